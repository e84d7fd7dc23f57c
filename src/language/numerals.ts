import { rows } from "../table.ts";
import table from "./numerals.tsv";

/** A number read from a run of words, such as "1,500", "4.7 million", "two hundred and ten", "8th". */
export interface Numeral {
  value: number;
  /** One past the last word of it. */
  next: number;
  ordinal: boolean;
  /** False where it is written in words alone. */
  digits: boolean;
}

interface NumberWord {
  kind: string;
  value: number;
}

let numberWords: Map<string, NumberWord> | null = null;

function numberWord(word: string): NumberWord | undefined {
  numberWords ??= new Map(
    rows(table).map(([kind, value, form]) => [form, { kind, value: Number(value) }]),
  );
  return numberWords.get(word);
}

/** Longest digit string that is read as a number. */
const MAX_DIGITS = 24;
const DIGITS = /^(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(st|nd|rd|th|k|m|mn|bn|b|tn)?$/;
const SUFFIX: Record<string, number> = {
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  b: 1e9,
  bn: 1e9,
  tn: 1e12,
};
const FRACTION = /^(\d{1,2})\/(\d{1,2})$/;

/**
 * Reads the longest number that starts at `at`. `word(i)` gives the i-th word in lower case; hyphens are
 * words of their own ("twenty", "-", "four"). Returns null where no number starts there. "a" counts as
 * one only before a scale word ("a hundred"); a bare scale word ("hundred", "dozens") is no number.
 */
export function readNumeral(word: (at: number) => string, at: number, end: number): Numeral | null {
  const first = word(at);
  if (first.length > MAX_DIGITS) return null;
  return /^\d/.test(first) ? readDigits(word, at, end) : readWords(word, at, end);
}

function readDigits(word: (at: number) => string, at: number, end: number): Numeral | null {
  const found = DIGITS.exec(word(at));
  if (!found) return null;
  const suffix = found[3] ?? "";
  let value = Number(found[1].replaceAll(",", "") + (found[2] ?? ""));
  if (/^(st|nd|rd|th)$/.test(suffix)) return { value, next: at + 1, ordinal: true, digits: true };
  if (suffix) return { value: value * SUFFIX[suffix], next: at + 1, ordinal: false, digits: true };
  let next = at + 1;
  const fraction = next < end ? FRACTION.exec(word(next)) : null;
  if (fraction && Number(fraction[1]) < Number(fraction[2])) {
    value += Number(fraction[1]) / Number(fraction[2]);
    next++;
  }
  return withScales(word, value, next, end, true);
}

/** Multiplies by the scale words that follow: "4.7 | million", "10 - million", "2 million" but not "2 | dozens". */
function withScales(
  word: (at: number) => string,
  value: number,
  next: number,
  end: number,
  digits: boolean,
): Numeral {
  for (;;) {
    const at = next + 1 < end && word(next) === "-" ? next + 1 : next;
    const scale = at < end ? numberWord(word(at)) : undefined;
    if (scale?.kind !== "scale") break;
    value *= scale.value;
    next = at + 1;
  }
  // Products such as 4.7 * 1e6 pick up a binary remainder; the words had at most a few decimals.
  return { value: Math.round(value * 1e6) / 1e6, next, ordinal: false, digits };
}

function readWords(word: (at: number) => string, at: number, end: number): Numeral | null {
  let next = at;
  let total = 0;
  let group = 0;
  let seen = false;
  if ((word(at) === "a" || word(at) === "an") && at + 1 < end) {
    if (numberWord(word(at + 1))?.kind !== "scale") return null;
    group = 1;
    next++;
  } else if (word(at) === "half" && at + 2 < end && /^an?$/.test(word(at + 1))) {
    if (numberWord(word(at + 2))?.kind !== "scale") return null;
    return withScales(word, 0.5, at + 2, end, false);
  }
  let lastKind = "";
  let largest = Infinity;
  while (next < end) {
    let here = next;
    const text = word(here);
    // "twenty-four" and "two-hundred" join by a hyphen, "two hundred and ten" by a word.
    if (seen && text === "-" && here + 1 < end) here++;
    else if (lastKind === "scale" && text === "and" && here + 1 < end) here++;
    const entry = numberWord(word(here));
    if (!entry) break;
    if (entry.kind === "scale") {
      if (!seen && group === 0) break;
      // Scales fall from left to right: a second "hundred" or a larger scale starts another number.
      if (entry.value <= 100 ? group >= 100 : entry.value >= largest) break;
      if (entry.value <= 100) group = Math.max(group, 1) * entry.value;
      else {
        total += Math.max(group, 1) * entry.value;
        group = 0;
        largest = entry.value;
      }
    } else if (entry.kind === "ordinal") {
      if (entry.value >= 100) {
        if (!seen) break;
        return { value: total + group * entry.value, next: here + 1, ordinal: true, digits: false };
      }
      const fits = !seen || lastKind === "scale" || (lastKind === "ten" && entry.value < 10);
      if (!fits) break;
      return { value: total + group + entry.value, next: here + 1, ordinal: true, digits: false };
    } else {
      const fits =
        !seen ||
        lastKind === "scale" ||
        (lastKind === "ten" && entry.kind === "unit" && entry.value > 0 && entry.value < 10);
      if (!fits) break;
      group += entry.value;
    }
    lastKind = entry.kind;
    seen = true;
    next = here + 1;
  }
  if (!seen) return null;
  return { value: total + group, next, ordinal: false, digits: false };
}
