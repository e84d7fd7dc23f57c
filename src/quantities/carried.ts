import type { Measure } from "../analysis.ts";
import { childOf } from "../language/clause.ts";
import type { Doc } from "../language/doc.ts";
import type { Counted } from "./counted.ts";
import { peopleKind } from "./measure.ts";
import type { Phrase } from "./phrases.ts";

/** A number with what it counts and what became of that. */
export interface Told {
  phrase: Phrase;
  counted: Counted;
  of: string;
  measure: Measure;
}

/**
 * What a number that its own clause leaves open takes over from the one before it: a part shares the lot of the
 * whole ("killed nine, among them two children"), and a bare "the number" counts what was counted last.
 */
export function carried(doc: Doc, told: Told, before: Told | undefined): Told {
  if (told.measure !== "other" || told.phrase.kind !== "count" || !before) return told;
  if (before.measure === "other" || before.measure === "money") return told;
  const apart = sentenceOf(doc, told) - sentenceOf(doc, before);
  if (apart === 0 && isPartOf(doc, told)) return { ...told, measure: before.measure };
  if (apart <= 1 && told.of === "" && isOfTally(doc, told.counted.carrier))
    return { ...told, of: before.of, measure: before.measure };
  return told;
}

function sentenceOf(doc: Doc, { phrase }: Told): number {
  return doc.sentenceOf(phrase.first);
}

/** "among them two children", "including two children". */
function isPartOf(doc: Doc, { phrase: { first }, counted: { noun } }: Told): boolean {
  if (first < 1 || (noun >= 0 && peopleKind(doc, noun) === undefined)) return false;
  const word = doc.lower(first - 1);
  if (word === "including") return true;
  return /^(them|whom|those)$/.test(word) && first > 1 && doc.lower(first - 2) === "among";
}

/** "the number could rise to 12,000", where nothing says what is numbered. */
function isOfTally(doc: Doc, carrier: number): boolean {
  const verb = doc.head(carrier);
  if (verb < 0 || !/^(obl|obj)$/.test(doc.relation(carrier))) return false;
  const subject = childOf(doc, verb, "nsubj");
  if (subject < 0 || !/^(number|count|total|figure|tally)$/.test(doc.lemma(subject))) return false;
  return childOf(doc, subject, "nmod") < 0 && childOf(doc, subject, "det") >= 0;
}
