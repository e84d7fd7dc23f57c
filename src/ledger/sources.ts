import { sql } from "kysely";
import type { Telling } from "../digest/digest.ts";
import { creditOf } from "../lineage/mediums.ts";
import { originsOf } from "../lineage/origins.ts";
import type { Access } from "../store/access.ts";
import { readDigest } from "../store/digests.ts";
import type { Row } from "../store/tables.ts";
import { compare } from "../order.ts";
import type { Page, SourceReport, Story } from "../answers.ts";
import { judgementsIn } from "./corrections.ts";
import { findThread } from "./find.ts";
import type { AsOf, Paging } from "./ledger.ts";
import { keysNamed } from "./names.ts";
import { opening } from "./opening.ts";
import { afterOf, limitOf, pageOf } from "./page.ts";
import { membersOf, storiesOf } from "./stories.ts";
import type { Told } from "./tell.ts";

/** Stories with their reports and origins, those that began last first; or the lineage of one thread. */
export async function listSources(
  access: Access,
  filter: Paging & AsOf & { about?: string; thread?: string },
): Promise<Page<Story>> {
  if (filter.thread !== undefined) {
    const told = await findThread(access, filter.thread, filter);
    return { items: told ? [await storyOfThread(access, told)] : [], next: null };
  }
  const rows = await storyRows(access, filter);
  const limit = limitOf(filter);
  const page = pageOf(
    rows,
    limit,
    ({ first_read, id }) => [first_read, id],
    (row) => row,
  );
  const items: Story[] = [];
  for (const row of page.items) items.push(await storyOf(access, row));
  return { items, next: page.next };
}

/** One more than a page. */
async function storyRows(
  access: Access,
  filter: Paging & AsOf & { about?: string },
): Promise<Row<"story">[]> {
  const { db } = access;
  const { about, asOf } = filter;
  const after = afterOf(filter, 2);
  const limit = limitOf(filter) + 1;
  let query = db.selectFrom("story").selectAll().orderBy("first_read", "desc").orderBy("id");
  if (about !== undefined) {
    const versions = await versionsAbout(access, about);
    if (versions.length === 0) return [];
    const components = db
      .selectFrom("story_part")
      .select("component")
      .where(access.among("story_part.version", versions));
    query = query.where("component", "in", components);
    const wanted = new Set(versions);
    const rows = (await query.execute()).filter((row) => tells(row, wanted));
    return paged(await asOfDay(access, rows, asOf), after, limit).filter((row) =>
      tells(row, wanted),
    );
  }
  if (asOf !== undefined) {
    const rows = await query.where("first_read", "<=", asOf).execute();
    return paged(await asOfDay(access, rows, asOf), after, limit);
  }
  if (after)
    query = query.where(
      sql<boolean>`(first_read < ${after[0]} or (first_read = ${after[0]} and id > ${after[1]}))`,
    );
  return query.limit(limit).execute();
}

function tells({ versions }: Row<"story">, wanted: ReadonlySet<number>): boolean {
  return (JSON.parse(versions) as number[]).some((version) => wanted.has(version));
}

/** Stories as they stood on a day: components that were read of later are told again. */
async function asOfDay(
  access: Access,
  rows: readonly Row<"story">[],
  asOf: string | undefined,
): Promise<Row<"story">[]> {
  if (asOf === undefined) return [...rows];
  const later = new Set(rows.filter((row) => row.last_read > asOf).map((row) => row.component));
  const out = rows.filter(({ component }) => !later.has(component));
  for (const component of later)
    out.push(...storiesOf(await membersOf(access, component), component, asOf));
  return out;
}

function paged(rows: Row<"story">[], after: string[] | null, limit: number): Row<"story">[] {
  const order = (a: readonly string[], b: readonly string[]) =>
    compare(b[0], a[0]) || compare(a[1], b[1]);
  return rows
    .filter((row) => after === null || order([row.first_read, row.id], after) > 0)
    .sort((a, b) => order([a.first_read, a.id], [b.first_read, b.id]))
    .slice(0, limit);
}

/** Versions that tell of a thread which involves a name. */
async function versionsAbout(access: Access, about: string): Promise<number[]> {
  const { aliases } = await judgementsIn(access);
  const keys = await keysNamed(access, about, aliases);
  if (keys.length === 0) return [];
  const rows = await access.db
    .selectFrom("thread_key")
    .innerJoin("thread_event", "thread_event.thread", "thread_key.thread")
    .innerJoin("event", "event.no", "thread_event.event")
    .innerJoin("analysis", "analysis.no", "event.analysis")
    .select("analysis.version")
    .distinct()
    .where(access.among("thread_key.key", keys))
    .where("thread_key.part", "!=", "source")
    .execute();
  return rows.map(({ version }) => version);
}

