import type { Key } from "../digest/digest.ts";
import type { Access } from "../store/access.ts";
import type { Row } from "../store/tables.ts";
import type { Arrival } from "./arrivals.ts";
import { Faces, facesIn, type Named } from "./faces.ts";

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
  const moved = new Map<Key, Faces>(now.map(({ key }) => [key, new Faces()]));
  const count = (naming: Naming, by: number) => {
    const faces = moved.get(naming.key) ?? new Faces();
    moved.set(naming.key, faces.add(naming, by));
  };
  const before = analyses.filter(({ no }) => no < first);
  for (const naming of lastOf(named(namings, before))) count(naming, -1);
  for (const naming of lastOf(now)) count(naming, 1);
  await writeKnown(access, moved, now);
}

/** How an analysis names somebody. */
interface Called extends Named {
  key: Key;
}

/** How a version does. */
interface Naming extends Called {
  report: number;
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

/** Whom analyses name, by their numbers. */
async function namingsIn(
  { db, among }: Access,
  analyses: readonly Read[],
): Promise<Map<number, Called[]>> {
  const out = new Map<number, Called[]>(analyses.map(({ no }) => [no, []]));
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
  namings: ReadonlyMap<number, readonly Called[]>,
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

const CHANGED = ["name", "country", "place", "reports", "first_read", "last_read", "faces"]
  .map((column) => `${column} = excluded.${column}`)
  .join(", ");

/** Those who are named more or less now, or on other days. */
async function writeKnown(
  { db, among, upsert }: Access,
  moved: ReadonlyMap<Key, Faces>,
  now: readonly Naming[],
): Promise<void> {
  if (moved.size === 0) return;
  const days = new Map<Key, { first: string; last: string }>();
  const spread = (key: Key, from: string, to: string) => {
    const { first, last } = days.get(key) ?? { first: from, last: to };
    days.set(key, { first: from < first ? from : first, last: to > last ? to : last });
  };
  for (const { key, read } of now) spread(key, read, read);
  for (const row of await db
    .selectFrom("known")
    .selectAll()
    .where(among("known.key", [...moved.keys()]))
    .execute()) {
    spread(row.key, row.first_read, row.last_read);
    for (const face of facesIn(row.faces)) moved.get(row.key)!.add(face, face.reports);
  }
  const known = [...moved].map(([key, faces]): Row<"known"> => {
    const { first, last } = days.get(key)!;
    return {
      key,
      kind: key.slice(0, key.indexOf(":")),
      name: faces.usual("name") ?? key.slice(key.indexOf(":") + 1),
      country: faces.usual("country"),
      place: faces.usual("place"),
      reports: faces.reports,
      first_read: first,
      last_read: last,
      faces: faces.packed(),
    };
  });
  await upsert("known", known, ["key"], CHANGED);
}
