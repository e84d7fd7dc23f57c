import { idOf } from "../digest/identity.ts";
import {
  clusterStories,
  storyKeys,
  storyLink,
  type StoryReport,
  storyVector,
} from "../lineage/stories.ts";
import { compare } from "../order.ts";
import type { Access } from "../store/access.ts";
import type { Row } from "../store/tables.ts";
import { keyNumber } from "./keys.ts";

/** A version that tells of a story, with what the clustering needs. */
interface Member {
  version: number;
  report: string;
  number: number;
  title: string | null;
  read: string;
  vector: StoryReport["vector"];
}

/** Reports that may tell of one story meet under a key of two stems and one of three spans of time. */
const SPAN = 21;

/** Puts new versions beside those that may tell of the same story, and tells the stories anew that they touch. */
export async function noteStories(
  access: Access,
  texts: ReadonlyMap<number, { text: string; title: string | null; read: string; report: string }>,
): Promise<void> {
  if (texts.size === 0) return;
  const { db, among } = access;
  const own = new Map<number, StoryReport>();
  const rows: Row<"story_key">[] = [];
  const seekers = new Map<number, Set<number>>();
  for (const [version, { text, title, read, report }] of texts) {
    const vector = storyVector(text, title);
    own.set(version, { id: report, vector, read });
    const span = Math.floor(Date.parse(read) / 86_400_000 / SPAN);
    for (const stems of storyKeys(vector)) {
      rows.push({ key: keyNumber(`${stems} ${span}`), version });
      for (const near of [span - 1, span, span + 1]) {
        const key = keyNumber(`${stems} ${near}`);
        seekers.set(key, (seekers.get(key) ?? new Set()).add(version));
      }
    }
  }
  const met = await db
    .selectFrom("story_key")
    .selectAll()
    .where(among("story_key.key", [...seekers.keys()]))
    .execute();
  await access.insert("story_key", rows);
  const pairs = new Map<number, Set<number>>();
  for (const { key, version: other } of [...met, ...rows])
    for (const version of seekers.get(key) ?? [])
      if (other < version) pairs.set(version, (pairs.get(version) ?? new Set()).add(other));
  // A report tells one story at a time, whatever its versions say: they must not stand in two components.
  for (const [version, other] of await siblings(access, [...texts.keys()]))
    pairs.set(version, (pairs.get(version) ?? new Set()).add(other));
  const old = [...new Set([...pairs.values()].flatMap((others) => [...others]))].filter(
    (version) => !own.has(version),
  );
  const homes = new Map([...texts.keys()].map((version) => [version, version]));
  const known = new Map(own);
  for (const row of await rowsOf(access, old)) {
    known.set(row.version, { id: row.report, vector: unpacked(row.vector), read: row.read });
    homes.set(row.version, row.component);
  }
  const joined = new Map<number, number>();
  const rootOf = (component: number): number => {
    let at = component;
    while (joined.has(at)) at = joined.get(at)!;
    return at;
  };
  for (const [version, others] of pairs)
    for (const other of others) {
      const [a, b] = [version, other].map((one) => rootOf(homes.get(one)!));
      const [one, second] = [known.get(version)!, known.get(other)!];
      if (a === b || (one.id !== second.id && !storyLink(one, second))) continue;
      joined.set(Math.max(a, b), Math.min(a, b));
    }
  await access.insert(
    "story_part",
    [...own].map(([version, { vector }]) => ({
      version,
      component: rootOf(version),
      vector: packed(vector),
    })),
  );
  for (const component of joined.keys())
    await db
      .updateTable("story_part")
      .set({ component: rootOf(component) })
      .where("component", "=", component)
      .execute();
  const gone = [...joined.keys()];
  if (gone.length > 0) await db.deleteFrom("story").where(among("component", gone)).execute();
  for (const component of new Set([...texts.keys()].map((version) => rootOf(homes.get(version)!))))
    await retell(access, component);
}

/** For each of these versions those of the same report that came before it. */
async function siblings(
  { db, among }: Access,
  versions: readonly number[],
): Promise<[version: number, before: number][]> {
  const rows = await db
    .selectFrom("version")
    .innerJoin("version as before", "before.report", "version.report")
    .select(["version.no", "before.no as before"])
    .whereRef("before.no", "<", "version.no")
    .where(among("version.no", versions))
    .execute();
  return rows.map(({ no, before }) => [no, before]);
}

async function retell(access: Access, component: number): Promise<void> {
  const members = await membersOf(access, component);
  await access.db.deleteFrom("story").where("component", "=", component).execute();
  await access.insert("story", storiesOf(members, component));
}

/** Versions of a component, each with what it is about. */
export async function membersOf(access: Access, component: number): Promise<Member[]> {
  const parts = await access.db
    .selectFrom("story_part")
    .select("version")
    .where("component", "=", component)
    .execute();
  const rows = await rowsOf(
    access,
    parts.map(({ version }) => version),
  );
  return rows.map(({ vector, ...row }) => ({ ...row, vector: unpacked(vector) }));
}

/** Stories of a component as the last version of each report tells them, by a day where one is given. */
export function storiesOf(
  members: readonly Member[],
  component: number,
  asOf?: string,
): Row<"story">[] {
  const last = new Map<string, Member>();
  const days = new Map<string, { first: string; last: string }>();
  for (const member of members) {
    const other = last.get(member.report);
    if (asOf !== undefined && member.read > asOf) continue;
    const { read } = member;
    const known = days.get(member.report) ?? { first: read, last: read };
    days.set(member.report, {
      first: read < known.first ? read : known.first,
      last: read > known.last ? read : known.last,
    });
    if (!other || (compare(member.read, other.read) || member.number - other.number) > 0)
      last.set(member.report, member);
  }
  const reports = [...last.values()].map(({ report: id, vector, read }) => ({ id, vector, read }));
  return clusterStories(reports).map((ids) => {
    const told = ids
      .map((id) => last.get(id)!)
      .sort((a, b) => compare(a.read, b.read) || compare(a.report, b.report));
    return {
      id: idOf("s", told[0].report),
      component,
      title: told[0].title ?? "",
      first_read: told.map(({ report }) => days.get(report)!.first).sort()[0],
      last_read: told
        .map(({ report }) => days.get(report)!.last)
        .sort()
        .at(-1)!,
      versions: JSON.stringify(told.map(({ version }) => version)),
    };
  });
}

async function rowsOf({ db, among }: Access, versions: readonly number[]) {
  if (versions.length === 0) return [];
  return db
    .selectFrom("story_part")
    .innerJoin("version", "version.no", "story_part.version")
    .innerJoin("report", "report.no", "version.report")
    .select(["story_part.version", "story_part.component", "story_part.vector"])
    .select(["version.title", "version.read", "version.number", "report.id as report"])
    .where(among("story_part.version", versions))
    .orderBy("story_part.version")
    .execute();
}

/** "stem weight" by falling weight, weights in millionths. */
function packed(vector: StoryReport["vector"]): string {
  return [...vector].map(([stem, weight]) => `${stem} ${weight}`).join(" ");
}

function unpacked(text: string): Map<string, number> {
  const parts = text === "" ? [] : text.split(" ");
  const out = new Map<string, number>();
  for (let i = 0; i < parts.length; i += 2) out.set(parts[i], Number(parts[i + 1]));
  return out;
}
