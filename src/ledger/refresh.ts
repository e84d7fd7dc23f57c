import type { Access } from "../store/access.ts";
import { readBodies } from "../store/body.ts";
import type { Row } from "../store/tables.ts";
import { threadIdOfEvent } from "../threads/identity.ts";
import { placeInTime } from "../timeline/timeline.ts";
import { bondsAmong, doubtRows } from "./doubting.ts";
import type { Judgements } from "./judgements.ts";
import { withMerged } from "./merged.ts";
import { FOREVER, historyOf, type State } from "./states.ts";
import { tell, type Told } from "./tell.ts";
import type { Touched } from "./weaving.ts";

/** Families told at a time: enough that queries cost little, few enough to hold in memory. */
const STEP = 200;

/** Tells threads anew from the day on that something changed in them; part of the same transaction. */
export async function refresh(
  access: Access,
  touched: readonly Touched[],
  judgements: Judgements,
): Promise<void> {
  const families = await withMerged(access, touched, judgements);
  for (let at = 0; at < families.length; at += STEP)
    await retell(access, families.slice(at, at + STEP), judgements);
}

async function retell(
  access: Access,
  families: readonly Touched[],
  judgements: Judgements,
): Promise<void> {
  const bodies = await readBodies(access, new Map(families.map((one) => [one, one.roots])));
  const kept = await keptOf(access, families);
  await forget(access, kept);
  const bonds = await bondsAmong(
    access,
    new Map(
      families.flatMap((name) =>
        [...bodies.get(name)!.numbers].map(([id, no]) => [no, { id, name }] as const),
      ),
    ),
  );
  const doubts: Row<"doubt">[] = [];
  const threads: Row<"thread">[] = [];
  const keys: Row<"thread_key">[] = [];
  const stays: Row<"thread_event">[] = [];
  for (const family of kept) {
    const { body, numbers } = bodies.get(family.of)!;
    const ids = new Map([...numbers].map(([id, no]) => [no, id]));
    const founders = new Map([...numbers].map(([id, no]) => [threadIdOfEvent(id), no]));
    const days = [...new Set(body.versions.map(({ head }) => head.read))]
      .filter((day) => day >= family.of.since)
      .sort();
    const told = new Map(days.map((day) => [day, tell(body, judgements, day)]));
    const counts = new Map<number, number>();
    for (const { founder } of family.stays) counts.set(founder, (counts.get(founder) ?? 0) + 1);
    const states = historyOf(
      days,
      (day) => told.get(day)!.map((item) => ({ id: item.thread.id, mark: markOf(item), item })),
      new Map(
        family.threads.map(({ founder, id, last_read: lastRead }) => [
          id,
          markOf({ lastRead, events: { length: counts.get(founder) ?? 0 } }),
        ]),
      ),
    );
    threads.push(...ended(family.threads, ({ id }) => states.ended.get(id)));
    for (const state of states.states) {
      const founder = founders.get(state.id)!;
      threads.push(rowOf(state, founder));
      keys.push(...keysOf(state, founder));
      doubts.push(...doubtRows(state, founder, bonds.get(family.of) ?? [], judgements));
    }
    const homes = historyOf(
      days,
      (day) =>
        told.get(day)!.flatMap(({ thread, events }) => {
          const founder = founders.get(thread.id)!;
          return events.map((id) => ({ id, mark: String(founder), item: founder }));
        }),
      new Map(family.stays.map(({ event, founder }) => [ids.get(event)!, String(founder)])),
    );
    stays.push(...ended(family.stays, ({ event }) => homes.ended.get(ids.get(event)!)));
    for (const { id, item: founder, since, until } of homes.states)
      stays.push({ event: numbers.get(id)!, since, until, founder });
  }
  await access.upsert("thread", threads, ["founder", "since"], ENDED);
  await access.insert("thread_key", keys);
  await access.insert("doubt", doubts);
  await access.upsert("thread_event", stays, ["event", "since"], ENDED);
}

