/** Figures of other systems, from `published.tsv`, to stand beside ours. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./corpora.mjs";

const rows = readFileSync(join(root, "bench/published.tsv"), "utf8")
  .split("\n")
  .filter((line) => line && !line.startsWith("#"))
  .map((line) => line.split("\t"));

/** "system value; system value" for a figure's id, or nothing. */
export function published(id) {
  return rows
    .filter(([figure]) => figure === id)
    .map(([, system, value]) => `${system} ${value}`)
    .join("; ");
}
