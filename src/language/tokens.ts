import { rows } from "../table.ts";
import { BLANK, classOf, DIGIT, isApostrophe, LETTER, MARK, SURROGATE } from "./chars.ts";
import cliticTable from "./clitics.tsv";
import type { TokenColumns } from "./columns.ts";
import {
  isCurrency,
  isDecade,
  isElision,
  joinsAtAmpersand,
  joinsAtComma,
  joinsAtDot,
  joinsAtHyphen,
  joinsAtSlash,
  unitCut,
} from "./joints.ts";
import { scanLink } from "./links.ts";
import { emojiEnd, faceEnd, handleEnd, isLetterPair, markEnd } from "./marks.ts";
import { Reader } from "./reader.ts";
import { ownsStop } from "./stops.ts";

/** Longer words are in no table; nothing is looked up for them. */
const MAX_LISTED = 24;
/** First letters of the words that `clitics.tsv` cuts; they keep most words from being looked up. */
const CUT_FIRST = "acdghilotwy";

let clitics: Map<string, number[]> | null = null;

/** Where a word of the table is cut: offsets into it. */
function cutsOf(word: string): number[] | undefined {
  clitics ??= new Map(
    rows(cliticTable).map(([form]) => {
      const cuts: number[] = [];
      for (const part of form.split("|")) cuts.push((cuts.at(-1) ?? 0) + part.length);
      return [form.replaceAll("|", ""), cuts.slice(0, -1)];
    }),
  );
  return clitics.get(word);
}

/**
 * Cuts a stretch of text into words and marks after the conventions of UD English (EWT and GUM): clitics
 * and hyphens are split off, numbers, abbreviations with their stop, addresses and faces stay whole.
 * Tokens cover all that is not blank. One pass with bounded looks ahead; a token costs two integers.
 */
export class Tokenizer {
  private readonly reader: Reader;
  private readonly out: TokenColumns;

  constructor(text: string, out: TokenColumns) {
    this.reader = new Reader(text);
    this.out = out;
  }

  tokenize(start: number, end: number): void {
    const { reader } = this;
    const { text } = reader;
    reader.stretchEnd = end;
    for (let at = this.skipBlank(start); at < end; at = this.skipBlank(reader.end)) {
      let linkSign = false;
      let stop = at;
      for (; stop < end; stop++) {
        const code = text.charCodeAt(stop);
        if (code < 128 ? code <= 32 || code === 127 : classOf(code) === BLANK) break;
        if (code === 64 || (code === 58 && text.charCodeAt(stop + 1) === 47)) linkSign = true;
        else if (code === 46 && (text.charCodeAt(stop - 1) | 32) === 119) linkSign = true;
      }
      reader.end = stop;
      this.chunk(at, linkSign);
    }
  }

  private skipBlank(from: number): number {
    const { text, stretchEnd } = this.reader;
    let at = from;
    while (at < stretchEnd) {
      const kind = classOf(text.charCodeAt(at));
      // A mark with nothing before it is a token where it shows, and blank where it does not.
      if (kind !== BLANK && !(kind === MARK && isHidden(text.charCodeAt(at)))) break;
      at++;
    }
    return at;
  }

  private chunk(start: number, linkSign: boolean): void {
    const { reader } = this;
    const link = linkSign ? scanLink(reader.text, start, reader.end) : null;
    let at = start;
    while (at < reader.end) {
      if (at === link?.start) {
        at = this.put(at, link.end);
        continue;
      }
      const kind = reader.kind(at);
      if (kind === LETTER || kind === DIGIT) at = this.word(at);
      else if (kind === SURROGATE)
        at = isLetterPair(reader, at) ? this.word(at) : this.put(at, emojiEnd(reader, at));
      else at = this.mark(at, start);
    }
  }

  private put(start: number, end: number): number {
    this.out.push(start, end);
    return end;
  }

  /** A word that starts with a letter or digit; returns where it ends. */
  private word(start: number): number {
    const { reader } = this;
    let at = start;
    let part = start;
    while (at < reader.end) {
      const kind = reader.kind(at);
      if (kind === LETTER || kind === DIGIT || kind === MARK) {
        at++;
        continue;
      }
      if (kind === SURROGATE) {
        if (!isLetterPair(reader, at)) break;
        at += 2;
        continue;
      }
      const code = reader.code(at);
      if (isApostrophe(code)) {
        const clitic = this.cliticAt(at, start);
        if (clitic >= 0) return this.cutClitic(start, clitic, at);
      }
      const joined = this.joinedEnd(code, start, part, at);
      if (joined < 0) break;
      if (code === 46) part = at + 1;
      at = joined;
    }
    if (reader.code(at) === 36 && isCurrency(reader, start, at)) at++;
    return this.finish(start, at);
  }

