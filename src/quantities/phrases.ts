import type { Doc } from "../language/doc.ts";
import { readNumeral } from "../language/numerals.ts";
import fractions from "./fractions.tsv";
import { type Bounds, type Money, moneyAt } from "./amounts.ts";
import { isLabel } from "./labels.ts";
import { modify } from "./modifiers.ts";
import vague from "./vague.tsv";
import { type Form, formAt, formsOf } from "./wordlist.ts";

/** A number with its modifiers, as the words stand. */
export interface Phrase extends Bounds {
  /** First and last token, modifiers, currency and percent sign included. */
  first: number;
  last: number;
  /** First and last token of the number alone. */
  numberFirst: number;
  numberLast: number;
  kind: "count" | "money" | "percent" | "fraction";
  /** What a share is of: no more than that can be meant. */
  whole?: number;
  /** The currency as the text has it. */
  currency?: string;
  rule: string;
}

let vagueForms: Map<string, Form[]> | null = null;
let fractionForms: Map<string, Form[]> | null = null;

/** The number phrases of a sentence from left to right; `taken(t)` says that a token is spoken for. */
export function phrasesOf(doc: Doc, sentence: number, taken: (token: number) => boolean): Phrase[] {
  const out: Phrase[] = [];
  const end = doc.endToken(sentence);
  const word = wordsOf(doc);
  let floor = doc.firstToken(sentence);
  for (let at = floor; at < end;) {
    const core = taken(at) ? null : coreAt(doc, word, at, end);
    if (!core) {
      at++;
      continue;
    }
    at = core.numberLast + 1;
    if (taken(core.numberLast) || isLabel(doc, core, floor, end)) continue;
    const phrase = modify(doc, word, core, floor, end);
    at = Math.max(at, phrase.last + 1);
    floor = at;
    out.push(phrase);
  }
  return out;
}

/** Small-letter words of a document with one form for every hyphen. */
function wordsOf(doc: Doc): (token: number) => string {
  return (token) => {
    const word = doc.lower(token);
    return word.length === 1 && /[‐‑‒–]/.test(word) ? "-" : word;
  };
}

type Words = (token: number) => string;

function coreAt(doc: Doc, word: Words, at: number, end: number): Phrase | null {
  return fractionAt(word, at, end) ?? vagueAt(doc, word, at, end) ?? numberAt(doc, word, at, end);
}

function fractionAt(word: Words, at: number, end: number): Phrase | null {
  const form = formAt((fractionForms ??= formsOf(fractions)), word, at, end);
  if (!form) return null;
  const last = at + form.words.length - 1;
  // "half" is a share only of something named: not half-time, not half a million.
  if (last + 1 >= end || !/^(of|the|its|their|his|her)$/.test(word(last + 1))) return null;
  const value = Number(form.cells[0]);
  return (
    shareAt(word, at, last, value, end) ??
    core(at, last, value, value, false, "fraction", "quantity.fraction")
  );
}

/** "half of the 300": a share of a number is a number. */
function shareAt(word: Words, at: number, last: number, share: number, end: number): Phrase | null {
  if (last + 3 >= end || word(last + 1) !== "of" || !/^(the|its|their)$/.test(word(last + 2)))
    return null;
  const whole = readNumeral(word, last + 3, end);
  if (!whole || whole.ordinal || !Number.isInteger(whole.value) || whole.value < 2) return null;
  const count = Math.round(share * whole.value);
  const exact = count === share * whole.value;
  const phrase = core(at, whole.next - 1, count, count, !exact, "count", "quantity.share");
  return { ...phrase, whole: whole.value };
}

function vagueAt(doc: Doc, word: Words, at: number, end: number): Phrase | null {
  const form = formAt((vagueForms ??= formsOf(vague)), word, at, end);
  if (!form) return null;
  let [low, high] = form.cells.slice(0, 2).map((cell) => (cell === "" ? null : Number(cell)));
  let last = at + form.words.length - 1;
  if (form.cells[2] === "times" && last + 1 < end) {
    const scale = readNumeral(
      (i) => (i === 0 ? "one" : word(last + i)),
      0,
      Math.min(3, end - last),
    );
    if (scale && scale.next > 1) {
      [low, high] = [low! * scale.value, null];
      last += scale.next - 1;
    }
  } else if (form.cells[2] === "of" && (last + 1 >= end || word(last + 1) !== "of")) return null;
  const phrase = core(at, last, low, high, true, "count", "quantity.vague");
  // "millions of dollars".
  const noun = last + 1 < end && word(last + 1) === "of" ? last + 2 : last + 1;
  const money = noun < end ? moneyAt(doc, noun, end, true) : null;
  return money ? { ...phrase, last: money.next - 1, kind: "money", currency: money.text } : phrase;
}

