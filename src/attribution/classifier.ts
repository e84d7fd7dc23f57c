import { rows } from "../table.ts";
import edgeTable from "./edges.tsv";
import table from "./weights.tsv";

/** A log-linear model: what each feature is worth. */
function scorer(text: string): (features: readonly string[]) => number {
  let weights: Map<string, number> | null = null;
  return (features) => {
    weights ??= new Map(rows(text).map(([feature, weight]) => [feature, Number(weight)]));
    let sum = 0;
    for (const feature of features) sum += weights.get(feature) ?? 0;
    return sum;
  };
}

/** How far a candidate's features speak for an attribution (positive) or against one; weights.tsv has the card. */
export const scoreOf = scorer(table);

/** How far the features of an edge speak for it, against the others of its content; edges.tsv has the card. */
export const edgeScoreOf = scorer(edgeTable);
