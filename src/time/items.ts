import type { Doc } from "../language/doc.ts";
import { readNumeral } from "../language/numerals.ts";
import type { Features } from "./features.ts";
import { type Entry, entriesOf } from "./lexicon.ts";
import { type Piece, piecesOf } from "./pieces.ts";
import { shapeOf } from "./shapes.ts";

/** A class that a stretch of words belongs to in the grammar, with what it says. */
export interface Class {
  name: string;
  features: Features;
}

/** One symbol of the grammar's input: a word, several that belong together, or a matched pattern. */
export interface Item {
  /** Character offsets. */
  start: number;
  end: number;
  /** First and last token. */
  first: number;
  last: number;
  /** The word in small letters; "" where the item is more than one. */
  word: string;
  classes: Class[];
  rule: string;
}

/** The items of a sentence, or null where none of its words can belong to a time expression. */
export function itemsOf(doc: Doc, sentence: number): Item[] | null {
  const pieces = piecesOf(doc, sentence);
  const wordAt = (at: number) => pieces[at].word;
  const items: Item[] = [];
  let telling = false;
  for (let at = 0; at < pieces.length;) {
    const found = readDate(doc, pieces, at) ?? readItem(doc, pieces, at, wordAt);
    if (found.classes.length > 0) telling = true;
    addTags(doc, found.item);
    items.push(found.item);
    at = found.next;
  }
  return telling ? items : null;
}

interface Found {
  item: Item;
  next: number;
  classes: Class[];
}

function itemFrom(pieces: Piece[], at: number, next: number, classes: Class[]): Found {
  const first = pieces[at];
  const last = pieces[next - 1];
  const item: Item = {
    start: first.start,
    end: last.end,
    first: first.token,
    last: last.token,
    word: next === at + 1 ? first.word : "",
    classes,
    rule: "time.word",
  };
  return { item, next, classes };
}

