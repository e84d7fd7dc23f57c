import type { TimeExpression } from "../analysis.ts";
import type { Doc } from "../language/doc.ts";
import type { Known } from "./gazetteer.ts";
import { nounOf } from "./lexicon.ts";
import type { FoundNominal } from "./mention.ts";
import { countryEndingAt } from "./names.ts";

/** Relations in which a noun is part of another expression, or says what something is instead of naming it. */
const PARTS = new Set([
  "compound",
  "flat",
  "fixed",
  "goeswith",
  "nmod:desc",
  "appos",
  "amod",
  "nummod",
]);
const OUTSIDE = new Set([
  "case",
  "mark",
  "cc",
  "punct",
  "nsubj",
  "cop",
  "aux",
  "advcl",
  "parataxis",
]);
const NONE: string[] = [];
const POINTING = new Set(["the", "this", "that", "these", "those"]);

/** Noun phrases without a proper noun at their head, in text order. `named` marks the tokens of names. */
export function findNominals(
  doc: Doc,
  times: readonly TimeExpression[],
  named: Uint8Array,
): FoundNominal[] {
  const timed = new Uint8Array(doc.length);
  for (const { span } of times)
    for (let t = doc.tokenAt(span[0]); t < doc.length && doc.start(t) < span[1]; t++) timed[t] = 1;
  const out: FoundNominal[] = [];
  for (let t = 0; t < doc.length; t++) {
    if (doc.upos(t) !== "NOUN" || timed[t] || named[t] || PARTS.has(doc.deprel(t))) continue;
    if (!/\p{L}/u.test(doc.form(t))) continue;
    const found = describe(doc, t);
    if (found) out.push(found);
  }
  return out;
}

function describe(doc: Doc, head: number): FoundNominal | null {
  let first = head;
  let definite = false;
  let pointing = "";
  let counted = false;
  let affiliation: Known | null = null;
  const modifiers: string[] = [];
  for (const child of doc.children(head)) {
    const relation = doc.relation(child);
    if (relation === "cop") return null;
    if (child > head || OUTSIDE.has(relation)) continue;
    const left = doc.edges(child)[0];
    if (left < first) first = left;
    if (relation === "det") {
      const lower = doc.lower(child);
      if (POINTING.has(lower)) definite = true;
      pointing = lower;
    } else if (doc.deprel(child) === "nmod:poss") {
      definite = true;
      pointing = "possessive";
      affiliation ??= countryEndingAt(doc, child);
    } else {
      if (relation === "nummod") counted = true;
      affiliation ??= countryEndingAt(doc, child);
      if (child < head) modifiers.push(doc.lower(child));
    }
  }
  const lemma = doc.lemma(head);
  const noun = nounOf(doc.lower(head), lemma);
  const plural = doc.xpos(head) === "NNS" || doc.xpos(head) === "NNPS";
  const many = plural || (counted && doc.xpos(head) !== "NN");
  return {
    form: "nominal",
    rule: "entity.nominal",
    first,
    last: head,
    head,
    number: many ? "p" : noun?.number === "p" ? "-" : "s",
    gender: noun?.gender ?? "n",
    class: noun?.class ?? "other",
    lemma,
    definite,
    determiner: pointing,
    // A copy has no room to grow.
    modifiers: modifiers.length > 0 ? modifiers.slice() : NONE,
    affiliation,
  };
}
