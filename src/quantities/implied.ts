import type { Measure } from "../analysis.ts";
import type { Doc } from "../language/doc.ts";
import { type Counted, countedBy } from "./counted.ts";
import { measureFor, peopleKind } from "./measure.ts";
import type { Phrase } from "./phrases.ts";

/** A count that no number word gives. */
export interface Implied {
  phrase: Phrase;
  of: string;
  measure: Measure;
}

const HARM = new Set<Measure>(["killed", "injured", "missing", "captured", "detained"]);

/** The counts of a sentence without a number: "killed a soldier" is one, "no casualties" and "nobody was hurt" none. */
export function impliedOf(doc: Doc, sentence: number): Implied[] {
  const out: Implied[] = [];
  const end = doc.endToken(sentence);
  for (let t = doc.firstToken(sentence); t < end; t++) {
    const found = impliedAt(doc, t, end);
    if (found) out.push(found);
  }
  return out;
}

function impliedAt(doc: Doc, token: number, end: number): Implied | null {
  switch (doc.lower(token)) {
    case "a":
    case "an":
      return single(doc, token, end);
    case "no":
      return doc.lower(Math.min(token + 1, end - 1)) === "one"
        ? nobody(doc, token, token + 1, end)
        : none(doc, token, end);
    case "nobody":
    case "none":
      return nobody(doc, token, token, end);
    default:
      return null;
  }
}

/** "killed a soldier": one, where the noun is a person and comes to harm. */
function single(doc: Doc, token: number, end: number): Implied | null {
  const found = determined(doc, token, 1, end);
  if (!found || !HARM.has(found.measure)) return null;
  const kind = peopleKind(doc, doc.head(token));
  return kind === "force" || kind === "person" ? found : null;
}

/** "no casualties", "no one wounded". */
function none(doc: Doc, token: number, end: number): Implied | null {
  const found = determined(doc, token, 0, end);
  if (!found) return null;
  return HARM.has(found.measure) || doc.lemma(doc.head(token)) === "casualty" ? found : null;
}

function determined(doc: Doc, token: number, count: number, end: number): Implied | null {
  const noun = doc.head(token);
  if (noun <= token || noun >= end || doc.relation(token) !== "det") return null;
  // "the driver, a father of two, was killed" describes; it does not count a second one.
  if (doc.relation(noun) === "appos") return null;
  const phrase = phraseOf(token, token, count);
  const counted = { ...countedBy(doc, phrase, end), carrier: noun };
  if (counted.noun !== noun) return null;
  return { phrase, of: counted.text, measure: measureFor(doc, counted, token, end) };
}

function nobody(doc: Doc, first: number, last: number, end: number): Implied | null {
  const counted: Counted = { noun: -1, carrier: last, text: "", next: last + 1 };
  const measure = measureFor(doc, counted, first, end);
  return HARM.has(measure) ? { phrase: phraseOf(first, last, 0), of: "", measure } : null;
}

function phraseOf(first: number, last: number, count: number): Phrase {
  return {
    first,
    last,
    numberFirst: first,
    numberLast: last,
    low: count,
    high: count,
    approximate: false,
    kind: "count",
    rule: count === 0 ? "quantity.none" : "quantity.single",
  };
}
