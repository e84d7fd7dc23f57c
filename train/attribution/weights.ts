import { writeFileSync } from "node:fs";
import { type Choice, fit, type Plan } from "../ranking.ts";

const CANDIDATES: Plan = { epochs: 8, penalty: 5, per: "feature", rate: 0.05, least: 5 };
const EDGES: Plan = { epochs: 8, penalty: 10, per: "feature", rate: 0.05, least: 5 };
/** Weights nearer to zero are left out. */
const SMALL = 0.1;
/** Score from which on a candidate is taken; it is taken off the bias, so that the reader compares with 0. */
const THRESHOLD = -0.6;

const SOURCE = [
  "the training part of PolNeAR (Newell, Margolin and Ruths 2018: coverage of the US election by seven publishers,",
  "2015 and 2016), on trees of models/english.bin. Only counts of features entered; no text of the corpus is kept.",
  "Made by: node train/fit.mjs attribution.",
];

/** Fits the ranking of candidates and writes its table with its card; returns the number of weights. */
export function writeWeights(file: string, choices: readonly Choice[], reports: number): number {
  const weights = fit(choices, CANDIDATES);
  weights.set("bias", (weights.get("bias") ?? 0) - THRESHOLD);
  const right = choices.filter((choice) => !choice.right.includes(0)).length;
  return write(file, weights, [
    "Who attributes: feature, weight. A candidate whose sum is above 0 is taken, the highest of its cue.",
    `Log-linear ranking of a cue word's candidates and of none, fitted to ${choices.length} words (${right} attribute) in ${reports} reports,`,
    ...SOURCE,
    `Plan: ${JSON.stringify({ ...CANDIDATES, small: SMALL, threshold: THRESHOLD })}. Features: src/attribution/features.ts.`,
  ]);
}

/** Likewise that of the edges of contents. */
export function writeEdges(file: string, choices: readonly Choice[], reports: number): number {
  return write(file, fit(choices, EDGES), [
    "Where contents begin and end: feature, weight. The edge with the highest sum is taken.",
    `Log-linear ranking of the edges that a content may have, fitted to ${choices.length} of them in ${reports} reports,`,
    ...SOURCE,
    `Plan: ${JSON.stringify({ ...EDGES, small: SMALL })}. Features: src/attribution/edge-features.ts.`,
  ]);
}

function write(file: string, weights: Map<string, number>, card: readonly string[]): number {
  const lines = [...weights]
    .filter(([, weight]) => Math.abs(weight) >= SMALL)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, weight]) => `${name}\t${weight.toFixed(2)}`);
  writeFileSync(file, `${[...card.map((line) => `# ${line}`), ...lines].join("\n")}\n`);
  return lines.length;
}
