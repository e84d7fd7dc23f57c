import { rows } from "../table.ts";
import table from "./words.tsv";

type Kind =
  | "undergo"
  | "seat"
  | "authority"
  | "soldier"
  | "loss"
  | "pair"
  | "quantifier"
  | "corporate"
  | "area"
  | "land"
  | "direction"
  | "function";

let sets: Map<string, ReadonlySet<string>> | null = null;

/** Whether a word, in the case of the table, is of a kind. */
export function isWord(kind: Kind, word: string): boolean {
  sets ??= new Map(rows(table).map(([name, words]) => [name, new Set(words.split("|"))]));
  return sets.get(kind)?.has(word) ?? false;
}

const WORD = /[\p{L}\p{N}]+(?:[.'’&-][\p{L}\p{N}]+)*/gu;

export interface Word {
  text: string;
  start: number;
  end: number;
}

/** Words of a text with their offsets: letters and digits, with hyphens, dots and apostrophes inside. */
export function wordsOf(text: string): Word[] {
  const out: Word[] = [];
  for (const { 0: found, index } of text.matchAll(WORD))
    out.push({ text: found, start: index, end: index + found.length });
  return out;
}

/** "Russia's" is "Russia", "states'" "states". */
export function ownerless(word: string): string {
  return word.replace(/[’']s?$/, "");
}
