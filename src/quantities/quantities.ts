import type { Measure, Quantity, TimeExpression } from "../analysis.ts";
import type { Doc } from "../language/doc.ts";
import { carried, type Told } from "./carried.ts";
import { type Counted, countedBy } from "./counted.ts";
import { impliedOf } from "./implied.ts";
import { measureFor, toldBy } from "./measure.ts";
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
  const add = (phrase: Phrase, of: string, measure: Measure) => {
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
  let before: Told | undefined;
  for (let s = 0; s < doc.sentenceCount; s++) {
    const end = doc.endToken(s);
    for (const phrase of phrasesOf(doc, s, (t) => taken[t] === 1)) {
      const counted = countedBy(doc, phrase, untimed(taken, phrase, end));
      const measure = measureOf(doc, phrase, counted, end);
      if (isPlainOne(doc, phrase) && measure === "other") continue;
      const of = counted.text || toldBy(doc, counted);
      const told = carried(doc, { phrase, counted, of, measure }, before);
      if (told.measure !== "money") before = told;
      add(phrase, told.of, told.measure);
    }
    for (const { phrase, of, measure } of impliedOf(doc, s)) add(phrase, of, measure);
  }
  out.sort((a, b) => a.span[0] - b.span[0]);
  out.forEach((quantity, i) => (quantity.id = `q${i + 1}`));
  return out;
}

/** Only counts tell of people killed, hurt and the like; percentages and shares do not. */
function measureOf(doc: Doc, phrase: Phrase, counted: Counted, end: number): Measure {
  if (phrase.kind === "money") return "money";
  return phrase.kind === "count" ? measureFor(doc, counted, phrase.first, end) : "other";
}

/** Where the time behind a number begins, which it does not count ("rose to six | Friday"), or the end of its sentence. */
function untimed(taken: Uint8Array, { last }: Phrase, end: number): number {
  for (let t = last + 1; t < end && t < last + AHEAD; t++) if (taken[t] === 1) return t;
  return end;
}

/** No noun stands further behind its number. */
const AHEAD = 10;

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
