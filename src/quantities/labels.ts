import type { Doc } from "../language/doc.ts";
import type { Phrase } from "./phrases.ts";

/** Words that a number after them names rather than counts. */
const NAMED =
  /^(article|section|chapter|paragraph|clause|resolution|flight|route|highway|number|no|no\.|nos\.|page|part|phase|stage|level|category|class|type|model|version|channel|group|room|gate|line|district|ward|sector|unit|division|act|amendment|apollo|boeing|airbus|covid|g|season|episode|game|round|week|day|size|age|aged|formula|title|volume|vol\.|step|grade|tier|point|platform|building|figure|table|column)$/;

/** Units of time: amounts of them are time expressions or ages. */
const TIME_UNIT =
  /^(seconds?|minutes?|hours?|days?|weeks?|fortnights?|months?|quarters?|years?|decades?|century|centuries|am|pm|a\.m\.|p\.m\.|o'clock|gmt|est)$/;

/** True where a number is a name, a label, an age, a score or a part of a compound, and counts nothing. */
export function isLabel(doc: Doc, phrase: Phrase, floor: number, end: number): boolean {
  const { numberFirst: first, numberLast: last, kind } = phrase;
  if (kind !== "count") return false;
  const tag = doc.xpos(first);
  if (tag === "LS") return true;
  if (inName(doc, first, last, floor)) return true;
  if (joinedToWord(doc, first, last, end)) return true;
  if (last + 1 < end && TIME_UNIT.test(doc.lower(last + 1))) return true;
  if (isNote(doc, first, last, floor, end)) return true;
  return isAge(doc, first, last, floor, end);
}

/** "Article 5", "Boeing 737", "Group of Seven", "Su-35", "COVID-19". */
function inName(doc: Doc, first: number, last: number, floor: number): boolean {
  const relation = doc.relation(first);
  const head = doc.head(first);
  if (relation === "flat") return true;
  if (first > floor) {
    const before = doc.lower(first - 1);
    if (NAMED.test(before)) return true;
    // "no one", "this one", "every one": pronouns.
    if (
      doc.lower(first) === "one" &&
      /^(no|any|every|some|each|this|that|which|the|another)$/.test(before)
    )
      return true;
    const touching = doc.end(first - 1) === doc.start(first);
    if (touching && (before === "-" || before === "/" || before === "#")) return true;
    // A number after the name it belongs to: "Falcon 9".
    if (doc.upos(first - 1) === "PROPN" && head === first - 1) return true;
  }
  // A number word with a capital inside a sentence is part of a name: "the Big Four".
  const form = doc.form(first);
  const capital = /^[A-Z][a-z]/.test(form);
  return (
    capital &&
    first === last &&
    (doc.upos(first) === "PROPN" || first > floor + 1) &&
    !afterQuote(doc, first)
  );
}

function afterQuote(doc: Doc, token: number): boolean {
  return token > 0 && /^(["'“‘:;(]|``|--?|—)$/.test(doc.form(token - 1));
}

/** "five-member", "155-mm", "24/7": a compound says what kind, not how many; "-strong" does say it. */
function joinedToWord(doc: Doc, first: number, last: number, end: number): boolean {
  if (last + 2 > end - 1 || first > last) return false;
  const hyphen = doc.lower(last + 1);
  if (hyphen !== "-" && hyphen !== "–" && hyphen !== "/") return false;
  if (doc.end(last) !== doc.start(last + 1) || doc.end(last + 1) !== doc.start(last + 2))
    return false;
  const joined = doc.lower(last + 2);
  if (joined === "plus") return last + 3 < end && TIME_UNIT.test(doc.lower(last + 3));
  return joined !== "strong" && joined !== "odd";
}

/** How many tokens back the bracket of a note is looked for. */
const NOTE = 12;

/** "[3]", "[18, 19]". */
function isNote(doc: Doc, first: number, last: number, floor: number, end: number): boolean {
  if (last + 1 >= end || !/^[\],;-]$/.test(doc.form(last + 1))) return false;
  for (let t = first - 1; t >= floor && t > first - NOTE; t--) {
    const form = doc.form(t);
    if (form === "[") return true;
    if (form !== "," && doc.upos(t) !== "NUM") return false;
  }
  return false;
}

/** "Kim, 34,", "age of 34". */
function isAge(doc: Doc, first: number, last: number, floor: number, end: number): boolean {
  if (first - 2 >= floor && doc.lower(first - 1) === "of" && /^ages?$/.test(doc.lower(first - 2)))
    return true;
  if (first !== last || first <= floor || last + 1 >= end) return false;
  const [before, after] = [doc.form(first - 1), doc.form(last + 1)];
  if (before !== "," || !/^[,.;)]$/.test(after) || first - 2 < floor) return false;
  // A name before the comma: a capital, so that the lists "12, 34," and "men, 34," stay out.
  return /^\p{Lu}/u.test(doc.form(first - 2)) && /^\d{1,3}$/.test(doc.form(first));
}
