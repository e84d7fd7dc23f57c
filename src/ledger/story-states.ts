import { idOf } from "../digest/identity.ts";
import { clusterStories, type StoryReport } from "../lineage/stories.ts";
import { compare } from "../order.ts";
import type { Access } from "../store/access.ts";
import type { Row } from "../store/tables.ts";
import { FOREVER, historyOf } from "./states.ts";

/** A version with what the clustering needs. */
interface Member {
  version: number;
  component: number;
  report: string;
  number: number;
  title: string | null;
  read: string;
  vector: StoryReport["vector"];
}

/** A story as it stands on a day. */
type Told = Omit<Row<"story">, "since" | "until" | "component">;

/** Tells the stories of components anew, each from a day on. */
export async function tellStories(
  access: Access,
  since: ReadonlyMap<number, string>,
): Promise<void> {
  const { db, among, insert } = access;
  const components = [...since.keys()];
  const members = byComponent(await membersOf(access, components));
  const stories = byComponent(
    await db.selectFrom("story").selectAll().where(among("component", components)).execute(),
  );
  const stays = await staysOf(access, [...members.values()].flat());
  const rows: Row<"story">[] = [];
  const homes: Row<"story_version">[] = [];
  for (const [component, from] of since) {
    const mine = members.get(component) ?? [];
    const days = [...new Set(mine.map(({ read }) => read))].filter((day) => day >= from).sort();
    const told = new Map(days.map((day) => [day, storiesOf(mine, day)]));
    const stood = (row: { since: string; until: string }) => row.since < from && row.until > from;
    const before = (stories.get(component) ?? []).filter(stood);
    const states = historyOf(
      days,
      (day) => told.get(day)!.map((item) => ({ id: item.id, mark: item.versions, item })),
      new Map(before.map(({ id, versions }) => [id, versions])),
    );
    for (const row of before) rows.push({ ...row, until: states.ended.get(row.id) ?? FOREVER });
    for (const { item, since, until } of states.states)
      rows.push({ ...item, since, until, component });
    const earlier = mine.flatMap(({ version }) => stays.get(version) ?? []).filter(stood);
    const moves = historyOf(
      days,
      (day) => told.get(day)!.flatMap(placesOf),
      new Map(earlier.map(({ version, story }) => [String(version), story])),
    );
    for (const row of earlier)
      homes.push({ ...row, until: moves.ended.get(String(row.version)) ?? FOREVER });
    for (const { id, item: story, since, until } of moves.states)
      homes.push({ version: Number(id), since, until, story });
  }
  await forget(access, since, members);
  await insert("story", rows);
  await insert("story_version", homes);
}

function placesOf({ id: story, versions }: Told) {
  return (JSON.parse(versions) as number[]).map((version) => ({
    id: String(version),
    mark: story,
    item: story,
  }));
}

/** Stories of a component as the last version of each report tells them by a day. */
function storiesOf(members: readonly Member[], asOf: string): Told[] {
  const last = new Map<string, Member>();
  const days = new Map<string, { first: string; last: string }>();
  for (const member of members) {
    if (member.read > asOf) continue;
    const other = last.get(member.report);
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

async function membersOf(access: Access, components: readonly number[]): Promise<Member[]> {
  if (components.length === 0) return [];
  const parts = await access.db
    .selectFrom("story_part")
    .select("version")
    .where(access.among("component", components))
    .execute();
  const rows = await partsOf(
    access,
    parts.map(({ version }) => version),
  );
  return rows.map(({ vector, ...row }) => ({ ...row, vector: unpacked(vector) }));
}

/** What is kept of versions to find their stories. */
export async function partsOf({ db, among }: Access, versions: readonly number[]) {
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

async function staysOf(
  { db, among }: Access,
  members: readonly Member[],
): Promise<Map<number, Row<"story_version">[]>> {
  const out = new Map<number, Row<"story_version">[]>();
  for (const row of await db
    .selectFrom("story_version")
    .selectAll()
    .where(
      among(
        "version",
        members.map(({ version }) => version),
      ),
    )
    .execute())
    out.set(row.version, [...(out.get(row.version) ?? []), row]);
  return out;
}

/** Takes away what is told anew. */
async function forget(
  { db, among }: Access,
  since: ReadonlyMap<number, string>,
  members: ReadonlyMap<number, readonly Member[]>,
): Promise<void> {
  for (const day of new Set(since.values())) {
    const components = [...since.keys()].filter((component) => since.get(component) === day);
    const versions = components
      .flatMap((component) => members.get(component) ?? [])
      .map(({ version }) => version);
    await db
      .deleteFrom("story")
      .where(among("component", components))
      .where("until", ">", day)
      .execute();
    await db
      .deleteFrom("story_version")
      .where(among("version", versions))
      .where("until", ">", day)
      .execute();
  }
}

function byComponent<Item extends { component: number }>(
  items: readonly Item[],
): Map<number, Item[]> {
  const out = new Map<number, Item[]>();
  for (const item of items) {
    const list = out.get(item.component);
    if (list) list.push(item);
    else out.set(item.component, [item]);
  }
  return out;
}

/** "stem weight" by falling weight, weights in millionths. */
export function packed(vector: StoryReport["vector"]): string {
  return [...vector].map(([stem, weight]) => `${stem} ${weight}`).join(" ");
}

export function unpacked(text: string): Map<string, number> {
  const parts = text === "" ? [] : text.split(" ");
  const out = new Map<string, number>();
  for (let i = 0; i < parts.length; i += 2) out.set(parts[i], Number(parts[i + 1]));
  return out;
}
