/**
 * Floors under the quality figures: `floors.json` maps a figure's id to the least it may be. They only
 * ever rise. Figures do not depend on the machine, so there is no margin; they are kept and compared at
 * four decimals, cut off, never rounded up.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./corpora.mjs";

const file = join(root, "bench/floors.json");

export const cut = (value) => Math.floor(value * 1e4 + 1e-6) / 1e4;

export function readFloors() {
  return JSON.parse(readFileSync(file, "utf8"));
}

/**
 * What stands below its floor, and what has a floor in a measured set but is missing.
 * @param {Record<string, number>} floors
 * @param {import("./figures.mjs").Figure[]} figures
 * @param {string[]} sets the sets that were measured: the first part of an id
 */
export function belowFloors(floors, figures, sets) {
  const values = new Map(figures.map(({ id, value }) => [id, cut(value)]));
  return Object.entries(floors)
    .filter(([id]) => sets.includes(id.split(".", 1)[0]))
    .filter(([id, floor]) => !(values.get(id) >= floor))
    .map(([id, floor]) => ({ id, floor, value: values.get(id) ?? null }));
}

/** The floors with those raised that a figure exceeds, and new ones added; sorted by id. */
export function raised(floors, figures) {
  const all = new Map(Object.entries(floors));
  for (const { id, value, floor } of figures)
    if (floor !== false) all.set(id, Math.max(all.get(id) ?? 0, cut(value)));
  return Object.fromEntries([...all].sort(([a], [b]) => (a < b ? -1 : 1)));
}

export function writeFloors(floors) {
  writeFileSync(file, `${JSON.stringify(floors, null, 2)}\n`);
}
