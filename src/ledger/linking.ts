import type { Access } from "../store/access.ts";
import { readPlaced } from "../store/placed.ts";
import type { Row } from "../store/tables.ts";
import { blockKeys, metBy } from "../threads/blocks.ts";
import { link } from "../threads/links.ts";
import type { Placed } from "../threads/members.ts";
import { keyNumber } from "./keys.ts";

/**
 * Of one report an event is set beside so many under a key, those that stand nearest before it: in a chronicle of a
 * hundred thousand claims all pairs would be too many, and what is one event is seldom told so far apart.
 */
const NEAREST = 400;

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
  const shelves = new Map<number, Shelf>();
  const keys = new Map<number, { own: Set<number>; met: Set<number> }>();
  const ofPassages = new Set<number>();
  for (const [event, { event: digest, head, passage }] of created) {
    const own = new Set<number>();
    const met = new Set<number>();
    for (const block of blockKeys(digest, head.read, head.version, passage)) {
      own.add(keyNumber(block.day, block.key));
      for (const day of metBy(block)) {
        const key = keyNumber(day, block.key);
        met.add(key);
        if (block.told) ofPassages.add(key);
      }
    }
    for (const key of own) blocks.push({ key, event });
    for (const key of met) if (!shelves.has(key)) shelves.set(key, new Shelf());
    keys.set(event, { own, met });
  }
  if (blocks.length === 0) return [];
  const known = await db
    .selectFrom("block")
    .selectAll()
    .where(among("block.key", [...shelves.keys()]))
    .execute();
  for (const { key, event } of known) shelves.get(key)!.put(event, "");
  await access.insert("block", blocks);
  const old = new Set(known.map(({ event }) => event));
  const told = new Set(known.flatMap(({ key, event }) => (ofPassages.has(key) ? event : [])));
  const placed = new Map([...(await readPlaced(access, [...old], [...told])), ...created]);
  const links: Row<"link">[] = [];
  for (const [b, { head }] of created) {
    // Of two new events the later one looks at the earlier.
    const { own, met } = keys.get(b)!;
    const report = `${head.id} ${head.version}`;
    const others = new Set<number>();
    for (const key of met) for (const other of shelves.get(key)!.beside(report)) others.add(other);
    for (const key of own) shelves.get(key)!.put(b, report);
    for (const a of others) {
      const found = link(placed.get(a)!, placed.get(b)!);
      if (found) links.push({ a, b, score: found.score, because: found.because.join(" ") });
    }
  }
  await access.insert("link", links);
  return links;
}

/** Events under a key, those of one report together and in the order of its text. */
class Shelf {
  readonly #events: number[] = [];
  /** The report put here last, and where its events begin. */
  #report = "";
  #from = 0;

  put(event: number, report: string): void {
    if (report !== this.#report) [this.#report, this.#from] = [report, this.#events.length];
    this.#events.push(event);
  }

  /** Those that an event of a report is compared with. */
  beside(report: string): number[] {
    const near = this.#events.length - NEAREST;
    if (report !== this.#report || near <= this.#from) return this.#events;
    return [...this.#events.slice(0, this.#from), ...this.#events.slice(near)];
  }
}
