import { sql } from "kysely";
import type { ReportHead } from "../digest/digest.ts";
import { HEAD, openingOf } from "../report/opening.ts";
import type { Access } from "../store/access.ts";

/** Gives heads of reports without a title the words that these begin with. */
export async function giveOpenings(
  { db, among }: Access,
  heads: readonly ReportHead[],
): Promise<void> {
  const untitled = heads.filter(({ title }) => !title);
  if (untitled.length === 0) return;
  const ids = [...new Set(untitled.map(({ id }) => id))];
  const rows = await db
    .selectFrom("report")
    .innerJoin("version", "version.report", "report.no")
    .select(["report.id", "version.sha256", "version.title"])
    .select(sql<string>`substr(version.text, 1, ${sql.lit(HEAD)})`.as("text"))
    .where(among("report.id", ids))
    .execute();
  const openings = new Map(
    rows.map(({ id, sha256, title, text }) => [`${id} ${sha256}`, openingOf(title, text)]),
  );
  for (const head of untitled) Object.assign(head, openings.get(`${head.id} ${head.version}`));
}
