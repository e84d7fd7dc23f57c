import { type RawBuilder, sql, type SqlBool } from "kysely";
import type { Key } from "../digest/digest.ts";
import type { Access } from "../store/access.ts";
import { judgementsIn } from "./corrections.ts";
import type { ThreadFilter } from "./ledger.ts";
import { keysNamed } from "./names.ts";

/** A part of a filter that an index leads from, to rows of `thread`. */
export interface Pick {
  /** The threads, as a table named "picked". */
  list: RawBuilder<unknown>;
  /** That a row of `thread` is one of them. */
  joins: RawBuilder<SqlBool>;
  /** The same of a row by itself, by an index on what it has. */
  holds: RawBuilder<SqlBool>;
  /** One row for each way to one of them. */
  ways: RawBuilder<unknown>;
}

/**
 * So many are sorted sooner than all threads are gone through in their order; of more than these each page finds
 * enough on its way.
 */
const FEW = 3000;

/** What of a filter leads to threads by an index: names, places, kinds of sources, a report. */
export async function picksOf(
  access: Access,
  filter: ThreadFilter & { report?: string; by?: readonly Key[] },
): Promise<Pick[]> {
  const { about, place, source, report, by } = filter;
  const { aliases } = await judgementsIn(access);
  const out: Pick[] = [];
  if (about !== undefined) out.push(keyed(await keysNamed(access, about, aliases)));
  if (place !== undefined)
    out.push(keyed(await keysNamed(access, place, aliases), sql`thread_key.parts like '%p%'`));
  if (source !== undefined) out.push(keyed([source]));
  if (by !== undefined) out.push(keyed(by, sql`thread_key.parts like '%h%'`));
  if (report !== undefined) out.push(toldBy(report));
  return out;
}

/** Threads that have one of these keys. Kinds of sources are keys of their own; those of a name have a colon. */
function keyed(keys: readonly string[], besides?: RawBuilder<unknown>): Pick {
  const own = sql`thread_key.key in (${sql.join(keys.length > 0 ? keys : [""])})`;
  const match = besides ? sql`${own} and ${besides}` : own;
  return {
    list: sql`(select distinct founder, since from thread_key where ${match}) as picked`,
    joins: sql`thread.founder = picked.founder and thread.since = picked.since`,
    holds: sql`exists (select 1 from thread_key where ${match} and thread_key.last_read = thread.last_read
      and thread_key.founder = thread.founder and thread_key.since = thread.since)`,
    ways: sql`select 1 from thread_key where ${match}`,
  };
}

/** Threads of which a report tells. */
function toldBy(report: string): Pick {
  const ways = sql`select thread_event.founder from report
    join version on version.report = report.no join analysis on analysis.version = version.no
    join event on event.analysis = analysis.no join thread_event on thread_event.event = event.no
    where report.id = ${report}`;
  return {
    list: sql`(select distinct founder from (${ways}) as way) as picked`,
    joins: sql`thread.founder = picked.founder`,
    holds: sql`thread.founder in (${ways})`,
    ways,
  };
}

/** The one that leads to the fewest threads; null where all lead to many. */
export async function fewest({ db }: Access, picks: readonly Pick[]): Promise<Pick | null> {
  let found: Pick | null = null;
  let least = FEW + 1;
  for (const pick of picks) {
    const { rows } = await sql<{ n: number | string }>`
      select count(*) as n from (${pick.ways} limit ${least}) as way`.execute(db);
    const n = Number(rows[0].n);
    if (n < least) [found, least] = [pick, n];
    if (least === 0) break;
  }
  return found;
}
