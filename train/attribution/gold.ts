import type { Span } from "../../src/analysis.ts";

/** A report of PolNeAR as prepared for the benchmark: offsets are UTF-16 code units. */
export interface GoldReport {
  text: string;
  attributions: GoldAttribution[];
  /** Regions that the annotators set aside. */
  discard?: Span[];
}

export interface GoldAttribution {
  source: Span[] | null;
  cue: Span[];
  content: Span[];
}

/** Characters that two sets of spans have in common. */
export function shared(a: readonly Span[], b: readonly Span[]): number {
  let sum = 0;
  for (const x of a)
    for (const y of b) sum += Math.max(0, Math.min(x[1], y[1]) - Math.max(x[0], y[0]));
  return sum;
}

/** Jaccard index of the characters. */
export function likeness(a: readonly Span[], b: readonly Span[]): number {
  const size = (spans: readonly Span[]): number =>
    spans.reduce((sum, [from, to]) => sum + to - from, 0);
  const both = shared(a, b);
  return both / (size(a) + size(b) - both);
}
