import type { Access } from "../store/access.ts";
import type { Row } from "../store/tables.ts";
import { readBodies, type Stored } from "../store/body.ts";
import { readCorrections } from "./corrections.ts";
import { type Judgements, judgementsOf } from "./judgements.ts";
import { type Numbered, writeDoubts } from "./doubting.ts";
import { tell, type Told } from "./tell.ts";

/** Components told at a time: enough that queries cost little, few enough to hold in memory. */
const STEP = 200;

/** Tells the threads of all components anew that something was added to; part of the same transaction. */
export async function refresh(access: Access): Promise<void> {
  const { db } = access;
  const dirty = await db
    .selectFrom("dirty")
    .select("component")
    .distinct()
    .orderBy("component")
    .execute();
  if (dirty.length === 0) return;
  const judgements = judgementsOf(await readCorrections(access));
  for (let at = 0; at < dirty.length; at += STEP) {
    const components = dirty.slice(at, at + STEP).map(({ component }) => component);
    const bodies = await readBodies(access, components);
    await forget(access, components);
    await keep(access, bodies, judgements);
  }
  await db.deleteFrom("dirty").execute();
}

/** Threads of components that may have been parts of others, merged since. */
async function forget({ db, among }: Access, components: readonly number[]): Promise<void> {
  const events = db
    .selectFrom("component")
    .select("event")
    .where(among("component.component", components));
  const rows = await db
    .selectFrom("thread_event")
    .select("thread")
    .distinct()
    .where("event", "in", events)
    .execute();
  if (rows.length === 0) return;
  const threads = rows.map(({ thread }) => thread);
  await db.deleteFrom("thread_key").where(among("thread", threads)).execute();
  await db.deleteFrom("doubt").where(among("thread", threads)).execute();
  await db.deleteFrom("thread").where(among("id", threads)).execute();
  await db.deleteFrom("thread_event").where(among("thread", threads)).execute();
}

async function keep(
  access: Access,
  bodies: ReadonlyMap<number, Stored>,
  judgements: Judgements,
): Promise<void> {
  const threads: Row<"thread">[] = [];
  const events: Row<"thread_event">[] = [];
  const keys: Row<"thread_key">[] = [];
  const all: Numbered[] = [];
  for (const [component, { body, numbers }] of bodies)
    for (const told of tell(body, judgements)) {
      const { id } = told.thread;
      all.push({ told, events: new Map(told.events.map((event) => [numbers.get(event)!, event])) });
      threads.push(rowOf(told, component));
      for (const event of told.events) events.push({ event: numbers.get(event)!, thread: id });
      for (const row of keysOf(told)) keys.push(row);
    }
  await access.insert("thread", threads);
  await access.insert("thread_event", events);
  await access.insert("thread_key", keys);
  await writeDoubts(access, all, judgements);
}

/** A thread in short. */
export function rowOf(
  { thread, contested, firstRead, lastRead }: Told,
  component: number,
): Row<"thread"> {
  return {
    id: thread.id,
    component,
    title: thread.title,
    type: thread.type,
    standing: thread.standing,
    earliest: thread.happened?.earliest ?? null,
    latest: thread.happened?.latest ?? null,
    reports: JSON.stringify(thread.reports),
    origins: thread.origins,
    contested,
    first_read: firstRead,
    last_read: lastRead,
  };
}

/** By whom and what a thread is found: each once. */
export function keysOf({ thread, tellings, lastRead }: Told): Row<"thread_key">[] {
  const found = new Map<string, Row<"thread_key">>();
  const note = (part: string, key: string | null) => {
    if (key !== null)
      found.set(`${part} ${key}`, { key, part, last_read: lastRead, thread: thread.id });
  };
  for (const { claim, event } of tellings) {
    for (const { role, key } of event.roles) note(role, key);
    for (const holder of claim.holders) {
      note("holder", holder.key);
      note("source", holder.kind);
    }
  }
  return [...found.values()];
}
