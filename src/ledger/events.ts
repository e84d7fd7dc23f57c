import { rarityOf } from "../digest/rarity.ts";
import { compare } from "../order.ts";
import type { Access } from "../store/access.ts";
import { readAnalyses } from "../store/analysis.ts";
import { searchWords } from "../store/words.ts";
import { Name } from "../timeline/name.ts";
import { entriesOf, type Found, involved, placeInTime } from "../timeline/timeline.ts";
import type { EventEntry, Page } from "../answers.ts";
import { shelfAfter } from "./arrivals.ts";
import type { AsOf, Paging } from "./ledger.ts";
import { afterOf, limitOf, pageOf } from "./page.ts";
import { NOW } from "./states.ts";

/** Reports that may name somebody, the latest first. */
const MOST = 1_000_000;
/** Analyses opened at a time. */
const STEP = 32;

/**
 * Every event that involves a name, by the day it happened. Only reports that tell of the days of a page are opened,
 * day by day.
 */
export async function listEvents(
  access: Access,
  filter: Paging & AsOf & { about: string },
): Promise<Page<EventEntry>> {
  const limit = limitOf(filter);
  const after = afterOf(filter, 4);
  const from = after && ([after[0], after[1], Number(after[2]), Number(after[3])] as const);
  const found: EventEntry[] = [];
  for await (const entries of entriesByDay(access, filter, from?.[0] ?? "")) {
    for (const entry of entries) if (!from || comesAfter(placeOf(entry), from)) found.push(entry);
    if (found.length > limit) break;
  }
  return pageOf(found, limit, placeOf, (entry) => entry);
}

type Place = readonly [days: string, report: string, start: number, end: number];

function placeOf({ happened, events: [{ report, trigger }] }: EventEntry): Place {
  return [placeInTime(happened), report, ...trigger];
}

function comesAfter(one: Place, other: Place): boolean {
  const first = one.findIndex((part, i) => part !== other[i]);
  return first >= 0 && one[first] > other[first];
}

/** Entries of the same days together, from those of a day on. */
async function* entriesByDay(
  access: Access,
  filter: AsOf & { about: string },
  from: string,
): AsyncGenerator<EventEntry[]> {
  const name = new Name(filter.about);
  const days = await analysesByDay(access, filter);
  const coming = [...days.keys()].filter((day) => day >= from).sort();
  const opened = new Map<number, Found[]>();
  for (const [i, day] of coming.entries()) {
    if (days.get(day)!.some((no) => !opened.has(no))) {
      const next = new Set<number>();
      for (let at = i; at < coming.length && next.size < STEP; at++)
        for (const no of days.get(coming[at])!) if (!opened.has(no)) next.add(no);
      for (const [no, found] of await foundIn(access, name, [...next], filter))
        opened.set(no, found);
    }
    const found = days.get(day)!.flatMap((no) => opened.get(no)!);
    yield entriesOf(found.filter(({ when }) => placeInTime(when) === day));
  }
}

/** By the days that they tell of, the last analyses of the reports whose words can name somebody. */
async function analysesByDay(
  access: Access,
  { about, asOf }: AsOf & { about: string },
): Promise<Map<string, number[]>> {
  const out = new Map<string, number[]>();
  const words = searchWords(about);
  if (words.length === 0) return out;
  const before = asOf === undefined ? Number.MAX_SAFE_INTEGER : shelfAfter(asOf);
  const shelves = new Set<number>();
  for (const word of telling(words))
    for (const shelf of await access.find([word], before, MOST)) shelves.add(shelf);
  if (shelves.size === 0) return out;
  const rows = await access.db
    .selectFrom("told_day")
    .selectAll()
    .where(access.among("told_day.shelf", [...shelves]))
    .orderBy("read")
    .orderBy("version")
    .execute();
  // A report speaks by the last of its versions that name somebody so.
  const last = new Map(rows.map((row) => [row.report, row]));
  for (const { analysis, days } of last.values())
    for (const day of days === "" ? [] : days.split(",")) {
      const list = out.get(day);
      if (list) list.push(analysis);
      else out.set(day, [analysis]);
    }
  return out;
}

/** The words by which a report can name somebody alone: the last, as surnames stand there, and the rarest. */
function telling(words: readonly string[]): Set<string> {
  const [rarest] = [...words].sort((a, b) => rarityOf(b) - rarityOf(a) || compare(a, b));
  const last = words.at(-1)!;
  return new Set(/^\p{L}{3}/u.test(last) ? [rarest, last] : [rarest]);
}

/** What of analyses involves somebody, by their numbers. */
async function foundIn(
  access: Access,
  name: Name,
  nos: readonly number[],
  asOf: AsOf,
): Promise<Map<number, Found[]>> {
  const threads = await threadsOf(access, nos, asOf);
  const out = new Map<number, Found[]>();
  for (const [no, { analysis, head }] of await readAnalyses(access, nos))
    out.set(no, involved(name, { head, analysis, threads: threads.get(no) ?? new Map() }));
  return out;
}

/** Threads of analyses' events as they stand on a day, by their ids in the analysis. */
async function threadsOf(
  { db, among }: Access,
  analyses: readonly number[],
  { asOf }: AsOf,
): Promise<Map<number, Map<string, string>>> {
  const rows = await db
    .selectFrom("event")
    .innerJoin("thread_event", "thread_event.event", "event.no")
    .innerJoin("event as founder", "founder.no", "thread_event.founder")
    .select(["event.analysis", "event.local", "founder.thread"])
    .where(among("event.analysis", analyses))
    .where("thread_event.until", ">", asOf ?? NOW)
    .where("thread_event.since", "<=", asOf ?? NOW)
    .execute();
  const out = new Map<number, Map<string, string>>();
  for (const { analysis, local, thread } of rows)
    out.set(analysis, (out.get(analysis) ?? new Map<string, string>()).set(local, thread));
  return out;
}
