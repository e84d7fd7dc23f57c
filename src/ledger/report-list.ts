import { sql } from "kysely";
import type { Page, ReportEntry } from "../answers.ts";
import { HEAD, openingOf } from "../report/opening.ts";
import type { Access } from "../store/access.ts";
import type { Paging } from "./ledger.ts";
import { afterOf, limitOf, pageOf } from "./page.ts";

/** All reports as their last versions have them, by the day on which those were read; a place is a shelf. */
export async function listReports(access: Access, filter: Paging): Promise<Page<ReportEntry>> {
  const limit = limitOf(filter);
  const after = afterOf(filter, 1);
  let query = access.db
    .selectFrom("version")
    .innerJoin("report", "report.no", "version.report")
    .select(["version.no", "version.shelf", "version.report", "version.sha256 as version"])
    .select(["report.id", "version.title", "version.publisher", "version.url", "version.read"])
    .select(sql<string>`substr(version.text, 1, ${sql.lit(HEAD)})`.as("head"))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("version as later")
            .select("later.no")
            .whereRef("later.report", "=", "version.report")
            .where(({ or, and, eb, ref }) =>
              or([
                eb("later.read", ">", ref("version.read")),
                and([
                  eb("later.read", "=", ref("version.read")),
                  eb("later.number", ">", ref("version.number")),
                ]),
              ]),
            ),
        ),
      ),
    )
    .orderBy("version.shelf", "desc")
    .limit(limit + 1);
  if (after) query = query.where("version.shelf", "<", Number(after[0]));
  const rows = await query.execute();
  const versions = await versionCounts(
    access,
    rows.map(({ report }) => report),
  );
  const claims = await claimCounts(
    access,
    rows.map(({ no }) => no),
  );
  return pageOf(
    rows,
    limit,
    ({ shelf }) => [shelf],
    ({ no, report, id, version, title, publisher, url, read, head }) => ({
      id,
      version,
      title,
      ...openingOf(title, head),
      publisher,
      url,
      read,
      versions: versions.get(report)!,
      claims: claims.get(no) ?? 0,
    }),
  );
}

async function versionCounts(
  { db, among }: Access,
  reports: readonly number[],
): Promise<Map<number, number>> {
  if (reports.length === 0) return new Map();
  const rows = await db
    .selectFrom("version")
    .select(({ fn }) => ["report", fn.countAll<number | string>().as("count")])
    .where(among("version.report", reports))
    .groupBy("report")
    .execute();
  return new Map(rows.map(({ report, count }) => [report, Number(count)]));
}

/** How many claims the last analysis of each version found. */
async function claimCounts(
  { db, among }: Access,
  versions: readonly number[],
): Promise<Map<number, number>> {
  if (versions.length === 0) return new Map();
  const last = db
    .selectFrom("analysis")
    .select(({ fn }) => fn.max("no").as("no"))
    .where(among("analysis.version", versions))
    .groupBy("version");
  const rows = await db
    .selectFrom("analysis")
    .innerJoin("event", "event.analysis", "analysis.no")
    .innerJoin("claim", "claim.event", "event.no")
    .select(({ fn }) => ["analysis.version", fn.countAll<number | string>().as("count")])
    .where("analysis.no", "in", last)
    .groupBy("analysis.version")
    .execute();
  return new Map(rows.map(({ version, count }) => [version, Number(count)]));
}
