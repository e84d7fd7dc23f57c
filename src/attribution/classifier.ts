import { rows } from "../table.ts";
import table from "./weights.tsv";

let weights: Map<string, number> | null = null;

function load(): Map<string, number> {
  const out = new Map<string, number>();
  for (const [feature, weight] of rows(table)) out.set(feature, Number(weight));
  return out;
}

/**
 * How far a candidate's features speak for an attribution (positive) or against one: the logit of a
 * logistic regression trained on PolNeAR; see weights.tsv for its card.
 */
export function scoreOf(features: readonly string[]): number {
  weights ??= load();
  let sum = 0;
  for (const feature of features) sum += weights.get(feature) ?? 0;
  return sum;
}
