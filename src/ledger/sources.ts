import { sql } from "kysely";
import { titleWords } from "../report/called.ts";
import type { ReportHead, Telling } from "../digest/digest.ts";
import { creditOf } from "../lineage/mediums.ts";
import { originsOf } from "../lineage/origins.ts";
import type { Access } from "../store/access.ts";
import { readClaims } from "../store/digests.ts";
import type { Row } from "../store/tables.ts";
import { compare } from "../order.ts";
import { openingOf } from "../report/opening.ts";
import type { Page, SourceReport, Story } from "../answers.ts";
import { findThread } from "./find.ts";
import type { AsOf, Paging } from "./ledger.ts";
import { afterOf, limitOf, pageOf } from "./page.ts";
import { NOW } from "./states.ts";
import { storiesAbout } from "./stories-about.ts";
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
  const { items, next } = pageOf(
    rows,
    limitOf(filter),
    ({ first_read, id }) => [first_read, id],
    (row) => row,
  );
  return { items: await storiesOf(access, items), next };
}

/** One more than a page. */
async function storyRows(
  access: Access,
  filter: Paging & AsOf & { about?: string },
): Promise<Row<"story">[]> {
  const { about, asOf } = filter;
  const after = afterOf(filter, 2);
  const limit = limitOf(filter) + 1;
  if (about !== undefined) return storiesAbout(access, about, asOf, after, limit);
  const day = asOf ?? NOW;
  let query = access.db
    .selectFrom("story")
    .selectAll()
    .where("first_read", "<=", day)
    .where("since", "<=", day)
    .where("until", ">", day);
  if (after) query = query.where(isAfter(after));
  return query.orderBy("first_read", "desc").orderBy("id").limit(limit).execute();
}

function isAfter([day, id]: readonly string[]) {
  return sql<boolean>`(first_read <= ${day} and (first_read < ${day} or id > ${id}))`;
}

async function storiesOf(access: Access, rows: readonly Row<"story">[]): Promise<Story[]> {
  const { db, among } = access;
  const versions = rows.flatMap((row) => versionsOf(row));
  if (versions.length === 0) return [];
  const heads = await db
    .selectFrom("version")
    .innerJoin("report", "report.no", "version.report")
    .select(["version.no", "version.sha256 as version", "version.title", "version.publisher"])
    .select(["version.url", "version.read", "version.text", "report.id"])
    .where(among("version.no", versions))
    .execute();
  const claims = await readClaims(access, versions);
  const copies = await copiesAmong(access, versions);
  const byNumber = new Map(heads.map((head) => [head.no, head]));
  return rows.map((row) => {
    const told = versionsOf(row).map((no): ToldReport => {
      const { no: _, text, ...found } = byNumber.get(no)!;
      const head = { ...found, ...openingOf(found.title, text) };
      const tellings = (claims.get(no) ?? []).map((claim) => ({ claim }));
      return { head, tellings, credit: creditOf(text) };
    });
    const { id, first_read: earliest, last_read: latest } = row;
    const title = row.title || titleWords(told[0].head);
    return story({ id, title, earliest, latest }, told, copies);
  });
}

function versionsOf({ versions }: Row<"story">): number[] {
  return JSON.parse(versions) as number[];
}

interface ToldReport {
  head: ReportHead;
  tellings: Pick<Telling, "claim">[];
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
  const among = new Set(told.map(({ head }) => head.id));
  const own = copies.filter(({ a, b }) => among.has(a) && among.has(b));
  const origins = originsOf(told, own);
  const heads = told
    .map(({ head }) => head)
    .sort((a, b) => compare(a.read, b.read) || compare(a.id, b.id));
  const originOf = new Map(origins.flatMap((o) => o.reports.map((report) => [report, o.id])));
  const place = new Map(heads.map(({ id: report }, i) => [report, i]));
  const reports = heads.map((head): SourceReport => {
    const earlier = own
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
      ...(head.opening === undefined ? {} : { opening: head.opening }),
      publisher: head.publisher,
      url: head.url,
      read: head.read,
      origin: originOf.get(head.id) ?? "",
      copyOf: first ? { report: first.report, resemblance: first.resemblance } : null,
    };
  });
  return { id, title, days: { earliest, latest }, reports, origins };
}
