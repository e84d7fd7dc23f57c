import type { Days } from "../answers.ts";
import type { Access } from "../store/access.ts";
import { readBodies } from "../store/body.ts";
import type { Row } from "../store/tables.ts";
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
    const days = [...new Set(body.versions.map(({ head }) => head.read))]
      .filter((day) => day >= family.of.since)
      .sort();
    const told = new Map(days.map((day) => [day, tell(body, judgements, day)]));
    const counts = new Map<string, number>();
    for (const { thread } of family.stays) counts.set(thread, (counts.get(thread) ?? 0) + 1);
    const states = historyOf(
      days,
      (day) => told.get(day)!.map((item) => ({ id: item.thread.id, mark: markOf(item), item })),
      new Map(
        family.threads.map(({ id, last_read: lastRead }) => [
          id,
          markOf({ lastRead, events: { length: counts.get(id) ?? 0 } }),
        ]),
      ),
    );
    for (const row of family.threads)
      threads.push({ ...row, until: states.ended.get(row.id) ?? FOREVER });
    for (const state of states.states) {
      threads.push(rowOf(state));
      keys.push(...keysOf(state));
    }
    doubts.push(...doubtRows(states.states, bonds.get(family.of) ?? [], judgements));
    const homes = historyOf(
      days,
      (day) =>
        told
          .get(day)!
          .flatMap(({ thread, events }) =>
            events.map((id) => ({ id, mark: thread.id, item: thread.id })),
          ),
      new Map(family.stays.map(({ event, thread }) => [ids.get(event)!, thread])),
    );
    for (const row of family.stays)
      stays.push({ ...row, until: homes.ended.get(ids.get(row.event)!) ?? FOREVER });
    for (const { id, item: thread, since, until } of homes.states)
      stays.push({ event: numbers.get(id)!, since, until, thread });
  }
  await access.insert("thread", threads);
  await access.insert("thread_key", keys);
  await access.insert("doubt", doubts);
  await access.insert("thread_event", stays);
}

/** A thread changes when a report or an event comes to it. */
function markOf({ lastRead, events }: { lastRead: string; events: { length: number } }): string {
  return `${lastRead} ${events.length}`;
}

/** What is kept of a family: the threads that its events were ever in, and what stood when it began to change. */
interface Kept {
  of: Touched;
  ids: string[];
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
    families.map((of): [Touched, Kept] => [of, { of, ids: [], threads: [], stays: [] }]),
  );
  const homes = new Map<string, Kept>();
  for (const row of rows) {
    const home = kept.get(owners.get(row.event)!)!;
    const { since } = home.of;
    if (row.until <= since) continue;
    homes.set(row.thread, home);
    if (row.since < since) home.stays.push(row);
  }
  for (const [id, home] of homes) home.ids.push(id);
  if (homes.size > 0)
    for (const row of await db
      .selectFrom("thread")
      .selectAll()
      .where(among("thread.id", [...homes.keys()]))
      .execute()) {
      const home = homes.get(row.id)!;
      if (row.since < home.of.since && row.until > home.of.since) home.threads.push(row);
    }
  return [...kept.values()];
}

/** Takes away what is told anew. */
async function forget({ db, among }: Access, kept: readonly Kept[]): Promise<void> {
  for (const since of new Set(kept.map(({ of }) => of.since))) {
    const mine = kept.filter(({ of }) => of.since === since);
    const events = mine.flatMap(({ of }) => of.events);
    const ids = mine.flatMap((one) => one.ids);
    if (ids.length === 0) continue;
    await db
      .deleteFrom("thread_event")
      .where(among("thread_event.event", events))
      .where("until", ">", since)
      .execute();
    await db
      .deleteFrom("thread")
      .where(among("thread.id", ids))
      .where("until", ">", since)
      .execute();
    for (const table of ["thread_key", "doubt"] as const)
      await db
        .deleteFrom(table)
        .where(among(`${table}.thread`, ids))
        .where("since", ">=", since)
        .execute();
  }
}

/** A thread in short. */
function rowOf({ item, since, until }: State<Told>): Row<"thread"> {
  const { thread, contested, lastRead } = item;
  return {
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

const LAST = "9999-99-99";

function placeInTime(days: Days | null): string {
  const latest = days?.latest ?? LAST;
  return `${days?.earliest ?? latest} ${latest}`;
}

/** By whom and what a thread is found: each once, with the initials of all that it is there. */
function keysOf({ item, since }: State<Told>): Row<"thread_key">[] {
  const { thread, tellings, lastRead } = item;
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
    thread: thread.id,
    since,
    parts: [...parts].sort().join(""),
  }));
}
