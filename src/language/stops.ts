import { isA } from "../report/words.ts";
import { wordSets } from "../wordsets.ts";
import abbreviationTable from "./abbreviations.tsv";
import { BLANK, classOf, DIGIT, isUpper, LETTER } from "./chars.ts";
import type { TokenColumns } from "./columns.ts";
import type { Reader } from "./reader.ts";

/** Stops that belong to the word before them: abbreviations and initials. */

const abbreviations = wordSets(abbreviationTable);
const MAX_WORD = 24;

/**
 * True where the stop at `end` belongs to the word `start..end`; `before` holds the tokens so far. It
 * then may still end a sentence, see `endsSentence`.
 */
export function ownsStop(
  reader: Reader,
  start: number,
  end: number,
  before: TokenColumns,
): boolean {
  const after = reader.kind(end + 1);
  if (after === LETTER || after === DIGIT || reader.code(end + 1) === 46) return false;
  const word = reader.lower(start, end);
  if (abbreviations("any").has(word)) return true;
  const nextAt = reader.nextAt(end + 1);
  const next = nextAt < reader.stretchEnd ? reader.text.charCodeAt(nextAt) : 32;
  const nextKind = classOf(next);
  if (abbreviations("number").has(word) && (nextKind === DIGIT || next === 35)) return true;
  const capital = isUpper(reader.code(start));
  if (end - start === 1) return capital && isInitial(reader, start, nextAt, before);
  if (word.length > 2 && word.charCodeAt(1) === 46) return true;
  // At the end of a sentence the stop of "etc." is the sentence's.
  if (word === "etc") return nextKind !== BLANK && !isUpper(next);
  if (!capital) return false;
  if (abbreviations("name").has(word))
    return isUpper(next) || (word === "st" && followsCapital(reader, before));
  if (abbreviations("month").has(word)) return nextKind === DIGIT || next === 44 || next === 41;
  if (abbreviations("day").has(word)) return nextKind === DIGIT || next === 44 || next === 45;
  return abbreviations("place").has(word) && followsComma(reader, start, before);
}

/** "J. Smith", "J. K. Smith", but not the "I" or the "plan B" that ends a sentence. */
function isInitial(reader: Reader, start: number, nextAt: number, before: TokenColumns): boolean {
  const next = nextAt < reader.stretchEnd ? reader.text.charCodeAt(nextAt) : 32;
  if (nextAt === start + 2) return next === 44 || next === 45;
  if (!isUpper(next)) return false;
  if (before.length === 0) return true;
  if (reader.code(start) === 73) return followsCapital(reader, before);
  let end = nextAt;
  while (end - nextAt < MAX_WORD && classOf(reader.text.charCodeAt(end)) === LETTER) end++;
  return !isA("opener", reader.lower(nextAt, end));
}

function followsCapital(reader: Reader, { length, start }: TokenColumns): boolean {
  return length > 0 && isUpper(reader.text.charCodeAt(start[length - 1]));
}

function followsComma(reader: Reader, at: number, { length, end }: TokenColumns): boolean {
  return length > 0 && end[length - 1] <= at && reader.text.charCodeAt(end[length - 1] - 1) === 44;
}

/** True where an abbreviation, in lower case and without its stop, may end a sentence before the word `next`. */
export function endsSentence(abbreviation: string, next: string): boolean {
  if (abbreviation.length === 1) return false;
  if (abbreviations("name").has(abbreviation) || abbreviations("number").has(abbreviation))
    return false;
  return isA("opener", next) && next !== "one";
}
