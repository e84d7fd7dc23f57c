import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { stemOf } from "../../src/digest/stem.ts";
import { wordsOf } from "../../src/digest/words.ts";
import { compare } from "../../src/order.ts";

/** Counts in how many texts each stem stands and writes `src/digest/rarity.tsv`. */

const SETS = [
  "attribution/train.jsonl",
  "entities/gum_coref_train.jsonl",
  "timelines/semeval2015_corpus1_airbus.json",
  "timelines/semeval2015_trial_apple.json",
];
/** A stem of fewer texts is as rare as one of none. */
const FEWEST = 2;

const [root] = process.argv.slice(2);
const corpora = resolve(root, process.env.HEARSAY_CORPORA || "../shared/corpora");

function textsOf(set: string): string[] {
  const file = readFileSync(join(corpora, set), "utf8");
  const documents: { text: string }[] = set.endsWith(".jsonl")
    ? file
        .split("\n")
        .filter((line) => line.trim() !== "")
        .map((line) => JSON.parse(line))
    : JSON.parse(file).documents;
  return documents.map(({ text }) => text);
}

const texts = SETS.flatMap(textsOf);
const counts = new Map<string, number>();
for (const text of texts) {
  const stems = new Set<string>();
  for (const { text: word } of wordsOf(text)) if (/^\p{L}/u.test(word)) stems.add(stemOf(word));
  for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
}

const byCount = new Map<number, string[]>();
for (const [stem, count] of counts) {
  if (count < FEWEST || /[\t|]/.test(stem)) continue;
  const stems = byCount.get(count) ?? [];
  stems.push(stem);
  byCount.set(count, stems);
}
const rarity = (count: number) => Math.log((texts.length + 1) / (count + 1)).toFixed(2);
const lines = [
  `# How rare the stems of words are: made by \`node train/fit.mjs rarity\` from ${texts.length} texts`,
  "# (PolNeAR's and GUM's training parts, SemEval-2015 task 4). Rarity, the natural logarithm of all texts by",
  '# those that have the stem, each plus one; how many have it; the stems, parted by "|". The row of count 0',
  "# is for stems that stand in no other.",
  `${rarity(0)}\t0`,
  ...[...byCount]
    .sort(([a], [b]) => a - b)
    .map(([count, stems]) => `${rarity(count)}\t${count}\t${stems.sort(compare).join("|")}`),
];
writeFileSync(join(root, "src/digest/rarity.tsv"), `${lines.join("\n")}\n`);
console.error(`${[...byCount.values()].flat().length} stems of ${texts.length} texts written`);
