import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { createParser } from "../../src/language/parser.ts";
import { segment } from "../../src/language/segment.ts";
import { layOut } from "../../src/report/layout.ts";
import { findTimes } from "../../src/time/times.ts";
import { antecedentChoices, type GoldDocument, kindChoices } from "./choices.ts";
import { writeAntecedents, writeKinds } from "./weights.ts";

/**
 * Trains the classifier of names' kinds and the ranking of antecedents on the trees of the committed parser
 * and writes both tables. The ranking sees the kinds that the tables built in here give, so that
 * train/fit.mjs builds and runs this twice.
 */
const [root] = process.argv.slice(2);
const corpora = resolve(root, process.env.HEARSAY_CORPORA || "../shared/corpora");
const parser = createParser(readFileSync(join(root, "models/english.bin")));
const documents = readFileSync(join(corpora, "entities/gum_coref_train.jsonl"), "utf8")
  .split("\n")
  .filter((line) => line.trim() !== "")
  .map((line) => JSON.parse(line) as GoldDocument);

const read = documents.map((gold) => {
  const doc = parser.parse(gold.text, segment(gold.text, layOut(gold.text)));
  return { gold, doc, times: findTimes(doc, { id: gold.id, text: gold.text }) };
});
const folder = join(root, "src/entities");
const kinds = read.flatMap(({ gold, doc, times }) => kindChoices(doc, times, gold));
writeKinds(join(folder, "kind-weights.tsv"), kinds, documents.length);
const antecedents = read.flatMap(({ gold, doc, times }) => antecedentChoices(doc, times, gold));
writeAntecedents(join(folder, "antecedent-weights.tsv"), antecedents, documents.length);
