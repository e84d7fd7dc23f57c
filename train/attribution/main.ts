import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { createParser } from "../../src/language/parser.ts";
import { segment } from "../../src/language/segment.ts";
import { layOut } from "../../src/report/layout.ts";
import { type Example, examplesOf, type GoldReport } from "./examples.ts";
import { writeWeights } from "./weights.ts";

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
const count = writeWeights(join(root, "src/attribution/weights.tsv"), examples, reports.length);
console.error(`${count} weights written`);
