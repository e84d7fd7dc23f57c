import type { HolderDigest, Key, Role } from "../digest/digest.ts";
import type { Body, BodyVersion } from "../digest/body.ts";
import type { Access } from "./access.ts";
import { claimOf, eventOf, figureOf, holderOf, roleOf } from "./digest-rows.ts";
import { compare } from "../order.ts";

/** A body, and the store's number of each of its events by its id. */
export interface Stored {
  body: Body;
  numbers: Map<string, number>;
}

/** All that is kept on the events of a component. The cost depends on the component alone. */
export async function readBody(access: Access, component: number): Promise<Stored> {
  return (await readBodies(access, [component])).get(component)!;
}

/** The same of several components in as few queries as of one: of each version what its last analysis found. */
export async function readBodies(
  access: Access,
  components: readonly number[],
): Promise<Map<number, Stored>> {
  const { db, among } = access;
  const out = new Map(components.map((component) => [component, new Draft()]));
  if (components.length === 0) return new Map();
  const rows = await db
    .selectFrom("component")
    .innerJoin("event", "event.no", "component.event")
    .innerJoin("analysis", "analysis.no", "event.analysis")
    .selectAll("event")
    .select(["analysis.version", "component.component"])
    .where(among("component.component", components))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("analysis as later")
            .select("later.no")
            .whereRef("later.version", "=", "analysis.version")
            .whereRef("later.no", ">", "analysis.no"),
        ),
      ),
    )
    .orderBy("event.no")
    .execute();
  const events = rows.map(({ no }) => no);
  const roles = await rolesOf(access, events);
  const versions = await versionsOf(access, [...new Set(rows.map(({ version }) => version))]);
  const homes: Homes = new Map();
  for (const { version: no, component, ...row } of rows) {
    const draft = out.get(component)!;
    const version = draft.versionOf(no, versions);
    homes.set(row.no, { version, id: row.id, draft });
    draft.numbers.set(row.id, row.no);
    draft.analyses.set(row.analysis, version);
    version.events.push(eventOf(row, roles.get(row.no) ?? []));
  }
  await addClaims(access, events, homes);
  await addFigures(access, events, homes);
  await addNames(access, [...out.values()]);
  await addLinks(access, events, homes);
  await addCopies(access, [...out.values()]);
  const order = new Map([...versions.keys()].map((no, i) => [no, i]));
  return new Map([...out].map(([component, draft]) => [component, draft.whole(order)]));
}

type Homes = Map<number, { version: BodyVersion; id: string; draft: Draft }>;
type Heads = ReadonlyMap<number, { head: BodyVersion["head"]; number: number }>;

/** A body while its parts come in. */
class Draft {
  readonly numbers = new Map<string, number>();
  readonly analyses = new Map<number, BodyVersion>();
  readonly versions = new Map<number, BodyVersion>();
  readonly links: Body["links"] = [];
  /** By the two reports; the closest of their versions. */
  readonly copies = new Map<string, Body["copies"][number]>();

  versionOf(no: number, heads: Heads): BodyVersion {
    let version = this.versions.get(no);
    if (!version) {
      version = { ...heads.get(no)!, events: [], claims: [], figures: [], names: new Map() };
      this.versions.set(no, version);
    }
    return version;
  }

  /** `order`: places of versions in the body. */
  whole(order: ReadonlyMap<number, number>): Stored {
    const byIds = (x: { a: string; b: string }, y: { a: string; b: string }): number =>
      compare(x.a, y.a) || compare(x.b, y.b);
    return {
      body: {
        versions: [...this.versions]
          .sort(([x], [y]) => order.get(x)! - order.get(y)!)
          .map(([, version]) => version),
        links: this.links.sort(byIds),
        copies: [...this.copies.values()].sort(byIds),
      },
      numbers: this.numbers,
    };
  }
}

async function rolesOf(
  { db, among }: Access,
  events: readonly number[],
): Promise<Map<number, Role[]>> {
  if (events.length === 0) return new Map();
  const rows = await db
    .selectFrom("role")
    .selectAll()
    .where(among("role.event", events))
    .orderBy("event")
    .orderBy("nth")
    .execute();
  return listed(rows, ({ event }) => event, roleOf);
}

async function versionsOf(access: Access, nos: number[]): Promise<Heads> {
  if (nos.length === 0) return new Map();
  const rows = await access.db
    .selectFrom("version")
    .innerJoin("report", "report.no", "version.report")
    .select([
      "version.no",
      "version.number",
      "version.sha256",
      "version.title",
      "version.publisher",
      "version.url",
      "version.read",
      "report.id",
    ])
    .where(access.among("version.no", nos))
    .orderBy("version.read")
    .orderBy("report.id")
    .orderBy("version.number")
    .execute();
  return new Map(
    rows.map(({ no, number, sha256, id, title, publisher, url, read }) => [
      no,
      { head: { id, version: sha256, title, publisher, url, read }, number },
    ]),
  );
}

