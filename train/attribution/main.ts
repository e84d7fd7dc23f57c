import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { createParser } from "../../src/language/parser.ts";
import { segment } from "../../src/language/segment.ts";
import { layOut } from "../../src/report/layout.ts";
import type { Choice } from "../ranking.ts";
import { choicesOf } from "./choices.ts";
import { edgeChoicesOf } from "./edge-choices.ts";
import type { GoldReport } from "./gold.ts";
import { writeEdges, writeWeights } from "./weights.ts";

/**
 * Trains the ranking of candidates, and that of their contents' edges, on the trees of the committed parser
 * and writes both tables. Edges are learnt on the candidates that the table built in here chooses, so that
 * train/fit.mjs builds and runs this twice.
 */
const [root] = process.argv.slice(2);
const corpora = resolve(root, process.env.HEARSAY_CORPORA || "../shared/corpora");
const parser = createParser(readFileSync(join(root, "models/english.bin")));
const reports = readFileSync(join(corpora, "attribution/train.jsonl"), "utf8")
  .split("\n")
  .filter((line) => line.trim() !== "")
  .map((line) => JSON.parse(line) as GoldReport);

const candidates: Choice[] = [];
const edges: Choice[] = [];
reports.forEach((report, i) => {
  const doc = parser.parse(report.text, segment(report.text, layOut(report.text)));
  candidates.push(...choicesOf(doc, report));
  edges.push(...edgeChoicesOf(doc, report));
  if (i % 100 === 99) console.error(`${i + 1} of ${reports.length} reports read`);
});
const folder = join(root, "src/attribution");
const count = writeWeights(join(folder, "weights.tsv"), candidates, reports.length);
const edgeCount = writeEdges(join(folder, "edges.tsv"), edges, reports.length);
console.error(`${count} weights of candidates and ${edgeCount} of edges written`);
