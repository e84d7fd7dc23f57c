import { isA } from "../report/words.ts";
import { classOf, DIGIT, isLower, isUpper, LETTER } from "./chars.ts";
import type { TokenColumns } from "./columns.ts";
import { endsSentence } from "./stops.ts";

/** No sentence has more tokens; the parser's work grows with the square of a sentence. */
export const MAX_SENTENCE = 256;

/** Tokens from the place to the dash of a dateline. */
const MAX_DATELINE = 16;
const DASHES = "—–-";
const CLOSERS = "\"'”’»)]}";
const BRACKETS = ")]}";
const OPENERS = "\"'“‘«([{`„‚";
/** A bracket that is not closed within this many tokens is no reason to hold a sentence together. */
const MAX_ASIDE = 60;

/** Finds where sentences end in the tokens of a block. */
export class SentenceSplitter {
  private readonly text: string;
  private readonly tokens: TokenColumns;
  private from = 0;
  private to = 0;

  constructor(text: string, tokens: TokenColumns) {
    this.text = text;
    this.tokens = tokens;
  }

  /**
   * Calls `found` with the first token of each sentence among the tokens `from .. to - 1`; with `whole`
   * they are one sentence, unless too long.
   */
  split(from: number, to: number, whole: boolean, found: (first: number) => void): void {
    this.from = from;
    this.to = to;
    if (whole) {
      this.cut(from, to, found);
      return;
    }
    let first = this.afterDateline();
    if (first > from) found(from);
    let opened = -1;
    for (let t = first; t < to; t++) {
      const code = this.first(t);
      if (code === 40 || code === 91) opened = t;
      else if (code === 41 || code === 93) opened = -1;
      const stop = this.stopKind(t);
      if (stop === NONE) {
        if (t > first && opened < first && this.startsUnasked(t)) {
          this.cut(first, t, found);
          first = t;
        }
        continue;
      }
      const next = this.afterClosers(t + 1);
      for (let i = t + 1; i < next; i++) if (BRACKETS.includes(this.char(i))) opened = -1;
      const aside = opened > first && t - opened < MAX_ASIDE;
      if (next < to && !aside && this.endsAt(stop, t, next, first)) {
        this.cut(first, next, found);
        first = next;
      }
      t = next - 1;
    }
    this.cut(first, to, found);
  }

  /**
   * The first token behind a dateline, "SEOUL, Dec 27 (Orrery) —", which UD English keeps as a sentence of
   * its own; without one, the first token of all.
   */
  private afterDateline(): number {
    const { from, to } = this;
    if (to - from < 3 || !this.isCapitals(from)) return from;
    for (let t = from + 1; t < to - 1 && t - from < MAX_DATELINE; t++) {
      if (DASHES.includes(this.char(t))) return this.touches(t) ? from : t + 1;
      const code = this.first(t);
      const small = classOf(code) === LETTER && isLower(code);
      if (
        small ||
        !(classOf(code) === LETTER || classOf(code) === DIGIT || ",.()/".includes(this.char(t)))
      )
        return from;
    }
    return from;
  }

  /** A word of three letters or more, all of them capitals. */
  private isCapitals(token: number): boolean {
    if (this.length(token) < 3) return false;
    for (let i = this.tokens.start[token]; i < this.tokens.end[token]; i++)
      if (!isUpper(this.text.charCodeAt(i))) return false;
    return true;
  }

  /** Puts out a sentence, in pieces where it is too long: at the best mark in the later half of each. */
  private cut(from: number, to: number, found: (first: number) => void): void {
    let first = from;
    while (to - first > MAX_SENTENCE) {
      found(first);
      first = this.bestCut(first + MAX_SENTENCE / 2, first + MAX_SENTENCE);
    }
    if (first < to) found(first);
  }

  private bestCut(from: number, to: number): number {
    let best = to;
    let rank = 0;
    for (let t = from; t < to - 1; t++) {
      const here = CUTS.indexOf(this.char(t));
      if (here >= 0 && CUTS.length - here >= rank) {
        rank = CUTS.length - here;
        best = t + 1;
      }
    }
    return best;
  }

  private first(token: number): number {
    return this.text.charCodeAt(this.tokens.start[token]);
  }

  private char(token: number): string {
    return this.text[this.tokens.start[token]];
  }

  private length(token: number): number {
    return this.tokens.end[token] - this.tokens.start[token];
  }

  private lower(token: number): string {
    if (this.length(token) > 24) return "";
    return this.text.slice(this.tokens.start[token], this.tokens.end[token]).toLowerCase();
  }

  private touches(token: number): boolean {
    return this.tokens.start[token] === this.tokens.end[token - 1];
  }

  private stopKind(token: number): Stop {
    const last = this.text.charCodeAt(this.tokens.end[token] - 1);
    if (last !== 46 && last !== 33 && last !== 63 && last !== 0x2026 && last !== 0x3002)
      return NONE;
    const first = this.first(token);
    if (last === 46) {
      if (first !== 46) return classOf(first) === LETTER ? ABBREVIATION : NONE;
      return this.length(token) > 1 ? DOTS : FULL;
    }
    if (last === 0x2026) return DOTS;
    return last === 0x3002 ? FULL : CALL;
  }

