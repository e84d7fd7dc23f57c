import type { Access } from "../store/access.ts";
import type { Row } from "../store/tables.ts";
import type { Placed } from "../threads/members.ts";
import { dayOfPlace, placeOf } from "../threads/place.ts";
import { type Knot, Weave } from "../threads/weave.ts";
import { Families } from "./families.ts";

/** Threads that are to be told anew from a day on: by the roots of their events, and all events that they had. */
export interface Touched {
  roots: number[];
  events: number[];
  since: string;
}

/**
 * Weaves new events into threads, and takes out those of analyses that no longer speak. Reads nothing but the
 * threads that these link to, and those on which that bears; gives all that changed.
 */
export async function weaveEvents(
  access: Access,
  created: ReadonlyMap<number, Placed>,
  links: readonly { a: number; b: number; score: number }[],
  gone: readonly number[],
): Promise<Touched[]> {
  if (created.size === 0 && gone.length === 0) return [];
  const loom = new Loom(access, created, links);
  const leaving = new Set(gone);
  await loom.read(
    links.flatMap(({ a, b }) => [a, b]),
    gone,
  );
  for (;;) {
    const weave = new Weave(loom.knots, loom.places);
    if (weave.settle(created.keys(), leaving)) {
      await write(access, loom, weave, leaving);
      return touchedBy(loom, weave);
    }
    await loom.read(weave.wanted.threads, weave.wanted.links);
  }
}

/** What of the ledger is read to weave by. */
class Loom {
  readonly knots = new Map<number, Knot>();
  readonly places = new Map<number, string>();
  /** Roots of the events that stood there before. */
  readonly roots = new Map<number, number>();
  readonly #access: Access;
  /** The new links by both of their events. */
  readonly #links = new Map<number, Map<number, number>>();

  constructor(
    access: Access,
    created: ReadonlyMap<number, Placed>,
    links: readonly { a: number; b: number; score: number }[],
  ) {
    this.#access = access;
    for (const [event, placed] of created) {
      const own = new Map<number, number>();
      this.#links.set(event, own);
      this.knots.set(event, { place: placeOf(placed), home: null, into: null, links: own });
    }
    for (const { a, b, score } of links) {
      this.#linksOf(a).set(b, score);
      this.#linksOf(b).set(a, score);
    }
  }

  /** Reads the whole threads of some events with the links of all that is in them, and those of others. */
  async read(events: Iterable<number>, others: Iterable<number>): Promise<void> {
    const wanted = [...new Set([...events, ...others])].filter((event) => !this.knots.has(event));
    const roots = await this.#rootsOf(wanted);
    const rows = await this.#strandsOf(roots);
    // What stands in no thread is of an analysis that no longer speaks: its links are none.
    for (const own of this.#links.values())
      for (const event of wanted) if (!rows.has(event)) own.delete(event);
    for (const [event, { place, home, root, taken_by: by, taken_at: at }] of rows) {
      const into = by !== null && at !== null ? { home: by, at } : null;
      this.knots.set(event, { place, home, into, links: new Map(this.#linksOf(event)) });
      this.roots.set(event, root);
    }
    await this.#readLinks([...rows.keys()]);
  }

  async #rootsOf(events: readonly number[]): Promise<number[]> {
    if (events.length === 0) return [];
    const rows = await this.#access.db
      .selectFrom("strand")
      .select("root")
      .distinct()
      .where(this.#access.among("strand.event", events))
      .execute();
    return rows.map(({ root }) => root);
  }

  async #strandsOf(roots: readonly number[]): Promise<Map<number, Row<"strand">>> {
    if (roots.length === 0) return new Map();
    const rows = await this.#access.db
      .selectFrom("strand")
      .selectAll()
      .where(this.#access.among("strand.root", roots))
      .execute();
    return new Map(rows.map((row) => [row.event, row]));
  }

  async #readLinks(events: readonly number[]): Promise<void> {
    if (events.length === 0) return;
    const { db, among } = this.#access;
    for (const [own, other] of [
      ["link.a", "link.b"],
      ["link.b", "link.a"],
    ] as const) {
      const rows = await db
        .selectFrom("link")
        .innerJoin("strand", "strand.event", other)
        .select([`${own} as event`, `${other} as other`, "link.score", "strand.place"])
        .where(among(own, events))
        .execute();
      for (const { event, other, score, place } of rows) {
        (this.knots.get(event)!.links as Map<number, number>).set(other, score);
        this.places.set(other, place);
      }
    }
  }

  #linksOf(event: number): Map<number, number> {
    let links = this.#links.get(event);
    if (!links) this.#links.set(event, (links = new Map()));
    return links;
  }
}

/** Writes down how events are woven now, where it is not as before. */
async function write(
  { db, among, insert }: Access,
  loom: Loom,
  weave: Weave,
  gone: ReadonlySet<number>,
): Promise<void> {
  const rows: Row<"strand">[] = [];
  for (const [event, { place, home, into }] of weave.knots) {
    if (home === null) continue;
    const before = loom.knots.get(event)!;
    const root = weave.founderOf(event);
    const isSame =
      home === before.home &&
      root === loom.roots.get(event) &&
      into?.home === before.into?.home &&
      into?.at === before.into?.at;
    if (isSame) continue;
    rows.push({
      event,
      place,
      home,
      root,
      taken_by: into?.home ?? null,
      taken_at: into?.at ?? null,
    });
  }
  const old = [...rows.map(({ event }) => event).filter((event) => loom.roots.has(event)), ...gone];
  if (old.length > 0) await db.deleteFrom("strand").where(among("event", old)).execute();
  await insert("strand", rows);
}

/** Threads before and after that share an event are told together. */
function touchedBy(loom: Loom, weave: Weave): Touched[] {
  const families = new Families();
  /** Of the threads that an event was in and is in. */
  const rootsOf = (event: number): number[] => {
    const before = loom.roots.get(event);
    const isIn = weave.knots.get(event)!.home !== null;
    return [...(before === undefined ? [] : [before]), ...(isIn ? [weave.founderOf(event)] : [])];
  };
  // An event that was found again by a later analysis stands at the place where it stood.
  const places = new Map<string, number[]>();
  for (const { event, before, after } of weave.moved) {
    const { place } = weave.knots.get(event)!;
    const roots = [event, ...before, ...after].flatMap(rootsOf);
    families.join([...roots, ...(places.get(place) ?? [])], dayOfPlace(place));
    places.set(place, roots);
  }
  const out = new Map<number, { roots: Set<number>; events: number[]; since: string }>();
  for (const [event, { home }] of weave.knots) {
    const family = rootsOf(event)
      .map((root) => families.of(root))
      .find((found) => found !== null);
    if (!family) continue;
    const touched = out.get(family.head) ?? { roots: new Set(), events: [], since: family.since };
    out.set(family.head, touched);
    touched.events.push(event);
    if (home !== null) touched.roots.add(weave.founderOf(event));
  }
  return [...out.values()].map(({ roots, ...rest }) => ({ ...rest, roots: [...roots] }));
}
