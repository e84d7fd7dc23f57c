import { readFileSync } from "node:fs";
import { type FeatureExtractor, MAX_ROWS } from "../src/language/features.ts";
import { DEPREL, UPOS, XPOS } from "../src/language/tags.ts";

/** A sentence of a treebank as columns; tags and relations as indexes, heads as positions (-1: root). */
export interface Tree {
  forms: string[];
  upos: Uint8Array;
  xpos: Uint8Array;
  head: Int16Array;
  deprel: Uint8Array;
}

/** A tree with the rows that its words have in the tables of vectors. */
export interface Example extends Tree {
  length: number;
  rows: Int32Array;
  rowCount: Uint8Array;
  glove: Int32Array;
}

/** Longer sentences are left out of training; they are few and make a batch's memory unbounded. */
const LONGEST = 160;

const index = (list: readonly string[]) => new Map(list.map((name, i) => [name, i]));
const UPOS_INDEX = index(UPOS);
const XPOS_INDEX = index(XPOS);
const DEPREL_INDEX = index(DEPREL);

function tree(lines: string[][], source: string): Tree {
  const known = (map: Map<string, number>, name: string) => {
    const found = map.get(name);
    if (found === undefined) throw new Error(`${source}: unknown label "${name}"`);
    return found;
  };
  return {
    forms: lines.map((cells) => cells[1]),
    upos: Uint8Array.from(lines, (cells) => known(UPOS_INDEX, cells[3])),
    xpos: Uint8Array.from(lines, (cells) => known(XPOS_INDEX, cells[4])),
    head: Int16Array.from(lines, (cells) => Number(cells[6]) - 1),
    deprel: Uint8Array.from(lines, (cells) => known(DEPREL_INDEX, cells[7])),
  };
}

export function readTreebank(file: string): Tree[] {
  const trees: Tree[] = [];
  for (const block of readFileSync(file, "utf8").split(/\n\s*\n/)) {
    const lines = block
      .split("\n")
      .filter((line) => /^\d+\t/.test(line))
      .map((line) => line.split("\t"));
    if (lines.length > 0) trees.push(tree(lines, file));
  }
  return trees;
}

export function exampleOf(given: Tree, features: FeatureExtractor): Example {
  const length = given.forms.length;
  const rows = new Int32Array(length * MAX_ROWS);
  const rowCount = new Uint8Array(length);
  const glove = new Int32Array(length);
  given.forms.forEach((form, i) => {
    const found = features.extract(form, rows, i * MAX_ROWS);
    rowCount[i] = found.count;
    glove[i] = found.glove;
  });
  return { ...given, length, rows, rowCount, glove };
}

export function trainable(trees: Tree[]): Tree[] {
  return trees.filter(({ forms }) => forms.length <= LONGEST);
}
