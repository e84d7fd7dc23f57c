import type { Doc } from "../language/doc.ts";

/** A token or, where a token joins words by hyphens or digits to letters, a part of one. */
export interface Piece {
  start: number;
  end: number;
  token: number;
  /** In small letters; every hyphen and en dash is "-". */
  word: string;
}

/** Longer tokens are left whole: no time word is as long. */
const MAX_SPLIT = 40;
const JOINED = /[-‐‑–/]|'s$|[ap]\.?m\.?$/;
const PART = /^(\d{1,2}(?:[.:]\d{2})?)([ap]\.?m\.?)$/;
const HYPHEN = /^[-‐‑‒–]$/;

/** The pieces of a sentence. */
export function piecesOf(doc: Doc, sentence: number): Piece[] {
  const out: Piece[] = [];
  const end = doc.endToken(sentence);
  for (let token = doc.firstToken(sentence); token < end; token++) {
    const word = doc.lower(token);
    const start = doc.start(token);
    // Small letters can be longer than the capital ("İ"): such a word has no offsets to split at.
    const whole = word.length !== doc.end(token) - start;
    if (whole || word.length < 2 || word.length > MAX_SPLIT || !JOINED.test(word))
      out.push({ start, end: doc.end(token), token, word: HYPHEN.test(word) ? "-" : word });
    else split(word, start, token, out);
  }
  return out;
}

function split(word: string, start: number, token: number, out: Piece[]): void {
  const push = (from: number, to: number, text = word.slice(from, to)) => {
    if (to > from) out.push({ start: start + from, end: start + to, token, word: text });
  };
  let from = 0;
  for (let at = 0; at <= word.length; at++) {
    const char = word[at];
    const hyphen = char !== undefined && /[-‐‑–]/.test(char);
    // A slash between digits is a fraction or a date and stays.
    const slash = char === "/" && !/\d/.test(word[at + 1] ?? "");
    if (at < word.length && !hyphen && !slash) continue;
    pushWord(from, at);
    if (at < word.length) push(at, at + 1, hyphen ? "-" : char);
    from = at + 1;
  }

  function pushWord(first: number, last: number): void {
    const text = word.slice(first, last);
    const clock = PART.exec(text);
    if (clock) {
      push(first, first + clock[1].length);
      push(first + clock[1].length, last);
    } else if (text.length > 2 && text.endsWith("'s") && !/\d's$/.test(text)) {
      push(first, last - 2);
      push(last - 2, last);
    } else push(first, last);
  }
}
