import type { EventDigest, ReportHead, Role } from "../digest/digest.ts";
import type { Access } from "./access.ts";
import { eventOf, roleOf } from "./digest-rows.ts";

/** Events in their reports, by number; looked up one by one, whatever the size of the ledger. */
export async function readPlaced(
  { db, among }: Access,
  nos: readonly number[],
): Promise<Map<number, { event: EventDigest; head: ReportHead }>> {
  const out = new Map<number, { event: EventDigest; head: ReportHead }>();
  if (nos.length === 0) return out;
  const rows = await db
    .selectFrom("event")
    .innerJoin("analysis", "analysis.no", "event.analysis")
    .innerJoin("version", "version.no", "analysis.version")
    .innerJoin("report", "report.no", "version.report")
    .selectAll("event")
    .select([
      "report.id as report",
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
  for (const { report, sha256, title, publisher, url, read, ...row } of rows)
    out.set(row.no, {
      event: eventOf(row, roles.get(row.no)!),
      head: { id: report, version: sha256, title, publisher, url, read },
    });
  return out;
}
