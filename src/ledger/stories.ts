import {
  areApart,
  storyKeys,
  storyLink,
  type StoryReport,
  storyVector,
} from "../lineage/stories.ts";
import type { Access } from "../store/access.ts";
import type { Row } from "../store/tables.ts";
import { packed, partsOf, tellStories, unpacked } from "./story-states.ts";
import { keyNumber } from "./keys.ts";

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
      rows.push({ key: keyNumber(span * SPAN, stems), version });
      for (const near of [span - 1, span, span + 1]) {
        const key = keyNumber(near * SPAN, stems);
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
  await partByDays(access, pairs, texts);
  // A report tells one story at a time, whatever its versions say: they must not stand in two components.
  for (const [version, other] of await siblings(access, [...texts.keys()]))
    pairs.set(version, (pairs.get(version) ?? new Set()).add(other));
  const old = [...new Set([...pairs.values()].flatMap((others) => [...others]))].filter(
    (version) => !own.has(version),
  );
  const homes = new Map([...texts.keys()].map((version) => [version, version]));
  const known = new Map(own);
  for (const row of await partsOf(access, old)) {
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
    for (const table of ["story_part", "story"] as const)
      await db
        .updateTable(table)
        .set({ component: rootOf(component) })
        .where("component", "=", component)
        .execute();
  const since = new Map<number, string>();
  for (const [version, { read }] of texts) {
    const root = rootOf(version);
    const known = since.get(root);
    if (known === undefined || read < known) since.set(root, read);
  }
  await tellStories(access, since);
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

/** Leaves out those that were read too far apart before what they say is looked at: of those that meet the most. */
async function partByDays(
  { db, among }: Access,
  pairs: ReadonlyMap<number, Set<number>>,
  texts: ReadonlyMap<number, { read: string }>,
): Promise<void> {
  const days = new Map([...texts].map(([version, { read }]) => [version, read]));
  const old = [...new Set([...pairs.values()].flatMap((others) => [...others]))].filter(
    (version) => !days.has(version),
  );
  if (old.length > 0)
    for (const { no, read } of await db
      .selectFrom("version")
      .select(["no", "read"])
      .where(among("version.no", old))
      .execute())
      days.set(no, read);
  for (const [version, others] of pairs)
    for (const other of others)
      if (areApart(days.get(version)!, days.get(other)!)) others.delete(other);
}