const ISO = /(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?(?!\d)/y;
const NUMERIC = /(\d{1,2})([/.])(\d{1,2})\2(\d{4})(?!\d)/y;

/** Dates in figures, however the tokenizer cut them: 2025-12-27, 12/27/2025, 27.12.2025. */
function readDate(doc: Doc, pieces: Piece[], at: number): Found | null {
  const { start, word } = pieces[at];
  const head = word.charCodeAt(0);
  if (head < 48 || head > 57) return null;
  let features: Features;
  ISO.lastIndex = start;
  NUMERIC.lastIndex = start;
  let found = ISO.exec(doc.text);
  if (found) {
    const [, year, month, day, hour, minute] = found.map(Number);
    features = { as: "calendar", year, month, day };
    if (found[4] !== undefined) Object.assign(features, { hour, minute });
  } else {
    found = NUMERIC.exec(doc.text);
    if (!found) return null;
    const [first, second] = [Number(found[1]), Number(found[3])];
    // Points put the day first, strokes the month (the American order) unless it cannot be one.
    const dayFirst = found[2] === "." || first > 12;
    features = {
      as: "calendar",
      year: Number(found[4]),
      month: dayFirst ? second : first,
      day: dayFirst ? first : second,
    };
  }
  if (features.month! < 1 || features.month! > 12 || features.day! < 1 || features.day! > 31)
    return null;
  const end = start + found[0].length;
  let next = at;
  while (next < pieces.length && pieces[next].end <= end) next++;
  if (next === at || pieces[next - 1].end !== end) return null;
  const out = itemFrom(pieces, at, next, [{ name: "DATE", features }]);
  out.item.rule = "time.date-in-figures";
  return out;
}

function readItem(doc: Doc, pieces: Piece[], at: number, wordAt: (at: number) => string): Found {
  const { word } = pieces[at];
  const entries = entriesOf(word) ?? [];
  const fits = entries.find((entry) => matches(doc, pieces, at, entry));
  if (fits) {
    const classes: Class[] = [];
    for (const entry of entries)
      if (entry.rest.length === fits.rest.length && matches(doc, pieces, at, entry))
        classes.push({ name: entry.name, features: entry.features });
    const next = at + 1 + fits.rest.length;
    if (next === at + 1) {
      const numeral = readNumeral(wordAt, at, next);
      if (numeral?.ordinal) classes.push({ name: "ORD", features: { ord: numeral.value } });
    }
    const found = itemFrom(
      pieces,
      at,
      endsInDot(pieces, next, fits.name) ? next + 1 : next,
      classes,
    );
    if (next === at + 1) found.item.word = word;
    return found;
  }
  const shaped = shapeOf(wordAt, at, pieces.length);
  if (shaped) {
    const [first] = shaped.classes;
    const year = first.name !== "YEAR" || first.features.as || isYear(doc, pieces, at, shaped.next);
    return itemFrom(pieces, at, shaped.next, year ? shaped.classes : shaped.classes.slice(1));
  }
  const numeral = readNumeral(wordAt, at, pieces.length);
  if (numeral && Number.isFinite(numeral.value)) {
    const { value, ordinal } = numeral;
    const classes: Class[] = [
      { name: ordinal ? "ORD" : "NUM", features: ordinal ? { ord: value } : { count: value } },
    ];
    if (Number.isInteger(value) && value >= 1 && value <= 31 && (ordinal || numeral.digits))
      classes.push({ name: "DAY", features: { day: value } });
    if (!numeral.digits && !ordinal && value >= 2000 && value < 2030)
      classes.push({ name: "YEARWORD", features: { year: value } });
    // A number by itself tells nothing of time, so it does not make a sentence worth matching.
    const found = itemFrom(pieces, at, numeral.next, classes);
    if (numeral.next === at + 1) found.item.word = word;
    return { ...found, classes: [] };
  }
  return itemFrom(pieces, at, at + 1, []);
}

function matches(doc: Doc, pieces: Piece[], at: number, { rest, features, name }: Entry): boolean {
  if (at + rest.length >= pieces.length) return false;
  if (name === "DEICTIC" && inName(doc, pieces, at)) return false;
  return (
    rest.every((word, i) => pieces[at + 1 + i].word === word) && allowed(doc, pieces[at], features)
  );
}

/** "USA Today": a capital after a name is part of the name; small letters or a sentence's start are not. */
function inName(doc: Doc, pieces: Piece[], at: number): boolean {
  if (at === 0 || doc.upos(pieces[at - 1].token) !== "PROPN") return false;
  const capital = doc.text.charCodeAt(pieces[at].start);
  return capital >= 65 && capital <= 90;
}

/** "may" and "march" are months only with a capital, and not where the tagger sees a verb. */
function allowed(doc: Doc, piece: Piece, features: Features): boolean {
  if (features.case !== 1) return true;
  const capital = doc.text.charCodeAt(piece.start);
  if (capital < 65 || capital > 90) return false;
  const tag = doc.upos(piece.token);
  return tag !== "AUX" && tag !== "VERB" && tag !== "ADJ";
}

/** What stands before a number that is no year: "$1990", "No. 1995", "some 2000". */
const COUNTING =
  /^([$£€#]|no\.?|page|room|flight|route|highway|some|about|nearly|almost|than|least|least)$/;
const YEARLY =
  /^(in|since|by|of|from|until|till|to|through|during|before|after|for|and|or|between|the|a|an|this|early|late|mid|-|,|\(|'s|s|'|its|their|his|her|fiscal|year|around)$/;

/**
 * A four-digit number is a year unless it counts, measures or numbers something: a round one before a
 * plural needs a determiner ("the 2000 elections", but "2000 soldiers"), one before 1900 a preposition.
 */
function isYear(doc: Doc, pieces: Piece[], at: number, next: number): boolean {
  const before = at > 0 ? pieces[at - 1].word : "";
  const after = pieces[next];
  if (COUNTING.test(before)) return false;
  if (after?.word === "%" || after?.word === "percent") return false;
  const value = Number(pieces[at].word);
  if (value < 1900 && !YEARLY.test(before)) return false;
  const determined = /^(the|'s|its|their|his|her|this)$/.test(before);
  const counts = after !== undefined && doc.xpos(after.token) === "NNS";
  return !(counts && !determined && value % 50 === 0);
}

/** The dot of an abbreviation that the tokenizer set apart belongs to it, unless it ends the sentence. */
function endsInDot(pieces: Piece[], next: number, name: string): boolean {
  if (name !== "MONTH" && name !== "WEEKDAY2" && name !== "MERIDIEM") return false;
  const dot = pieces[next];
  if (!dot || dot.word !== "." || dot.start !== pieces[next - 1].end) return false;
  const before = pieces[next - 1].word;
  if (name === "MERIDIEM") return before.includes(".") && !before.endsWith(".");
  return before.length <= 5 && !before.endsWith(".") && next + 1 < pieces.length;
}

/** Word classes that patterns look at from outside: a following noun, for one. */
function addTags(doc: Doc, item: Item): void {
  if (item.classes.length > 0) return;
  const tag = doc.upos(item.first);
  if (tag === "NOUN" || tag === "PROPN" || tag === "ADJ")
    item.classes = [{ name: tag === "ADJ" ? "ADJ" : "NOUN", features: {} }];
}