async function addClaims(
  { db, among }: Access,
  events: readonly number[],
  homes: Homes,
): Promise<void> {
  if (events.length === 0) return;
  const rows = await db
    .selectFrom("claim")
    .selectAll()
    .where(among("claim.event", events))
    .orderBy("no")
    .execute();
  const nos = rows.map(({ no }) => no);
  const holderRows =
    nos.length === 0
      ? []
      : await db
          .selectFrom("holder")
          .selectAll()
          .where(among("holder.claim", nos))
          .orderBy("claim")
          .orderBy("nth")
          .execute();
  const holders: Map<number, HolderDigest[]> = listed(holderRows, ({ claim }) => claim, holderOf);
  for (const row of rows) {
    const { version, id } = homes.get(row.event)!;
    version.claims.push(claimOf(row, id, holders.get(row.no) ?? []));
  }
}

async function addFigures(
  { db, among }: Access,
  events: readonly number[],
  homes: Homes,
): Promise<void> {
  if (events.length === 0) return;
  const rows = await db
    .selectFrom("figure")
    .selectAll()
    .where(among("figure.event", events))
    .orderBy("event")
    .orderBy("nth")
    .execute();
  for (const row of rows) {
    const { version, id } = homes.get(row.event)!;
    version.figures.push(figureOf(row, id));
  }
}

async function addNames({ db, among }: Access, drafts: readonly Draft[]): Promise<void> {
  const nos = [...new Set(drafts.flatMap(({ analyses }) => [...analyses.keys()]))];
  if (nos.length === 0) return;
  const rows = await db
    .selectFrom("entity")
    .select(["analysis", "key", "name"])
    .where(among("entity.analysis", nos))
    .orderBy("analysis")
    .orderBy("nth")
    .execute();
  const byAnalysis = listed(
    rows,
    ({ analysis }) => analysis,
    (row) => row,
  );
  for (const { analyses } of drafts)
    for (const [analysis, { events, claims, names }] of analyses) {
      const roles = events.flatMap((event) => event.roles);
      const holders = claims.flatMap((claim) => claim.holders);
      const used = new Set<Key | null>([...roles, ...holders].map(({ key }) => key));
      for (const { key, name } of byAnalysis.get(analysis) ?? [])
        if (used.has(key) && !names.has(key)) names.set(key, name);
    }
}

async function addLinks(
  { db, among }: Access,
  events: readonly number[],
  homes: Homes,
): Promise<void> {
  if (events.length === 0) return;
  const rows = await db.selectFrom("link").selectAll().where(among("link.a", events)).execute();
  for (const { a, b, score, because } of rows) {
    const [one, other] = [homes.get(a), homes.get(b)];
    if (!one || !other || one.draft !== other.draft) continue;
    const [first, second] = one.id < other.id ? [one.id, other.id] : [other.id, one.id];
    one.draft.links.push({ a: first, b: second, score, because: because.split(" ") });
  }
}

async function addCopies({ db, among }: Access, drafts: readonly Draft[]): Promise<void> {
  const homes = new Map<number, Draft[]>();
  for (const draft of drafts)
    for (const version of draft.versions.keys())
      homes.set(version, [...(homes.get(version) ?? []), draft]);
  if (homes.size === 0) return;
  const nos = [...homes.keys()];
  const rows = await db
    .selectFrom("copy")
    .selectAll()
    .where(among("copy.a", nos))
    .where(among("copy.b", nos))
    .execute();
  for (const { a, b, resemblance } of rows)
    for (const { versions, copies } of homes.get(a)!) {
      const [from, to] = [versions.get(a)!, versions.get(b)];
      if (!to || from.head.id === to.head.id) continue;
      const [one, other] = [from.head.id, to.head.id].sort(compare);
      const pair = JSON.stringify([one, other]);
      if (resemblance > (copies.get(pair)?.resemblance ?? -1))
        copies.set(pair, { a: one, b: other, resemblance });
    }
}

function listed<From, To>(
  rows: readonly From[],
  keyOf: (row: From) => number,
  toItem: (row: From) => To,
): Map<number, To[]> {
  const out = new Map<number, To[]>();
  for (const row of rows) {
    const list = out.get(keyOf(row));
    if (list) list.push(toItem(row));
    else out.set(keyOf(row), [toItem(row)]);
  }
  return out;
}
