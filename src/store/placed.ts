import type { EventDigest, ReportHead, Role } from "../digest/digest.ts";
import type { Access } from "./access.ts";
import { eventOf, roleOf, stemsIn } from "./digest-rows.ts";

interface Placed {
  event: EventDigest;
  head: ReportHead;
  passage: string[];
  about: string[];
}

/** Events in their reports, by number; looked up one by one, whatever the size of the ledger. */
export async function readPlaced(
  { db, among }: Access,
  nos: readonly number[],
): Promise<Map<number, Placed>> {
  const out = new Map<number, Placed>();
  if (nos.length === 0) return out;
  const rows = await db
    .selectFrom("event")
    .innerJoin("analysis", "analysis.no", "event.analysis")
    .innerJoin("version", "version.no", "analysis.version")
    .innerJoin("report", "report.no", "version.report")
    .selectAll("event")
    .select([
      "report.id as report",
      "analysis.about",
      "version.sha256",
      "version.title",
      "version.publisher",
      "version.url",
      "version.read",
    ])
    .where(among("event.no", nos))
    .execute();
  const roles = new Map<number, Role[]>(rows.map(({ no }) => [no, []]));
  const roleRows = await db
    .selectFrom("role")
    .selectAll()
    .where(among("role.event", nos))
    .orderBy("event")
    .orderBy("nth")
    .execute();
  for (const row of roleRows) roles.get(row.event)!.push(roleOf(row));
  // Events of one report share a list, so that what is worked out of it once serves them all.
  const abouts = new Map<number, string[]>();
  for (const { analysis, about } of rows)
    if (!abouts.has(analysis)) abouts.set(analysis, stemsIn(about));
  for (const { report, about: _, sha256, title, publisher, url, read, ...row } of rows)
    out.set(row.no, {
      event: eventOf(row, roles.get(row.no)!),
      head: { id: report, version: sha256, title, publisher, url, read },
      passage: stemsIn(row.passage),
      about: abouts.get(row.analysis)!,
    });
  return out;
}
