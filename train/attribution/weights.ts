import { writeFileSync } from "node:fs";
import type { Example } from "./examples.ts";
import { fit, PLAN } from "./regression.ts";

/** Fits the classifier and writes its table with its card; returns the number of weights. */
export function writeWeights(file: string, examples: readonly Example[], reports: number): number {
  const weights = [...fit(examples)].sort(([a], [b]) => (a < b ? -1 : 1));
  const right = examples.filter((example) => example.right > 0).length;
  const plan = Object.entries(PLAN).map(([name, value]) => `${name} ${value}`);
  const card = [
    "Weights of the attribution classifier: feature, weight (a logit); a candidate whose sum is above 0 is taken.",
    `Logistic regression on ${examples.length} candidates (${right} right) in ${reports} reports, the training part of`,
    "PolNeAR (Newell, Margolin and Ruths 2018: coverage of the US election by seven publishers, 2015 and 2016), on",
    "trees of models/english.bin. Only counts of features entered; no text of the corpus is kept.",
    `Plan: ${plan.join(", ")}.`,
    "Made by: node train/fit.mjs attribution. Features: src/attribution/features.ts.",
  ];
  const lines = weights.map(([name, weight]) => `${name}\t${weight.toFixed(2)}`);
  writeFileSync(file, `${[...card.map((line) => `# ${line}`), ...lines].join("\n")}\n`);
  return lines.length;
}
