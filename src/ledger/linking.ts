import type { Access } from "../store/access.ts";
import { readPlaced } from "../store/placed.ts";
import type { Row } from "../store/tables.ts";
import { blockKeys, metBy } from "../threads/blocks.ts";
import { link } from "../threads/links.ts";
import type { Placed } from "../threads/members.ts";
import { keyNumber } from "./keys.ts";

/**
 * Links new events with those of the ledger and with each other. Only events that share a key are looked at,
 * found by an index; what comes of a pair depends on the two alone.
 */
export async function linkEvents(
  access: Access,
  created: ReadonlyMap<number, Placed>,
): Promise<Row<"link">[]> {
  const { db, among } = access;
  const blocks: Row<"block">[] = [];
  const seekers = new Map<number, number[]>();
  for (const [event, { event: digest, head }] of created) {
    const own = new Set<number>();
    const met = new Set<number>();
    for (const block of blockKeys(digest, head.read, head.version)) {
      own.add(keyNumber(block.day, block.key));
      for (const day of metBy(block)) met.add(keyNumber(day, block.key));
    }
    for (const key of own) blocks.push({ key, event });
    for (const key of met) {
      const list = seekers.get(key);
      if (list) list.push(event);
      else seekers.set(key, [event]);
    }
  }
  if (blocks.length === 0) return [];
  const met = await db
    .selectFrom("block")
    .selectAll()
    .where(among("block.key", [...seekers.keys()]))
    .execute();
  await access.insert("block", blocks);
  const candidates = new Map<number, Set<number>>();
  for (const { key, event: other } of [...met, ...blocks])
    for (const event of seekers.get(key)!) {
      // Of two new events the later one looks at the earlier.
      if (other >= event) continue;
      const list = candidates.get(event);
      if (list) list.add(other);
      else candidates.set(event, new Set([other]));
    }
  const old = new Set([...candidates.values()].flatMap((others) => [...others]));
  const placed = new Map([
    ...(await readPlaced(
      access,
      [...old].filter((event) => !created.has(event)),
    )),
    ...created,
  ]);
  const links: Row<"link">[] = [];
  for (const [b, others] of candidates)
    for (const a of others) {
      const found = link(placed.get(a)!, placed.get(b)!);
      if (found) links.push({ a, b, score: found.score, because: found.because.join(" ") });
    }
  await access.insert("link", links);
  return links;
}
