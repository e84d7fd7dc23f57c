import type { Key } from "../digest/digest.ts";
import { compare } from "../order.ts";
import type { Access } from "../store/access.ts";
import type { Row } from "../store/tables.ts";
import type { Arrival } from "./arrivals.ts";

/**
 * Counts anew whom the reports of these arrivals name, and how; inside the transaction that added them. The
 * counts follow from what the last analysis of each version found, whatever came in which order.
 */
export async function noteNaming(access: Access, arrivals: readonly Arrival[]): Promise<void> {
  if (arrivals.length === 0) return;
  const first = Math.min(...arrivals.map(({ analysis }) => analysis));
  const reports = [...new Set(arrivals.map(({ report }) => report))];
  const analyses = await analysesOf(access, reports);
  const namings = await namingsIn(access, analyses);
  const now = named(namings, analyses);
  const faces = new Map<string, Row<"called">>();
  const count = ({ key, name, country, place }: Naming, by: number) => {
    const face = JSON.stringify([key, name, country, place]);
    const reports = (faces.get(face)?.reports ?? 0) + by;
    faces.set(face, { key, name, country, place, reports });
  };
  const before = analyses.filter(({ no }) => no < first);
  for (const naming of lastOf(named(namings, before))) count(naming, -1);
  for (const naming of lastOf(now)) count(naming, 1);
  const moved = [...faces.values()].filter(({ reports: by }) => by !== 0);
  await addTo(access, moved);
  await writeKnown(access, new Set(moved.map(({ key }) => key)), now);
}

/** How a version names somebody. */
interface Naming {
  report: number;
  key: Key;
  name: string;
  country: string;
  place: string;
  read: string;
}

interface Read {
  no: number;
  version: number;
  report: number;
  read: string;
}

/** All analyses of reports: version by version in the order of reading. */
async function analysesOf({ db, among }: Access, reports: readonly number[]): Promise<Read[]> {
  return db
    .selectFrom("version")
    .innerJoin("analysis", "analysis.version", "version.no")
    .select(["version.report", "version.no as version", "version.read", "analysis.no"])
    .where(among("version.report", reports))
    .orderBy("version.read")
    .orderBy("version.number")
    .orderBy("analysis.no")
    .execute();
}

type Named = Omit<Naming, "report" | "read">;

/** Whom analyses name, by their numbers. */
async function namingsIn(
  { db, among }: Access,
  analyses: readonly Read[],
): Promise<Map<number, Named[]>> {
  const out = new Map<number, Named[]>(analyses.map(({ no }) => [no, []]));
  const rows = await db
    .selectFrom("entity")
    .select(["analysis", "key", "name", "country", "latitude", "longitude", "grain"])
    .where(among("entity.analysis", [...out.keys()]))
    .orderBy("analysis")
    .orderBy("nth")
    .execute();
  for (const { analysis, key, name, country, latitude, longitude, grain } of rows) {
    const place = latitude === null ? "" : `${latitude} ${longitude} ${grain}`;
    out.get(analysis)!.push({ key, name, country: country ?? "", place });
  }
  return out;
}

/** Whom reports name by the last of these analyses of each version. */
function named(
  namings: ReadonlyMap<number, readonly Named[]>,
  analyses: readonly Read[],
): Naming[] {
  const last = new Map(analyses.map((analysis) => [analysis.version, analysis]));
  return [...last.values()].flatMap(({ no, report, read }) =>
    namings.get(no)!.map((one) => ({ ...one, report, read })),
  );
}

/** Of each report and each that it names the last naming. */
function lastOf(namings: readonly Naming[]): Iterable<Naming> {
  return new Map(namings.map((naming) => [`${naming.report} ${naming.key}`, naming])).values();
}

async function addTo(access: Access, moved: readonly Row<"called">[]): Promise<void> {
  const { db, among } = access;
  await access.upsert(
    "called",
    moved,
    ["key", "name", "country", "place"],
    "reports = called.reports + excluded.reports",
  );
  const fewer = [...new Set(moved.flatMap(({ key, reports }) => (reports < 0 ? [key] : [])))];
  if (fewer.length > 0)
    await db
      .deleteFrom("called")
      .where(among("called.key", fewer))
      .where("reports", "=", 0)
      .execute();
}

const CHANGED = [
  ...["name", "country", "place", "reports"].map((column) => `${column} = excluded.${column}`),
  "first_read = case when excluded.first_read < known.first_read then excluded.first_read else known.first_read end",
  "last_read = case when excluded.last_read > known.last_read then excluded.last_read else known.last_read end",
].join(", ");

/** Those who are named more or less now, or on other days. */
async function writeKnown(
  access: Access,
  moved: ReadonlySet<Key>,
  now: readonly Naming[],
): Promise<void> {
  const { db, among } = access;
  const days = new Map<Key, { first: string; last: string }>();
  for (const { key, read } of now) {
    const { first, last } = days.get(key) ?? { first: read, last: read };
    days.set(key, { first: read < first ? read : first, last: read > last ? read : last });
  }
  const keys = [...new Set([...moved, ...days.keys()])];
  if (keys.length === 0) return;
  const faces = new Map<Key, Row<"called">[]>(keys.map((key) => [key, []]));
  const rows = await db.selectFrom("called").selectAll().where(among("called.key", keys)).execute();
  for (const row of rows) faces.get(row.key)!.push(row);
  const known = [...faces].map(([key, called]): Row<"known"> => {
    const { first, last } = days.get(key) ?? { first: "9999-99-99", last: "" };
    return {
      key,
      kind: key.slice(0, key.indexOf(":")),
      name: usual(called, ({ name }) => name) ?? key.slice(key.indexOf(":") + 1),
      country: usual(called, ({ country }) => country),
      place: usual(called, ({ place }) => place),
      reports: called.reduce((sum, { reports }) => sum + reports, 0),
      first_read: first,
      last_read: last,
    };
  });
  await access.upsert("known", known, ["key"], CHANGED);
}

/** What most reports say, where any says it; of several the first in order. */
function usual(
  called: readonly Row<"called">[],
  of: (face: Row<"called">) => string,
): string | null {
  const counts = new Map<string, number>();
  for (const face of called) counts.set(of(face), (counts.get(of(face)) ?? 0) + face.reports);
  counts.delete("");
  const [first] = [...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]));
  return first ? first[0] : null;
}
