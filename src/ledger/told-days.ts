import type { Access } from "../store/access.ts";
import { daysTold } from "../timeline/timeline.ts";
import type { Arrival } from "./arrivals.ts";

/** Writes down the days of all that versions tell of; the last analysis of each speaks. */
export async function noteDays(access: Access, arrivals: readonly Arrival[]): Promise<void> {
  if (arrivals.length === 0) return;
  const { db, among, upsert } = access;
  const rows = await db
    .selectFrom("version")
    .select(["no", "shelf"])
    .where(
      among(
        "version.no",
        arrivals.map(({ version }) => version),
      ),
    )
    .execute();
  const shelves = new Map(rows.map(({ no, shelf }) => [no, shelf]));
  await upsert(
    "told_day",
    arrivals.map(({ entry, head: { read }, report, version, analysis }) => ({
      shelf: shelves.get(version)!,
      report,
      version,
      analysis,
      read,
      days: daysTold({ ...entry.analysis, report: entry.report }, read).join(),
    })),
    ["shelf"],
    "analysis = excluded.analysis, days = excluded.days",
  );
}
