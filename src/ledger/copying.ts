import { copyOf } from "../lineage/copies.ts";
import { bandsOf, packed, type Sketch, sketchOf, unpacked } from "../lineage/sketch.ts";
import type { Access } from "../store/access.ts";
import type { Row } from "../store/tables.ts";

/** Finds which versions new ones share their words with; versions of one report are no copies. */
export async function noteCopies(
  access: Access,
  texts: ReadonlyMap<number, string>,
): Promise<void> {
  const { db, among } = access;
  const sketches = new Map<number, Sketch>();
  const bands: Row<"band">[] = [];
  const seekers = new Map<number, number[]>();
  for (const [version, text] of texts) {
    const sketch = sketchOf(text);
    sketches.set(version, sketch);
    for (const key of bandsOf(sketch)) {
      bands.push({ key, version });
      const list = seekers.get(key);
      if (list) list.push(version);
      else seekers.set(key, [version]);
    }
  }
  await access.insert(
    "sketch",
    [...sketches].map(([version, sketch]) => ({ version, body: packed(sketch) })),
  );
  if (bands.length === 0) return;
  const met = await db
    .selectFrom("band")
    .selectAll()
    .where(among("band.key", [...seekers.keys()]))
    .execute();
  await access.insert("band", bands);
  const pairs = new Map<number, Set<number>>();
  for (const { key, version: other } of [...met, ...bands])
    for (const version of seekers.get(key)!) {
      if (other >= version) continue;
      const list = pairs.get(version);
      if (list) list.add(other);
      else pairs.set(version, new Set([other]));
    }
  const old = [...new Set([...pairs.values()].flatMap((others) => [...others]))];
  const known = old.filter((version) => !sketches.has(version));
  if (known.length > 0)
    for (const { version, body } of await db
      .selectFrom("sketch")
      .selectAll()
      .where(among("sketch.version", known))
      .execute())
      sketches.set(version, unpacked(body));
  const copies: Row<"copy">[] = [];
  for (const [b, others] of pairs)
    for (const a of others) {
      const copy = copyOf(sketches.get(a)!, sketches.get(b)!);
      if (copy) copies.push({ a, b, resemblance: rounded(copy.resemblance) });
    }
  await access.insert("copy", copies);
}

/** Both stores keep six decimals to the digit. */
function rounded(share: number): number {
  return Math.round(share * 1e6) / 1e6;
}