/** What stood before and ends on another day than was written down. Only its end is written again. */
function ended<Item extends { until: string }>(
  rows: readonly Item[],
  endOf: (row: Item) => string | undefined,
): Item[] {
  return rows
    .map((row) => ({ ...row, until: endOf(row) ?? FOREVER }))
    .filter(({ until }, i) => until !== rows[i].until);
}

const ENDED = "until = excluded.until";

/** A thread changes when a report or an event comes to it. */
function markOf({ lastRead, events }: { lastRead: string; events: { length: number } }): string {
  return `${lastRead} ${events.length}`;
}

/**
 * What is kept of a family: the threads that its events were ever in, and what stood until it began to change, since
 * it may turn out to stand on.
 */
interface Kept {
  of: Touched;
  founders: number[];
  threads: Row<"thread">[];
  stays: Row<"thread_event">[];
}

async function keptOf({ db, among }: Access, families: readonly Touched[]): Promise<Kept[]> {
  const events = families.flatMap((family) => family.events);
  const rows = await db
    .selectFrom("thread_event")
    .selectAll()
    .where(among("thread_event.event", events))
    .execute();
  const owners = new Map(families.flatMap((one) => one.events.map((event) => [event, one])));
  const kept = new Map(
    families.map((of): [Touched, Kept] => [of, { of, founders: [], threads: [], stays: [] }]),
  );
  const homes = new Map<number, Kept>();
  for (const row of rows) {
    const home = kept.get(owners.get(row.event)!)!;
    const { since } = home.of;
    if (row.until < since) continue;
    homes.set(row.founder, home);
    if (row.since < since) home.stays.push(row);
  }
  for (const [founder, home] of homes) home.founders.push(founder);
  if (homes.size > 0)
    for (const row of await db
      .selectFrom("thread")
      .selectAll()
      .where(among("thread.founder", [...homes.keys()]))
      .execute()) {
      const home = homes.get(row.founder)!;
      if (row.since < home.of.since && row.until >= home.of.since) home.threads.push(row);
    }
  return [...kept.values()];
}

/** Takes away what is told anew. */
async function forget({ db, among }: Access, kept: readonly Kept[]): Promise<void> {
  for (const since of new Set(kept.map(({ of }) => of.since))) {
    const mine = kept.filter(({ of }) => of.since === since);
    const events = mine.flatMap(({ of }) => of.events);
    const founders = mine.flatMap((one) => one.founders);
    if (founders.length === 0) continue;
    await db
      .deleteFrom("thread_event")
      .where(among("thread_event.event", events))
      .where("since", ">=", since)
      .execute();
    for (const table of ["thread", "thread_key", "doubt"] as const)
      await db
        .deleteFrom(table)
        .where(among(`${table}.founder`, founders))
        .where("since", ">=", since)
        .execute();
  }
}

/** A thread in short. */
function rowOf({ item, since, until }: State<Told>, founder: number): Row<"thread"> {
  const { thread, contested, lastRead } = item;
  return {
    founder,
    id: thread.id,
    since,
    until,
    title: thread.title,
    type: thread.type,
    standing: thread.standing,
    earliest: thread.happened?.earliest ?? null,
    latest: thread.happened?.latest ?? null,
    happened: placeInTime(thread.happened),
    reports: JSON.stringify(thread.reports),
    origins: thread.origins,
    contested,
    weight: (contested > 0 ? 2 : 0) + (thread.type === "OTHER" ? 0 : 1),
    figures: thread.figures.length,
    last_read: lastRead,
  };
}

/** By whom and what a thread is found: each once, with the initials of all that it is there. */
function keysOf({ item, since }: State<Told>, founder: number): Row<"thread_key">[] {
  const { tellings, lastRead } = item;
  const found = new Map<string, Set<string>>();
  const note = (part: string, key: string | null) => {
    if (key !== null) found.set(key, (found.get(key) ?? new Set()).add(part));
  };
  for (const { claim, event } of tellings) {
    for (const { role, key } of event.roles) note(role[0], key);
    for (const holder of claim.holders) {
      note("h", holder.key);
      note("s", holder.kind);
    }
  }
  return [...found].map(([key, parts]) => ({
    key,
    last_read: lastRead,
    founder,
    since,
    parts: [...parts].sort().join(""),
  }));
}