async function storyOf(access: Access, row: Row<"story">): Promise<Story> {
  const versions = JSON.parse(row.versions) as number[];
  const heads = await access.db
    .selectFrom("version")
    .innerJoin("report", "report.no", "version.report")
    .select(["version.no", "version.sha256 as version", "version.title", "version.publisher"])
    .select(["version.url", "version.read", "version.text", "report.id"])
    .where(access.among("version.no", versions))
    .execute();
  const told: ToldReport[] = [];
  for (const { no, text, ...report } of heads) {
    const { claims, events } = await readDigest(access, no);
    const byId = new Map(events.map((event) => [event.id, event]));
    const tellings = claims.map((claim): Telling => ({
      claim,
      event: byId.get(claim.event)!,
      report,
    }));
    told.push({ head: report, tellings, credit: creditOf(text) });
  }
  const { id, first_read: earliest, last_read: latest } = row;
  const title = row.title || opening(heads.find(({ no }) => no === versions[0])!.text);
  return story({ id, title, earliest, latest }, told, await copiesAmong(access, versions));
}

interface ToldReport {
  head: Telling["report"];
  tellings: Telling[];
  /** The agency that its text credits. */
  credit: string | null;
}

async function storyOfThread(access: Access, told: Told): Promise<Story> {
  const rows = await access.db
    .selectFrom("version")
    .innerJoin("report", "report.no", "version.report")
    .select(["version.no", "version.sha256", "version.text", "report.id"])
    .where(access.among("report.id", told.thread.reports))
    .orderBy("version.no")
    .execute();
  const byReport = new Map<string, ToldReport>();
  for (const telling of told.tellings) {
    const { report: head } = telling;
    const known = byReport.get(head.id) ?? { head, tellings: [], credit: null };
    known.tellings.push(telling);
    byReport.set(head.id, known);
  }
  for (const { id, sha256, text } of rows) {
    const report = byReport.get(id);
    if (report?.head.version === sha256) report.credit = creditOf(text);
  }
  const versions = rows.map(({ no }) => no);
  const { firstRead: earliest, lastRead: latest, thread } = told;
  const copies = await copiesAmong(access, versions);
  return story({ ...thread, earliest, latest }, [...byReport.values()], copies);
}

interface Repeated {
  a: string;
  b: string;
  resemblance: number;
}

/** Copies among versions, by the ids of their reports. */
async function copiesAmong(
  { db, among }: Access,
  versions: readonly number[],
): Promise<Repeated[]> {
  if (versions.length === 0) return [];
  return db
    .selectFrom("copy")
    .innerJoin("version as va", "va.no", "copy.a")
    .innerJoin("report as ra", "ra.no", "va.report")
    .innerJoin("version as vb", "vb.no", "copy.b")
    .innerJoin("report as rb", "rb.no", "vb.report")
    .select(["ra.id as a", "rb.id as b", "copy.resemblance"])
    .where(among("copy.a", versions))
    .where(among("copy.b", versions))
    .orderBy("copy.a")
    .orderBy("copy.b")
    .execute();
}

function story(
  { id, title, earliest, latest }: { id: string; title: string; earliest: string; latest: string },
  told: readonly ToldReport[],
  copies: readonly Repeated[],
): Story {
  const origins = originsOf(told, copies);
  const heads = told
    .map(({ head }) => head)
    .sort((a, b) => compare(a.read, b.read) || compare(a.id, b.id));
  const originOf = new Map(origins.flatMap((o) => o.reports.map((report) => [report, o.id])));
  const place = new Map(heads.map(({ id: report }, i) => [report, i]));
  const reports = heads.map((head): SourceReport => {
    const earlier = copies
      .flatMap(({ a, b, resemblance }) => {
        const report = a === head.id ? b : b === head.id ? a : null;
        const at = report === null ? undefined : place.get(report);
        return at !== undefined && at < place.get(head.id)!
          ? [{ report: report!, resemblance, at }]
          : [];
      })
      .sort((a, b) => a.at - b.at);
    const [first] = earlier;
    return {
      id: head.id,
      title: head.title,
      publisher: head.publisher,
      url: head.url,
      read: head.read,
      origin: originOf.get(head.id) ?? "",
      copyOf: first ? { report: first.report, resemblance: first.resemblance } : null,
    };
  });
  return { id, title, days: { earliest, latest }, reports, origins };
}
