import { wordSets } from "../wordsets.ts";
import affixTable from "./affixes.tsv";
import { BLANK, DIGIT, isLower, isUpper, LETTER } from "./chars.ts";
import type { Reader } from "./reader.ts";

/**
 * Marks inside words: where a dot, comma, hyphen, slash or ampersand holds together what stands on both
 * sides of it. `start` is where the word starts, `at` the mark; a letter or digit follows it.
 */

const affixes = wordSets(affixTable);

/** Groups of digits that are looked at as one number. */
const MAX_GROUPS = 6;
const MAX_DIGITS = 24;

/** "3.5", "U.S", "Ph.D", "example.com"; `part` is where the word's last part starts. */
export function joinsAtDot(reader: Reader, start: number, part: number, at: number): boolean {
  const before = reader.kind(at - 1);
  const after = reader.kind(at + 1);
  if (before === DIGIT && after === DIGIT) return true;
  const length = at - part;
  const next = reader.lettersFrom(at + 1, 8);
  const sameCase = isLower(reader.code(at - 1)) === isLower(reader.code(at + 1));
  if (length === 1 && before === LETTER && after === LETTER)
    return next - at === 2 || (sameCase && next - at < 4);
  if (next - at === 2 && isUpper(reader.code(start)) && length <= 2 && reader.code(next) === 46)
    return true;
  if (next - at > 6 || reader.kind(next) === DIGIT) return false;
  // A sentence that starts without a space is more often meant than a host in capitals.
  if (isLower(reader.code(at - 1)) && isUpper(reader.code(at + 1))) return false;
  return affixes("domain").has(reader.lower(at + 1, next));
}

/** "1,500", and "1,00,000" as South Asia writes it: three digits follow, or twos that lead up to three. */
export function joinsAtComma(reader: Reader, at: number): boolean {
  if (reader.kind(at - 1) !== DIGIT) return false;
  let from = at;
  for (let groups = 0; groups < MAX_GROUPS && reader.code(from) === 44; groups++) {
    let end = from + 1;
    while (end - from < 5 && reader.kind(end) === DIGIT) end++;
    if (end - from === 4) return true;
    if (end - from !== 3) return false;
    from = end;
  }
  return false;
}

/** -1 where the hyphen parts words; else how far the word goes on for sure. */
export function joinsAtHyphen(reader: Reader, start: number, at: number): number {
  if (reader.kind(at - 1) === DIGIT && reader.kind(at + 1) === DIGIT)
    return digitGroups(reader, start, at);
  if (at - start > 8 || reader.kind(at + 1) === BLANK) return -1;
  return affixes("prefix").has(reader.lower(start, at)) ? at + 1 : -1;
}

/** Telephone numbers and ISO dates: three groups of digits and more, or 3-4 or 5-4 of them. */
function digitGroups(reader: Reader, start: number, at: number): number {
  const first = at - start;
  if (first > MAX_DIGITS || !reader.isNumber(start, at)) return -1;
  let groups = 1;
  let from = at;
  let length = first;
  while (groups < MAX_GROUPS && reader.code(from) === 45 && reader.kind(from + 1) === DIGIT) {
    let end = from + 1;
    while (reader.kind(end) === DIGIT) end++;
    length = end - from - 1;
    from = end;
    groups++;
  }
  const whole = groups > 2 || (length === 4 && (first === 3 || first === 5));
  return whole && reader.kind(from) !== LETTER ? from : -1;
}

/** "9/11", "1/2", "w/o"; -1 where the slash parts words, else how far the word goes on for sure. */
export function joinsAtSlash(reader: Reader, start: number, at: number): number {
  if (reader.kind(at - 1) === DIGIT && reader.kind(at + 1) === DIGIT) return at + 1;
  if (at - start > 3) return -1;
  const end = reader.lettersFrom(at + 1, 4);
  return affixes("slash").has(reader.lower(start, end)) ? end : -1;
}

/** "AT&T", "R&D": capitals about the sign. */
export function joinsAtAmpersand(reader: Reader, start: number, at: number): boolean {
  const end = reader.lettersFrom(at + 1, 4);
  if (at - start > 4 || end - at > 4) return false;
  for (let i = start; i < end; i++) if (i !== at && !isUpper(reader.code(i))) return false;
  return true;
}

/** "US$": letters that say whose dollar it is. */
export function isCurrency(reader: Reader, start: number, at: number): boolean {
  return at - start <= 3 && affixes("currency").has(reader.lower(start, at));
}

/** "1980's", "the 90's": a plural, not a clitic. */
export function isDecade(reader: Reader, start: number, at: number): boolean {
  if (at - start !== 2 && at - start !== 4) return false;
  if (reader.code(at - 1) !== 48 || (reader.code(at + 1) | 32) !== 115) return false;
  return reader.isNumber(start, at);
}

/** Where a unit starts that is written onto its number ("5pm", "20km"), or 0. */
export function unitCut(reader: Reader, start: number, end: number): number {
  let at = end;
  while (at > start && reader.kind(at - 1) === LETTER) at--;
  if (at === end || at === start || reader.kind(at - 1) !== DIGIT) return 0;
  return affixes("unit").has(reader.lower(at, end)) ? at : 0;
}

/** "'em", "'tis": words that start with an apostrophe. */
export function isElision(tail: string): boolean {
  return affixes("elision").has(tail);
}
