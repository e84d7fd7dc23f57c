import type { EventDigest, ReportHead, Role } from "../digest/digest.ts";
import type { Access } from "./access.ts";
import { EVENT_COLUMNS, eventOf, roleOf, stemsIn } from "./digest-rows.ts";

interface Placed {
  event: EventDigest;
  head: ReportHead;
  passage?: string[];
  about?: string[];
}

/**
 * Events in their reports, by number; looked up one by one, whatever the size of the ledger.
 * @param told those of them that are wanted with what they are told with
 */
export async function readPlaced(
  access: Access,
  nos: readonly number[],
  told: readonly number[],
): Promise<Map<number, Placed>> {
  const { db, among } = access;
  const out = new Map<number, Placed>();
  if (nos.length === 0) return out;
  const rows = await db
    .selectFrom("event")
    .innerJoin("analysis", "analysis.no", "event.analysis")
    .innerJoin("version", "version.no", "analysis.version")
    .innerJoin("report", "report.no", "version.report")
    .select(EVENT_COLUMNS)
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
  await addTold(access, told, out);
  return out;
}

async function addTold(
  { db, among }: Access,
  nos: readonly number[],
  out: ReadonlyMap<number, Placed>,
): Promise<void> {
  if (nos.length === 0) return;
  const rows = await db
    .selectFrom("event")
    .select(["no", "analysis", "passage"])
    .where(among("event.no", nos))
    .execute();
  const analyses = [...new Set(rows.map(({ analysis }) => analysis))];
  const aboutRows = await db
    .selectFrom("analysis")
    .select(["no", "about"])
    .where(among("analysis.no", analyses))
    .execute();
  // Events of one report share a list, so that what is worked out of it once serves them all.
  const abouts = new Map(aboutRows.map(({ no, about }) => [no, stemsIn(about)]));
  for (const { no, analysis, passage } of rows)
    Object.assign(out.get(no)!, { passage: stemsIn(passage), about: abouts.get(analysis)! });
}
