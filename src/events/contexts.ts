import type { Span } from "../analysis.ts";
import type { Doc } from "../language/doc.ts";
import { rows } from "../table.ts";
import table from "./contexts.tsv";

/** Tokens of a clause that are read for what it is about. */
const REACH = 80;

/** Places in the table by word. */
let byWord: Map<string, number[]> | null = null;
let names: string[] = [];

/** PLOVER's contexts that the words of a clause tell, in the order of the table. */
export function contextsOf(doc: Doc, [start, end]: Span): string[] {
  byWord ??= read();
  const found = new Set<number>();
  const first = doc.tokenAt(start);
  let before = "";
  for (let t = first; t < doc.length && doc.start(t) < end && t - first < REACH; t++) {
    const word = doc.lemma(t).toLowerCase();
    for (const key of [word, `${before}_${word}`])
      for (const place of byWord.get(key) ?? []) found.add(place);
    before = word;
  }
  return [...found].sort((a, b) => a - b).map((place) => names[place]);
}

function read(): Map<string, number[]> {
  const out = new Map<string, number[]>();
  names = [];
  for (const [name, words] of rows(table)) {
    for (const word of words.split(", ")) out.set(word, [...(out.get(word) ?? []), names.length]);
    names.push(name);
  }
  return out;
}
