import { isBlank, type Range } from "./lines.ts";
import { isA } from "./words.ts";

/**
 * Kicker and headline that stand unpunctuated at the head of a paragraph, before its first sentence:
 * "Troop numbers Ministry raises its estimate The ministry now speaks of …". Layout comes before parsing,
 * so the places where a sentence may start are weighed by what surface and small word classes tell.
 */
export interface RunIn {
  kicker: Range | null;
  headline: Range;
}

interface Word extends Range {
  /** Lower case, without punctuation around it and without 's. */
  key: string;
  capital: boolean;
  number: boolean;
  /** Something other than a letter, digit or closing quotation mark ends it: no boundary may follow. */
  stopped: boolean;
  /** All capitals. */
  shouted: boolean;
  comma: boolean;
  bracket: boolean;
}

/** A headline is at most this many words, and its sentence's stop is looked for within twice as many. */
const MAX_HEAD = 24;
const MAX_KICKER = 4;
/** The sentence after the headline has at least this many words. */
const MIN_BODY = 4;
const MAX_WORD = 40;
const ABBREVIATION =
  /^(?:[A-Za-z]\.)+$|^(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Sen|Rep|Gov|St|Prof|No|Jr|Rev|Capt|Sgt|Maj|vs|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.$/;

/** Score from which a boundary is believed on its own, and in a text whose other paragraphs show the form. */
const SURE = 9;
const LIKELY = 6;

/**
 * The run-in kicker and headline of a paragraph, or null. `expected` says that the text is known to have
 * its paragraphs in this form, so that weaker signs do.
 */
export function findRunIn(text: string, paragraph: Range, expected: boolean): RunIn | null {
  const words = firstSentence(text, paragraph);
  if (!words) return null;
  let best: { score: number; body: number; kicker: number } | null = null;
  const last = Math.min(MAX_HEAD, words.length - MIN_BODY);
  for (let body = 2; body <= last; body++) {
    if (!mayBegin(words, body)) continue;
    for (let kicker = 0; kicker <= Math.min(MAX_KICKER, body - 2); kicker++) {
      if (kicker > 0 && !isKicker(words, kicker)) continue;
      const score = scoreOf(words, kicker, body);
      if (!best || score > best.score) best = { score, body, kicker };
    }
  }
  if (!best || best.score < (expected ? LIKELY : SURE)) return null;
  const { body, kicker } = best;
  return {
    kicker: kicker ? { start: words[0].start, end: words[kicker - 1].end } : null,
    headline: { start: words[kicker].start, end: words[body - 1].end },
  };
}

/** The words up to the first full stop, or null where there is none near. */
function firstSentence(text: string, paragraph: Range): Word[] | null {
  const words: Word[] = [];
  for (let at = paragraph.start; at < paragraph.end && words.length < 3 * MAX_HEAD;) {
    while (at < paragraph.end && isBlank(text.charCodeAt(at))) at++;
    let end = at;
    while (end < paragraph.end && !isBlank(text.charCodeAt(end))) end++;
    if (end === at) break;
    const form = text.slice(at, Math.min(end, at + MAX_WORD));
    words.push(wordOf(form, at, end));
    at = end;
    if (/[.!?…]["'”’)\]]*$/.test(form) && !ABBREVIATION.test(form)) return words;
  }
  return null;
}

/** What a word is read with; two sets that say the same of plain words. */
interface Signs {
  around: RegExp;
  capital: RegExp;
  number: RegExp;
  shouted: RegExp;
  closed: RegExp;
}

const PLAIN_WORD = /^[!-~‘’“”–—…]*$/;
const PLAIN: Signs = {
  around: /^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g,
  capital: /^["'“‘]?[A-Z]/,
  number: /^[0-9]/,
  shouted: /^[A-Z]{3,}$/,
  closed: /[A-Za-z0-9%]['"”’]?$/,
};
/** Classes of Unicode cost a millisecond each at first use, which texts without such words are spared. */
const ANY: Signs = {
  around: /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu,
  capital: /^["'“‘]?\p{Lu}/u,
  number: /^\p{N}/u,
  shouted: /^\p{Lu}{3,}$/u,
  closed: /[\p{L}\p{N}%]['"”’]?$/u,
};

function wordOf(form: string, start: number, end: number): Word {
  const signs = PLAIN_WORD.test(form) ? PLAIN : ANY;
  const bare = form.replace(signs.around, "");
  const key = bare.toLowerCase().replace(/['’]s$/, "");
  return {
    start,
    end,
    key,
    capital: signs.capital.test(form),
    number: signs.number.test(bare),
    shouted: signs.shouted.test(bare),
    comma: form.endsWith(","),
    bracket: form.startsWith("("),
    stopped: !signs.closed.test(form) || form.length >= MAX_WORD,
  };
}

/** True where a sentence may start at word `at`: a capital, nothing binding before it. */
function mayBegin(words: Word[], at: number): boolean {
  const [before, word] = [words[at - 1], words[at]];
  return (
    word.capital &&
    word.key !== "i" &&
    !before.stopped &&
    !isA("bound", before.key) &&
    !isA("calendar", word.key)
  );
}

/** True where the first `count` words may be a kicker: a short phrase in which only the first has a capital, or all have. */
function isKicker(words: Word[], count: number): boolean {
  const next = words[count];
  if (!next.capital || isA("calendar", next.key) || words[count - 1].stopped) return false;
  if (isA("bound", words[count - 1].key) || isA("title", words[count - 1].key)) return false;
  for (let i = 0; i < count; i++) {
    const { key, stopped, capital } = words[i];
    if (stopped || !(i > 0 || capital)) return false;
    if (isA("opener", key) && (i === 0 || count > 3)) return false;
    if (isA("finite", key) || isA("speech", key)) return false;
  }
  return true;
}

/** Lower-case third person singular after a name or a plural: "Kim acknowledges", "Pentagon raises". */
function presentVerbs(words: Word[], from: number, to: number): number {
  let count = 0;
  for (let i = from + 1; i < to; i++) {
    const { key, capital } = words[i];
    const ending = /[a-z]s$/.test(key) && !/(ss|us|is|ous)$/.test(key);
    if (ending && !capital && words[i - 1].capital && !words[i - 1].stopped) count++;
  }
  return count;
}

/** True where the words on both sides of `at` stand side by side elsewhere: they are one name. */
function splitsName(words: Word[], at: number): boolean {
  const [before, word] = [words[at - 1], words[at]];
  if (!before.capital || !word.capital) return false;
  for (let i = 1; i < words.length; i++)
    if (i !== at && words[i - 1].key === before.key && words[i].key === word.key) return true;
  // "President Ilse | Brandt"
  return at > 1 && isA("title", words[at - 2].key) && !isA("opener", word.key);
}

function scoreOf(words: Word[], kicker: number, body: number): number {
  if (splitsName(words, body) || (kicker > 0 && splitsName(words, kicker))) return 0;
  return (
    openingScore(words, kicker, body) +
    gapScore(words, body) +
    headlineScore(words, kicker, body) +
    kickerScore(words, kicker)
  );
}

/** "SEOUL, Dec 27 (Orrery) —", "NEW YORK (Orrery) —": the place in capitals, then a comma or bracket. */
function isDateline(words: Word[], at: number): boolean {
  if (words[at - 1].shouted) return false;
  let next = at;
  while (next < at + 4 && words[next].shouted && !words[next].stopped) next++;
  return words[next].shouted ? words[next].comma : next > at && words[next].bracket;
}

/** What tells that a sentence starts at `body`. */
function openingScore(words: Word[], kicker: number, body: number): number {
  const word = words[body];
  const next = words[body + 1];
  let score = 0;
  if (isA("opener", word.key)) score += next.capital ? 3 : 6;
  if (isDateline(words, body)) score += 6;
  // The subject of the headline taken up again; within one sentence a pronoun would stand there.
  if (word.key === words[kicker].key) score += next.key === words[kicker + 1].key ? 5 : 4;
  else if (words.slice(0, body).some(({ key, capital }) => capital && key === word.key)) score += 2;
  const tail = words.slice(body + 1);
  if (tail.some(({ key, capital }) => !capital && (isA("finite", key) || /ed$/.test(key))))
    score += 2;
  else score -= 4;
  return score;
}

/** What the word before `body` tells: whether the phrase before can be closed. */
function gapScore(words: Word[], body: number): number {
  const { key, capital, number } = words[body - 1];
  if (isA("speech", key) || isA("title", key)) return -5;
  if (number) return 2;
  if (capital) return words[body].capital && !isA("opener", words[body].key) ? -3 : 1;
  if (/ing$/.test(key)) return 2;
  if (/[^s]s$/.test(key)) return 2;
  if (/(al|ish|ian|ese|ic|an|ive|ary|ous|ed|ly)$/.test(key)) return -2;
  return 0;
}

/** What tells that the words from `kicker` to `body` are a headline. */
function headlineScore(words: Word[], kicker: number, body: number): number {
  const length = body - kicker;
  let score = length >= 4 && length <= 14 ? 1 : length > 18 || length < 3 ? -3 : -1;
  const head = words.slice(kicker, body);
  score += Math.min(1, presentVerbs(words, kicker, body)) * 3;
  for (const { key, capital } of head) {
    if (isA("article", key)) score -= 1;
    if (!capital && isA("finite", key)) score -= 1;
  }
  const content = head.filter(({ key }) => key.length > 3 && !isA("bound", key));
  const titled =
    content.length >= 4 && content.filter(({ capital }) => capital).length >= content.length - 1;
  const after = words.slice(body + 1, body + 9);
  if (titled && after.filter(({ capital }) => capital).length * 2 <= after.length) score += 3;
  return score;
}

function kickerScore(words: Word[], kicker: number): number {
  if (kicker === 0) return 0;
  if (kicker === 1) return 1;
  const plain = words.slice(1, kicker).every(({ capital }) => !capital);
  return plain ? 4 : 1;
}
