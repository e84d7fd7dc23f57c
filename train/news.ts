import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { segment } from "../src/language/segment.ts";
import { layOut } from "../src/report/layout.ts";
import type { Tree } from "./treebank.ts";

/** Sets whose texts may be used as unlabelled news, and where a report's text stands in them. */
const SOURCES: { file: string; texts(content: string): string[] }[] = [
  {
    file: "attribution/train.jsonl",
    texts: (content) =>
      content
        .split("\n")
        .filter((line) => line.trim() !== "")
        .map((line) => (JSON.parse(line) as { text: string }).text),
  },
  ...["semeval2015_corpus1_airbus", "semeval2015_trial_apple"].map((name) => ({
    file: `timelines/${name}.json`,
    texts: (content: string) =>
      (JSON.parse(content) as { documents: { text: string }[] }).documents.map(({ text }) => text),
  })),
];

/** The sentences of all unlabelled news at hand, as trees that still lack every label. */
export function readNews(corpora: string): Tree[] {
  const trees: Tree[] = [];
  for (const { file, texts } of SOURCES) {
    const path = join(corpora, file);
    if (!existsSync(path)) continue;
    for (const text of texts(readFileSync(path, "utf8"))) {
      const { start, end, first } = segment(text, layOut(text));
      for (let s = 0; s + 1 < first.length; s++) {
        const forms: string[] = [];
        for (let t = first[s]; t < first[s + 1]; t++) forms.push(text.slice(start[t], end[t]));
        const n = forms.length;
        if (n > 1)
          trees.push({
            forms,
            upos: new Uint8Array(n),
            xpos: new Uint8Array(n),
            head: new Int16Array(n).fill(-1),
            deprel: new Uint8Array(n),
          });
      }
    }
  }
  return trees;
}
