import type { Attribution, Entity, TimeExpression } from "../analysis.ts";
import type { Doc } from "../language/doc.ts";
import { findCandidates, quotesOf } from "./candidates.ts";
import { scoreOf } from "./classifier.ts";
import { nounPhrase } from "./clause.ts";
import { cueRange } from "./extent.ts";
import { featuresOf } from "./features.ts";
import { Holders } from "./holders.ts";
import { sourceKind } from "./kinds.ts";
import { type Chosen, nest } from "./nesting.ts";
import { overlap, type Range, without } from "./ranges.ts";
import { SayingTimes } from "./saying-time.ts";
import type { Quotes } from "./speech.ts";

/**
 * Who says what in a report: source, cue and content of every attribution, nested ones with their parent.
 * Spans follow the guidelines of PARC 3 (Pareti 2015) and PolNeAR (Newell et al. 2018). Rules over the
 * trees and quotation marks propose; a logistic regression (`classifier.ts`) decides.
 */
export function findAttributions(
  doc: Doc,
  times: readonly TimeExpression[],
  entities: readonly Entity[],
): Attribution[] {
  const quotes = quotesOf(doc);
  const chosen = nest(chooseFrom(doc, quotes));
  const holders = new Holders(doc, entities);
  const sayingTimes = new SayingTimes(doc, times);
  const ids = new Map(chosen.map((one, i) => [one, `a${i + 1}`]));
  return chosen.map((one): Attribution => {
    const { candidate, content, cue, parent } = one;
    const source = sourceOf(doc, one);
    const holder = source ? holders.of(candidate.subject) : null;
    const time = sayingTimes.of(candidate.verb, content);
    return {
      id: ids.get(one)!,
      source: source && source.map(([first, last]) => doc.spanOf(first, last)),
      cue: [doc.spanOf(cue[0], cue[1])],
      content: content.map(([first, last]) => doc.spanOf(first, last)),
      form: formOf(doc, quotes, one),
      holder: holder?.id ?? null,
      sourceKind: source ? sourceKind(doc, source[0], holder) : "unknown",
      parent: parent ? ids.get(parent)! : null,
      ...(time === undefined ? {} : { time }),
      rule: candidate.rule,
    };
  });
}

/** A phrase without any other use: the classifier only ranks what it may attribute. */
const SURE = "attribution.according-to";

function chooseFrom(doc: Doc, quotes: Quotes): Chosen[] {
  const out: Chosen[] = [];
  for (const judged of findCandidates(doc, quotes)) {
    const score = scoreOf(featuresOf(doc, quotes, judged));
    if (score > 0 || judged.candidate.rule === SURE)
      out.push({ ...judged, score, cue: cueRange(doc, judged.candidate), parent: null });
  }
  return out;
}

/** The source's phrase less what belongs to cue and content. */
function sourceOf(doc: Doc, { candidate, content, cue }: Chosen): Range[] | null {
  if (candidate.subject < 0) return null;
  let pieces: Range[] = [nounPhrase(doc, candidate.subject)];
  for (const hole of [cue, ...content]) {
    if (!pieces.some((piece) => overlap(piece, hole))) continue;
    const rest = pieces.flatMap((piece) => without(piece, hole));
    if (!rest.length) return [[candidate.subject, candidate.subject]];
    pieces = rest;
  }
  const own = pieces.filter(
    ([first, last]) => first <= candidate.subject && candidate.subject <= last,
  );
  return own.length ? own : [[candidate.subject, candidate.subject]];
}

/** Direct where all words of the content are quoted, mixed where some are. */
function formOf(doc: Doc, quotes: Quotes, { content, candidate }: Chosen): Attribution["form"] {
  const home = quotes.at[candidate.head];
  let [quoted, words] = [0, 0];
  for (const [first, last] of content) {
    for (let t = first; t <= last; t++) {
      if (doc.upos(t) === "PUNCT") continue;
      words++;
      if (quotes.at[t] >= 0 && quotes.at[t] !== home) quoted++;
    }
  }
  if (quoted === 0) return "indirect";
  return quoted === words ? "direct" : "mixed";
}
