import { rows } from "../table.ts";
import table from "./rarity.tsv";

let rarities: Map<string, number> | null = null;
let rarest = 0;

/**
 * How rare a stem (`stemOf`) is in news: the natural logarithm of all texts by those that have it, from a
 * table that ships with the code. 0 is in every text, about 7 in none that was counted. It never changes with
 * what a ledger holds, so that what rests on it depends on the reports alone.
 */
export function rarityOf(stem: string): number {
  rarities ??= read();
  return rarities.get(stem) ?? rarest;
}

function read(): Map<string, number> {
  const out = new Map<string, number>();
  for (const [rarity, count, stems] of rows(table)) {
    if (count === "0") rarest = Number(rarity);
    else for (const stem of stems.split("|")) out.set(stem, Number(rarity));
  }
  return out;
}
