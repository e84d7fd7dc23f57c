import { rarityOf } from "../digest/rarity.ts";
import { compare } from "../order.ts";
import type { Access } from "../store/access.ts";
import { readAnalysis } from "../store/analysis.ts";
import { searchWords } from "../store/words.ts";
import { eventsAbout, type Reading } from "../timeline/timeline.ts";
import type { EventEntry, Page } from "../answers.ts";
import { shelfAfter } from "./arrivals.ts";
import type { AsOf, Paging } from "./ledger.ts";
import { afterOf, limitOf, pageOf } from "./page.ts";
import { NOW } from "./states.ts";

/** Reports that are looked through for a name, the latest first. */
const MOST = 20_000;

/** Every event that involves a name, by the day it happened; a place in the list is a count of entries. */
export async function listEvents(
  access: Access,
  filter: Paging & AsOf & { about: string },
): Promise<Page<EventEntry>> {
  const limit = limitOf(filter);
  const from = Number(afterOf(filter, 1)?.[0] ?? 0);
  const entries = eventsAbout(filter.about, await readingsOf(access, filter));
  return pageOf(
    entries.slice(from),
    limit,
    () => [from + limit],
    (entry) => entry,
  );
}

/** The last version, by the day, of each report whose words can name somebody. */
async function readingsOf(
  access: Access,
  { about, asOf }: AsOf & { about: string },
): Promise<Reading[]> {
  const { db, among } = access;
  const words = searchWords(about);
  if (words.length === 0) return [];
  const before = asOf === undefined ? Number.MAX_SAFE_INTEGER : shelfAfter(asOf);
  const found = new Set<number>();
  for (const word of telling(words))
    for (const shelf of await access.find([word], before, MOST)) found.add(shelf);
  const shelves = [...found];
  if (shelves.length === 0) return [];
  const rows = await db
    .selectFrom("version")
    .innerJoin("report", "report.no", "version.report")
    .innerJoin("analysis", "analysis.version", "version.no")
    .select(["analysis.no", "version.number", "version.sha256", "version.title"])
    .select(["version.publisher", "version.url", "version.read", "report.id"])
    .where(among("version.shelf", shelves))
    .orderBy("version.read")
    .orderBy("version.number")
    .orderBy("analysis.no")
    .execute();
  const last = new Map(rows.map((row) => [row.id, row]));
  const out: Reading[] = [];
  for (const { no, sha256: version, id, title, publisher, url, read } of last.values())
    out.push({
      head: { id, version, title, publisher, url, read },
      analysis: await readAnalysis(access, no),
      threads: await threadsOf(access, no, asOf === undefined ? {} : { asOf }),
    });
  return out;
}

/** The words by which a report can name somebody alone: the last, as surnames stand there, and the rarest. */
function telling(words: readonly string[]): Set<string> {
  const [rarest] = [...words].sort((a, b) => rarityOf(b) - rarityOf(a) || compare(a, b));
  const last = words.at(-1)!;
  return new Set(/^\p{L}{3}/u.test(last) ? [rarest, last] : [rarest]);
}

async function threadsOf(
  { db }: Access,
  analysis: number,
  { asOf }: AsOf,
): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom("event")
    .innerJoin("thread_event", "thread_event.event", "event.no")
    .innerJoin("event as founder", "founder.no", "thread_event.founder")
    .select(["event.local", "founder.thread"])
    .where("event.analysis", "=", analysis)
    .where("thread_event.until", ">", asOf ?? NOW)
    .where("thread_event.since", "<=", asOf ?? NOW)
    .execute();
  return new Map(rows.map(({ local, thread }) => [local, thread]));
}
