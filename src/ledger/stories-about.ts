import { sql } from "kysely";
import { compare } from "../order.ts";
import type { Access } from "../store/access.ts";
import type { Row } from "../store/tables.ts";
import { judgementsIn } from "./corrections.ts";
import { keysNamed } from "./names.ts";
import { NOW } from "./states.ts";

/** Threads looked through at a time. */
const STEP = 200;

/**
 * Stories of which a report tells of a thread that involves a name, those that began last first, after a place. The
 * threads are gone through from the one last read of: a story began no later than any of its reports was read, so
 * what is still to come began no later than the thread at hand was last read of.
 */
export async function storiesAbout(
  access: Access,
  about: string,
  asOf: string | undefined,
  after: readonly string[] | null,
  limit: number,
): Promise<Row<"story">[]> {
  const { aliases } = await judgementsIn(access);
  const keys = await keysNamed(access, about, aliases);
  const found = new Map<string, Row<"story">>();
  for await (const { stories, lastRead } of storiesByThread(access, keys, asOf ?? NOW)) {
    for (const story of stories)
      if (!after || order(story, { first_read: after[0], id: after[1] }) > 0)
        found.set(story.id, story);
    const last = [...found.values()].sort(order)[limit - 1];
    if (last && last.first_read > lastRead) break;
  }
  return [...found.values()].sort(order).slice(0, limit);
}

type Place = Pick<Row<"story">, "first_read" | "id">;

function order(a: Place, b: Place): number {
  return compare(b.first_read, a.first_read) || compare(a.id, b.id);
}

/** Stories that threads with some keys lead to, some threads at a time, and the day that the last was last read of. */
async function* storiesByThread(
  access: Access,
  keys: readonly string[],
  day: string,
): AsyncGenerator<{ stories: Row<"story">[]; lastRead: string }> {
  if (keys.length === 0) return;
  for (let at = 0; ; at += STEP) {
    // In the order of the index, so that a page of it is read and not all.
    const { rows } = await sql<{ reports: string; last_read: string }>`
      select thread.reports, thread_key.last_read from thread_key
      join thread on thread.founder = thread_key.founder and thread.since = thread_key.since
      where ${isOneOf(keys)} and thread_key.last_read <= ${day}
        and thread.since <= ${day} and thread.until > ${day}
      order by thread_key.last_read desc, thread_key.founder desc, thread_key.since desc
      limit ${STEP} offset ${at}`.execute(access.db);
    if (rows.length === 0) return;
    yield {
      stories: await storiesOf(
        access,
        rows.flatMap(({ reports }) => JSON.parse(reports) as string[]),
        day,
      ),
      lastRead: rows.at(-1)!.last_read,
    };
    if (rows.length < STEP) return;
  }
}

function isOneOf(keys: readonly string[]) {
  return keys.length === 1
    ? sql`thread_key.key = ${keys[0]}`
    : sql`thread_key.key in (${sql.join(keys)})`;
}

async function storiesOf(
  { db, among }: Access,
  reports: readonly string[],
  day: string,
): Promise<Row<"story">[]> {
  return db
    .selectFrom("report")
    .innerJoin("version", "version.report", "report.no")
    .innerJoin("story_version", "story_version.version", "version.no")
    .innerJoin("story", "story.id", "story_version.story")
    .selectAll("story")
    .distinct()
    .where(among("report.id", [...new Set(reports)]))
    .where("story_version.since", "<=", day)
    .where("story_version.until", ">", day)
    .where("story.since", "<=", day)
    .where("story.until", ">", day)
    .execute();
}
