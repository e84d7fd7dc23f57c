import type { HolderDigest, Key, Role } from "../digest/digest.ts";
import type { Body, BodyVersion } from "../digest/body.ts";
import type { Access } from "./access.ts";
import { claimOf, eventOf, figureOf, holderOf, roleOf } from "./digest-rows.ts";
import { compare } from "../order.ts";

/**
 * All that is kept on the events of a component: of each version what its last analysis found. `numbers`
 * has the store's number of each event by its id. The cost depends on the component alone.
 */
export async function readBody(
  access: Access,
  component: number,
): Promise<{ body: Body; numbers: Map<string, number> }> {
  const { db } = access;
  const rows = await db
    .selectFrom("component")
    .innerJoin("event", "event.no", "component.event")
    .innerJoin("analysis", "analysis.no", "event.analysis")
    .selectAll("event")
    .select("analysis.version")
    .where("component.component", "=", component)
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
  const roles = await rolesOf(access, component);
  const versions = await versionsOf(access, [...new Set(rows.map(({ version }) => version))]);
  const homes = new Map<number, { version: BodyVersion; id: string }>();
  const numbers = new Map<string, number>();
  const analyses = new Map<number, BodyVersion>();
  for (const row of rows) {
    const version = versions.get(row.version)!;
    homes.set(row.no, { version, id: row.id });
    numbers.set(row.id, row.no);
    analyses.set(row.analysis, version);
    version.events.push(eventOf(row, roles.get(row.no) ?? []));
  }
  await addClaims(access, component, homes);
  await addFigures(access, component, homes);
  await addNames(access, analyses);
  const body = {
    versions: [...versions.values()],
    links: await linksOf(access, component, homes),
    copies: await copiesOf(access, versions),
  };
  return { body, numbers };
}

type Homes = ReadonlyMap<number, { version: BodyVersion; id: string }>;

async function rolesOf({ db }: Access, component: number): Promise<Map<number, Role[]>> {
  const rows = await db
    .selectFrom("component")
    .innerJoin("role", "role.event", "component.event")
    .selectAll("role")
    .where("component.component", "=", component)
    .orderBy("role.event")
    .orderBy("role.nth")
    .execute();
  return listed(rows, ({ event }) => event, roleOf);
}

async function versionsOf(access: Access, nos: number[]): Promise<Map<number, BodyVersion>> {
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
      {
        head: { id, version: sha256, title, publisher, url, read },
        number,
        events: [],
        claims: [],
        figures: [],
        names: new Map<Key, string>(),
      },
    ]),
  );
}

async function addClaims({ db }: Access, component: number, homes: Homes): Promise<void> {
  const holderRows = await db
    .selectFrom("component")
    .innerJoin("claim", "claim.event", "component.event")
    .innerJoin("holder", "holder.claim", "claim.no")
    .selectAll("holder")
    .where("component.component", "=", component)
    .orderBy("holder.claim")
    .orderBy("holder.nth")
    .execute();
  const holders: Map<number, HolderDigest[]> = listed(holderRows, ({ claim }) => claim, holderOf);
  const rows = await db
    .selectFrom("component")
    .innerJoin("claim", "claim.event", "component.event")
    .selectAll("claim")
    .where("component.component", "=", component)
    .orderBy("claim.no")
    .execute();
  for (const row of rows) {
    const home = homes.get(row.event);
    home?.version.claims.push(claimOf(row, home.id, holders.get(row.no) ?? []));
  }
}

async function addFigures({ db }: Access, component: number, homes: Homes): Promise<void> {
  const rows = await db
    .selectFrom("component")
    .innerJoin("figure", "figure.event", "component.event")
    .selectAll("figure")
    .where("component.component", "=", component)
    .orderBy("figure.event")
    .orderBy("figure.nth")
    .execute();
  for (const row of rows) {
    const home = homes.get(row.event);
    home?.version.figures.push(figureOf(row, home.id));
  }
}

async function addNames(
  { db, among }: Access,
  analyses: ReadonlyMap<number, BodyVersion>,
): Promise<void> {
  if (analyses.size === 0) return;
  const rows = await db
    .selectFrom("entity")
    .select(["analysis", "key", "name"])
    .where(among("entity.analysis", [...analyses.keys()]))
    .orderBy("analysis")
    .orderBy("nth")
    .execute();
  const used = new Map<BodyVersion, Set<Key | null>>();
  for (const version of analyses.values()) {
    const roles = version.events.flatMap((event) => event.roles);
    const holders = version.claims.flatMap((claim) => claim.holders);
    used.set(version, new Set([...roles, ...holders].map(({ key }) => key)));
  }
  for (const { analysis, key, name } of rows) {
    const version = analyses.get(analysis)!;
    if (used.get(version)!.has(key) && !version.names.has(key)) version.names.set(key, name);
  }
}

async function linksOf({ db }: Access, component: number, homes: Homes): Promise<Body["links"]> {
  const rows = await db
    .selectFrom("component")
    .innerJoin("link", "link.a", "component.event")
    .selectAll("link")
    .where("component.component", "=", component)
    .execute();
  const links: Body["links"] = [];
  for (const { a, b, score, because } of rows) {
    const [one, other] = [homes.get(a)?.id, homes.get(b)?.id];
    if (one === undefined || other === undefined) continue;
    const [first, second] = one < other ? [one, other] : [other, one];
    links.push({ a: first, b: second, score, because: because.split(" ") });
  }
  return links.sort((x, y) => compare(x.a, y.a) || compare(x.b, y.b));
}

async function copiesOf(
  { db, among }: Access,
  versions: ReadonlyMap<number, BodyVersion>,
): Promise<Body["copies"]> {
  if (versions.size === 0) return [];
  const nos = [...versions.keys()];
  const rows = await db
    .selectFrom("copy")
    .selectAll()
    .where(among("copy.a", nos))
    .where(among("copy.b", nos))
    .execute();
  const closest = new Map<string, Body["copies"][number]>();
  for (const { a, b, resemblance } of rows) {
    const [one, other] = [a, b].map((no) => versions.get(no)!.head.id).sort(compare);
    if (one === other) continue;
    const pair = JSON.stringify([one, other]);
    if (resemblance > (closest.get(pair)?.resemblance ?? -1))
      closest.set(pair, { a: one, b: other, resemblance });
  }
  return [...closest.values()].sort((x, y) => compare(x.a, y.a) || compare(x.b, y.b));
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
