import type { Quantity, TimeExpression } from "../analysis.ts";
import type { Doc } from "../language/doc.ts";
import { countedBy } from "./counted.ts";
import { measureFor, peopleKind } from "./measure.ts";
import { type Phrase, phrasesOf } from "./phrases.ts";

/**
 * The counts and amounts of a report in text order: numbers in figures and words with their bounds, what
 * they count, and what happened to it. `span` is the number with the words that move its bounds ("at
 * least nine"), its currency and percent sign, without what is counted. Numbers inside time expressions,
 * ordinals, labels ("Article 5") and ages are left out.
 */
export function findQuantities(doc: Doc, times: readonly TimeExpression[]): Quantity[] {
  const taken = tokensOf(doc, times);
  const out: Quantity[] = [];
  const add = (phrase: Phrase, of: string, measure: Quantity["measure"]) => {
    out.push({
      id: "",
      span: doc.spanOf(phrase.first, phrase.last),
      of,
      measure,
      low: phrase.low,
      high: phrase.high,
      approximate: phrase.approximate,
      rule: phrase.rule,
    });
  };
  for (let s = 0; s < doc.sentenceCount; s++) {
    const end = doc.endToken(s);
    for (const phrase of phrasesOf(doc, s, (t) => taken[t] === 1)) {
      const counted = countedBy(doc, phrase, end);
      const measure =
        phrase.kind === "money"
          ? "money"
          : phrase.kind === "count"
            ? measureFor(doc, counted, end)
            : "other";
      if (isPlainOne(doc, phrase) && measure === "other") continue;
      add(phrase, counted.text, measure);
    }
    for (const { phrase, of, measure } of impliedOf(doc, s)) add(phrase, of, measure);
  }
  out.sort((a, b) => a.span[0] - b.span[0]);
  out.forEach((quantity, i) => (quantity.id = `q${i + 1}`));
  return out;
}

/** 1 for every token inside a time expression. */
function tokensOf(doc: Doc, times: readonly TimeExpression[]): Uint8Array {
  const taken = new Uint8Array(doc.length);
  for (const { span } of times)
    for (let t = doc.tokenAt(span[0]); t < doc.length && doc.start(t) < span[1]; t++) taken[t] = 1;
  return taken;
}

/** "one" is a figure only where it tells of harm ("killed one soldier"), not in "one of the reasons". */
function isPlainOne(doc: Doc, phrase: Phrase): boolean {
  return (
    phrase.kind === "count" &&
    phrase.low === 1 &&
    phrase.high === 1 &&
    doc.lower(phrase.numberFirst) === "one"
  );
}

const HARM = new Set<Quantity["measure"]>(["killed", "injured", "missing", "captured", "detained"]);
const NOBODY = /^(nobody|none)$/;

interface Implied {
  phrase: Phrase;
  of: string;
  measure: Quantity["measure"];
}

/** Counts without a number: "killed a soldier" is one, "no casualties" and "nobody was hurt" are none. */
function impliedOf(doc: Doc, sentence: number): Implied[] {
  const out: Implied[] = [];
  const end = doc.endToken(sentence);
  for (let t = doc.firstToken(sentence); t < end; t++) {
    const word = doc.lower(t);
    if (word === "a" || word === "an" || word === "no") {
      const noun = doc.head(t);
      if (noun <= t || noun >= end || doc.relation(t) !== "det") continue;
      // "the driver, a father of two, was killed" describes; it does not count a second one.
      if (doc.relation(noun) === "appos") continue;
      const count = word === "no" ? 0 : 1;
      const phrase = implied(t, t, count);
      const counted = countedBy(doc, phrase, end);
      if (counted.noun !== noun) continue;
      const measure = measureFor(doc, { ...counted, carrier: noun }, end);
      const harmed = HARM.has(measure);
      if (
        count === 0
          ? harmed || doc.lemma(noun) === "casualty"
          : harmed && peopleKind(doc, noun) !== undefined
      )
        out.push({ phrase, of: counted.text, measure });
    } else if (NOBODY.test(word)) {
      const counted = { noun: -1, carrier: t, text: "", next: t + 1 };
      const measure = measureFor(doc, counted, end);
      if (HARM.has(measure)) out.push({ phrase: implied(t, t, 0), of: "", measure });
    }
  }
  return out;
}

function implied(first: number, last: number, count: number): Phrase {
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
