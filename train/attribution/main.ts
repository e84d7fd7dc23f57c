import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { createParser } from "../../src/language/parser.ts";
import { segment } from "../../src/language/segment.ts";
import { layOut } from "../../src/report/layout.ts";
import { type Example, examplesOf, type GoldReport } from "./examples.ts";
import { fit, PLAN } from "./regression.ts";

/** Trains the attribution classifier on the trees of the committed parser and writes its weights. */
const [root] = process.argv.slice(2);
const corpora = resolve(root, process.env.HEARSAY_CORPORA || "../shared/corpora");
const parser = createParser(readFileSync(join(root, "models/english.bin")));
const reports = readFileSync(join(corpora, "attribution/train.jsonl"), "utf8")
  .split("\n")
  .filter((line) => line.trim() !== "")
  .map((line) => JSON.parse(line) as GoldReport);

const examples: Example[] = [];
reports.forEach((report, i) => {
  const doc = parser.parse(report.text, segment(report.text, layOut(report.text)));
  for (const example of examplesOf(doc, report)) examples.push(example);
  if (i % 100 === 99) console.error(`${i + 1} of ${reports.length} reports read`);
});

const weights = [...fit(examples)].sort(([a], [b]) => (a < b ? -1 : 1));
const right = examples.filter((example) => example.right).length;
const card = [
  "Weights of the attribution classifier: feature, weight (a logit); a candidate whose sum is above 0 is taken.",
  `Logistic regression on ${examples.length} candidates (${right} right) in ${reports.length} reports, the training part`,
  "of PolNeAR (Newell, Margolin and Ruths 2018: US election coverage of seven publishers, 2015 and 2016), on trees of",
  "models/english.bin. Only counts of features entered; no text of the corpus is kept.",
  `Plan: ${Object.entries(PLAN)
    .map(([name, value]) => `${name} ${value}`)
    .join(", ")}.`,
  "Made by: node train/attribution/run.mjs. Features: src/attribution/features.ts.",
];
const lines = weights.map(([name, weight]) => `${name}\t${weight.toFixed(2)}`);
writeFileSync(
  join(root, "src/attribution/weights.tsv"),
  `${[...card.map((line) => `# ${line}`), ...lines].join("\n")}\n`,
);
console.error(`${lines.length} weights written`);