  /** The first token that is no closing quotation mark or bracket written onto what stands before it. */
  private afterClosers(token: number): number {
    let t = token;
    while (t < this.to && CLOSERS.includes(this.char(t)) && this.touches(t) && this.length(t) < 3) {
      // A straight mark that touches the next word opens rather than closes.
      const opens = t + 1 < this.to && this.touches(t + 1) && classOf(this.first(t + 1)) === LETTER;
      if (opens) break;
      t++;
    }
    while (this.isNoteMark(t)) t += 3;
    return t;
  }

  /**
   * "… in Kursk The regiment worked": a function word with a capital where no mark parts it from the word
   * before starts a sentence (in UD English nine times in ten); a heading has run into it.
   */
  private startsUnasked(token: number): boolean {
    const code = this.first(token);
    if (code < 65 || code > 90 || this.touches(token) || token + 1 >= this.to) return false;
    if (this.length(token) > 1 && !isLower(this.text.charCodeAt(this.tokens.end[token] - 1)))
      return false;
    const before = this.first(token - 1);
    if (classOf(before) !== LETTER && classOf(before) !== DIGIT) return false;
    if (!isLower(this.first(token + 1)) || this.touches(token + 1)) return false;
    const word = this.lower(token);
    if (word === "i" || !isA("opener", word)) return false;
    const last = this.lower(token - 1);
    return !isA("bound", last) && !isA("title", last) && !isA("speech", last);
  }

  /** "[12]": the number of a note belongs to what it stands after. */
  private isNoteMark(token: number): boolean {
    if (token + 2 >= this.to || this.first(token) !== 91 || this.first(token + 2) !== 93)
      return false;
    return classOf(this.first(token + 1)) === DIGIT && this.touches(token + 1);
  }

  private endsAt(stop: Stop, token: number, next: number, first: number): boolean {
    const starter = this.starter(next);
    const code = this.first(starter);
    const kind = classOf(code);
    const quoted = starter > next;
    if (code === 46) return false;
    if (kind === LETTER && isLower(code) && !quoted) return this.endsBeforeLower(stop, token, next);
    if (this.touches(next))
      return stop !== ABBREVIATION && stop !== DOTS && isUpper(code) && this.afterWord(token);
    if (stop === ABBREVIATION) return this.abbreviationEnds(token, starter);
    if (stop === FULL) return !this.isItemNumber(token, first);
    if (stop === DOTS) return quoted || isUpper(code);
    // "Why now?" Kim asked.
    const closedQuote = next > token + 1 && !BRACKETS.includes(this.char(next - 1));
    return !(closedQuote && this.speechFollows(starter));
  }

  /** In careless writing sentences start with small letters; the word before tells them from abbreviations. */
  private endsBeforeLower(stop: Stop, token: number, next: number): boolean {
    if (stop === ABBREVIATION || stop === DOTS || next > token + 1 || token === this.from)
      return false;
    if (this.touches(next) || this.length(token - 1) < 3) return false;
    const before = this.first(token - 1);
    if (classOf(before) === DIGIT) return true;
    return classOf(before) === LETTER && isLower(before) && (stop === CALL || this.touches(token));
  }

  /** The first token from `token` on that opens no quotation or bracket. */
  private starter(token: number): number {
    let t = token;
    while (t + 1 < this.to && t - token < 3 && OPENERS.includes(this.char(t)) && this.length(t) < 3)
      t++;
    return t;
  }

  private afterWord(token: number): boolean {
    return (
      token > this.from &&
      this.touches(token) &&
      isLower(this.text.charCodeAt(this.tokens.end[token - 1] - 1))
    );
  }

  /** "1. The first item": the number does not end a sentence of its own. */
  private isItemNumber(token: number, first: number): boolean {
    return (
      token === first + 1 && (classOf(this.first(first)) === DIGIT || this.length(first) === 1)
    );
  }

  private abbreviationEnds(token: number, starter: number): boolean {
    if (!isUpper(this.first(starter))) return false;
    return endsSentence(this.lower(token).slice(0, -1), this.lower(starter));
  }

  /** A verb of speech soon after, before any mark: what stands before is quoted, and the sentence goes on. */
  private speechFollows(token: number): boolean {
    for (let t = token + 1; t < Math.min(this.to, token + 5); t++) {
      const kind = classOf(this.first(t));
      if (kind !== LETTER && kind !== DIGIT) return false;
      if (isA("speech", this.lower(t))) return true;
    }
    return false;
  }
}

const NONE = 0;
const FULL = 1;
/** "!" and "?" in any number. */
const CALL = 2;
/** An ellipsis. */
const DOTS = 3;
/** A word that ends in a stop of its own. */
const ABBREVIATION = 4;
type Stop = typeof NONE | typeof FULL | typeof CALL | typeof DOTS | typeof ABBREVIATION;

/** Where a sentence that is too long is best cut: first the marks that part most. */
const CUTS = ".!?;:—–,)";
