import { rows } from "../table.ts";
import table from "./wording.tsv";

type Kind =
  | "cut"
  | "opener"
  | "dangling"
  | "pronoun"
  | "asking"
  | "many"
  | "several"
  | "single"
  | "aside"
  | "passive"
  | "helper"
  | "timely"
  | "stressed"
  | "counting"
  | "open";

let sets: Map<string, ReadonlySet<string>> | null = null;

/** Whether a word, whatever its case, is of a kind for building lines. */
export function isOf(kind: Kind, word: string): boolean {
  sets ??= new Map(rows(table).map(([name, words]) => [name, new Set(words.split("|"))]));
  return sets.get(kind)?.has(word.toLowerCase().replace("’", "'")) ?? false;
}