  /** How far the word goes on past the mark at `at`, or -1 where the mark ends it. */
  private joinedEnd(code: number, start: number, part: number, at: number): number {
    const { reader } = this;
    if (code === 95) return at + 1;
    const next = reader.kind(at + 1);
    if (next !== LETTER && next !== DIGIT) return -1;
    const past = (joined: boolean) => (joined ? at + 1 : -1);
    if (isApostrophe(code)) return past(next === LETTER || isDecade(reader, start, at));
    switch (code) {
      case 46:
        return past(joinsAtDot(reader, start, part, at));
      case 44:
        return past(joinsAtComma(reader, at));
      case 58:
        return past(reader.kind(at - 1) === DIGIT && next === DIGIT);
      case 45:
        return joinsAtHyphen(reader, start, at);
      case 47:
        return joinsAtSlash(reader, start, at);
      case 38:
        return past(joinsAtAmpersand(reader, start, at));
      case 42:
        return past(next === LETTER && reader.kind(at - 1) !== DIGIT);
      default:
        return -1;
    }
  }

  /** Puts out the word `start..end`, with its stop or cut in parts. */
  private finish(start: number, end: number): number {
    const { reader } = this;
    const length = end - start;
    if (length > MAX_LISTED) return this.put(start, end);
    if (reader.code(end) === 46 && ownsStop(reader, start, end, this.out))
      return this.put(start, end + 1);
    if (reader.kind(start) === DIGIT) {
      const cut = unitCut(reader, start, end);
      if (cut > 0) this.put(start, cut);
      return this.put(cut > 0 ? cut : start, end);
    }
    const first = String.fromCharCode(reader.code(start) | 32);
    const mayCut = length > 1 && length < 8 && CUT_FIRST.includes(first);
    return this.putCut(start, end, mayCut ? cutsOf(reader.lower(start, end)) : undefined);
  }

  private putCut(start: number, end: number, cuts: number[] = []): number {
    let from = start;
    for (const cut of cuts) from = this.put(from, start + cut);
    return this.put(from, end);
  }

  /** Where the clitic starts that has its apostrophe at `at`, or -1. */
  private cliticAt(at: number, start: number): number {
    const { reader } = this;
    const tail = reader.lower(at + 1, reader.lettersFrom(at + 1, 3));
    if (tail === "t" && (reader.code(at - 1) | 32) === 110) return at - 1;
    if (tail === "s") return isDecade(reader, start, at) ? -1 : at;
    return isClitic(tail) ? at : -1;
  }

  private cutClitic(start: number, clitic: number, apostrophe: number): number {
    const { reader } = this;
    const end = reader.lettersFrom(apostrophe + 1, 3);
    const whole = end - start < 8 ? cutsOf(reader.lower(start, end)) : undefined;
    if (whole) return this.putCut(start, end, whole);
    if (clitic > start) this.put(start, clitic);
    return this.put(clitic, end);
  }

  /** A mark, or what starts with one; returns where it ends. */
  private mark(at: number, chunkStart: number): number {
    const { reader } = this;
    const code = reader.code(at);
    if (isApostrophe(code) || code === 0x2018) {
      const end = this.apostrophe(at, chunkStart);
      if (end > at) return end;
    }
    // ".38 calibre"
    if (code === 46 && reader.kind(at + 1) === DIGIT && at === chunkStart) {
      let end = at + 1;
      while (reader.kind(end) === DIGIT) end++;
      return this.put(at, end);
    }
    const end = Math.max(faceEnd(reader, at, chunkStart), handleEnd(reader, at));
    return this.put(at, end > at ? end : markEnd(reader, at));
  }

  /** "'em", "'tis", "'90s", or a clitic that stands apart; `at` where there is none. */
  private apostrophe(at: number, chunkStart: number): number {
    const { reader } = this;
    let end = at + 1;
    while (end - at < 8 && (reader.kind(end) === LETTER || reader.kind(end) === DIGIT)) end++;
    const tail = reader.lower(at + 1, end);
    if (/^\d0s$/.test(tail)) return this.put(at, end);
    const apart = reader.kind(end) === BLANK;
    if (isClitic(tail) && (at > chunkStart || apart)) return this.put(at, end);
    if (at > chunkStart || !isElision(tail)) return at;
    return this.putCut(at, end, cutsOf(`'${tail}`));
  }
}

function isClitic(tail: string): boolean {
  return /^(?:s|m|d|re|ve|ll)$/.test(tail);
}

function isHidden(code: number): boolean {
  return (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff || code === 0xad;
}
