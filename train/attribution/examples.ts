import type { Span } from "../../src/analysis.ts";
import { findCandidates, quotesOf } from "../../src/attribution/candidates.ts";
import { cueRange } from "../../src/attribution/extent.ts";
import { featuresOf } from "../../src/attribution/features.ts";
import type { Doc } from "../../src/language/doc.ts";

/** A report of PolNeAR as prepared for the benchmark: offsets are UTF-16 code units. */
export interface GoldReport {
  text: string;
  attributions: { source: Span[] | null; cue: Span[]; content: Span[] }[];
  /** Regions that the annotators set aside. */
  discard?: Span[];
}

export interface Example {
  features: string[];
  /** Likeness of the content to the annotated one, 0 where it is no attribution. */
  right: number;
}

/** Overlap of contents from which on a candidate counts as right (as in the scorer's "full"). */
const ENOUGH = 0.5;

/**
 * The candidates of a report, right where a gold attribution shares their cue and half of their content.
 * Those in a gold content are left out: nested attributions are not annotated there.
 */
export function examplesOf(doc: Doc, gold: GoldReport): Example[] {
  const quotes = quotesOf(doc);
  const out: Example[] = [];
  for (const judged of findCandidates(doc, quotes)) {
    const { candidate } = judged;
    const [first, last] = cueRange(doc, candidate);
    const cue = [doc.spanOf(first, last)];
    const content = judged.content.map(([a, b]) => doc.spanOf(a, b));
    const rivals = gold.attributions.filter((one) => shared(one.cue, cue) > 0);
    const nested = gold.attributions.some(
      (one) => shared(one.content, [doc.span(candidate.head)]) > 0,
    );
    if (nested && !rivals.length) continue;
    if (shared(gold.discard ?? [], cue) > 0) continue;
    const best = Math.max(0, ...rivals.map((one) => likeness(one.content, content)));
    const right = best >= ENOUGH ? best : 0;
    out.push({ features: featuresOf(doc, quotes, judged), right });
  }
  return out;
}

function shared(a: readonly Span[], b: readonly Span[]): number {
  let sum = 0;
  for (const x of a)
    for (const y of b) sum += Math.max(0, Math.min(x[1], y[1]) - Math.max(x[0], y[0]));
  return sum;
}

/** Jaccard index of the characters. */
function likeness(a: readonly Span[], b: readonly Span[]): number {
  const size = (spans: readonly Span[]): number =>
    spans.reduce((sum, [from, to]) => sum + to - from, 0);
  const both = shared(a, b);
  return both / (size(a) + size(b) - both);
}