const LETTERS: Record<string, number> = { k: 1e3, m: 1e6, b: 1e9 };

/** "1,500", "10,000 to 12,000", "$1.3 bn", "30 percent", "120 - strong". */
function numberAt(doc: Doc, word: Words, at: number, end: number): Phrase | null {
  const sign = moneyAt(doc, at, end);
  const start = sign ? sign.next : at;
  if (start >= end) return null;
  const numeral = readNumeral(word, start, end);
  if (!numeral || numeral.ordinal || !Number.isFinite(numeral.value)) return null;
  let { value: low } = numeral;
  let last = numeral.next - 1;
  // "$60 | m": a letter for millions only after a currency sign, since it measures metres elsewhere.
  const letter = sign && last + 1 < end ? LETTERS[word(last + 1)] : undefined;
  if (letter && doc.end(last) === doc.start(last + 1)) {
    low *= letter;
    last++;
  }
  let high = low;
  const range = rangeAt(doc, word, at, last, end);
  if (range) {
    [low, high] = scaled(low, range.value, word(range.last));
    last = range.last;
    if (low > high) return null;
  }
  const rule = range ? "quantity.range" : "quantity.number";
  const phrase = core(at, last, low, high, false, "count", rule);
  if (sign) return { ...phrase, kind: "money", currency: sign.text };
  const unit = unitAfter(doc, word, last + 1, end);
  if (unit) return { ...phrase, last: unit.last, kind: unit.kind, currency: unit.currency };
  return phrase;
}

/** The second number of "8 to 10", "8 - 10", "8 or 9", and of "between 8 and 10". */
function rangeAt(doc: Doc, word: Words, first: number, last: number, end: number) {
  const join = last + 1;
  if (join + 1 >= end) return null;
  const text = word(join);
  const between = first > 0 && word(first - 1) === "between";
  const from = first > 0 && word(first - 1) === "from";
  const joins = between
    ? text === "and" || text === "to"
    : text === "to" || text === "-" || text === "or";
  // "rose from 10 to 20" tells of two numbers.
  if (!joins || (from && text === "to")) return null;
  const sign = moneyAt(doc, join + 1, end);
  const start = sign ? sign.next : join + 1;
  if (start >= end) return null;
  const numeral = readNumeral(word, start, end);
  if (!numeral || numeral.ordinal) return null;
  return { value: numeral.value, last: numeral.next - 1 };
}

const SCALED = /^(hundred|thousand|million|mn|billion|bn|trillion|tn|lakh|crore)$|^\d.*[a-z]$/;

/** "2 to 3 million": the scale of the second number holds for the first. */
function scaled(low: number, high: number, lastWord: string): [number, number] {
  if (low >= 1000 || !SCALED.test(lastWord)) return [low, high];
  const scale = [1e12, 1e9, 1e6, 1e3, 100].find((unit) => high >= unit && low * unit <= high);
  return [low * (scale ?? 1), high];
}

function unitAfter(
  doc: Doc,
  word: Words,
  at: number,
  end: number,
): { last: number; kind: "percent" | "money"; currency?: string } | null {
  if (at >= end) return null;
  if (word(at) === "%" || word(at) === "percent" || word(at) === "pct")
    return { last: at, kind: "percent" };
  if (word(at) === "per" && at + 1 < end && word(at + 1) === "cent")
    return { last: at + 1, kind: "percent" };
  const money: Money | null = moneyAt(doc, at, end, true);
  return money ? { last: money.next - 1, kind: "money", currency: money.text } : null;
}

function core(
  first: number,
  last: number,
  low: number | null,
  high: number | null,
  approximate: boolean,
  kind: Phrase["kind"],
  rule: string,
): Phrase {
  return {
    first,
    last,
    numberFirst: first,
    numberLast: last,
    low,
    high,
    approximate,
    kind,
    rule,
  };
}
