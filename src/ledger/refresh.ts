import type { Access } from "../store/access.ts";
import type { Row } from "../store/tables.ts";
import { readBody } from "../store/body.ts";
import { readCorrections } from "./corrections.ts";
import { judgementsOf } from "./judgements.ts";
import { tell, type Told } from "./tell.ts";

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
  for (const { component } of dirty) {
    const { body, numbers } = await readBody(access, component);
    const told = tell(body, judgements);
    await forget(access, component);
    await keep(access, component, told, numbers);
  }
  await db.deleteFrom("dirty").execute();
}

/** Threads of a component that may have been parts of others, merged since. */
async function forget({ db }: Access, component: number): Promise<void> {
  const events = db.selectFrom("component").select("event").where("component", "=", component);
  const threads = db.selectFrom("thread_event").select("thread").where("event", "in", events);
  await db.deleteFrom("thread_key").where("thread", "in", threads).execute();
  await db.deleteFrom("thread").where("id", "in", threads).execute();
  await db.deleteFrom("thread_event").where("event", "in", events).execute();
}

async function keep(
  access: Access,
  component: number,
  told: readonly Told[],
  numbers: ReadonlyMap<string, number>,
): Promise<void> {
  await access.insert(
    "thread",
    told.map((one) => rowOf(one, component)),
  );
  await access.insert(
    "thread_event",
    told.flatMap(({ thread, events }) =>
      events.map((id) => ({ event: numbers.get(id)!, thread: thread.id })),
    ),
  );
  await access.insert("thread_key", told.flatMap(keysOf));
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
