import type { HolderDigest, Key, Role } from "../digest/digest.ts";
import type { Body, BodyVersion } from "../digest/body.ts";
import type { Access } from "./access.ts";
import { claimOf, EVENT_COLUMNS, eventOf, figureOf, holderOf, roleOf } from "./digest-rows.ts";
import { compare } from "../order.ts";

/** A body, and the store's number of each of its events by its id. */
export interface Stored {
  body: Body;
  numbers: Map<string, number>;
}

/**
 * All that is kept on the threads whose events have these roots, by the keys that the lists of roots are given under:
 * in as few queries for many as for one. The cost depends on these threads alone.
 */
export async function readBodies<Name>(
  access: Access,
  wanted: ReadonlyMap<Name, readonly number[]>,
): Promise<Map<Name, Stored>> {
  const { db, among } = access;
  const out = new Map([...wanted.keys()].map((name) => [name, new Draft()]));
  const owners = new Map([...wanted].flatMap(([name, roots]) => roots.map((root) => [root, name])));
  if (owners.size === 0) return new Map([...out].map(([name, draft]) => [name, draft.whole()]));
  const rows = await db
    .selectFrom("strand")
    .innerJoin("event", "event.no", "strand.event")
    .innerJoin("analysis", "analysis.no", "event.analysis")
    .select(EVENT_COLUMNS)
    .select(["strand.root", "strand.home", "strand.taken_by", "strand.taken_at"])
    .select("analysis.version")
    .where(among("strand.root", [...owners.keys()]))
    .orderBy("event.no")
    .execute();
  const events = rows.map(({ no }) => no);
  const roles = await rolesOf(access, events);
  const versions = await versionsOf(access, [...new Set(rows.map(({ version }) => version))]);
  const homes: Homes = new Map();
  const ids = new Map(rows.map(({ no, id }) => [no, id]));
  for (const { version: no, root, home, taken_by: by, taken_at: at, ...row } of rows) {
    const draft = out.get(owners.get(root)!)!;
    const version = draft.versionOf(no, versions);
    homes.set(row.no, { version, id: row.id, draft });
    draft.numbers.set(row.id, row.no);
    draft.analyses.set(row.analysis, version);
    draft.strands.push({
      event: row.id,
      read: version.head.read,
      home: ids.get(home)!,
      taken: by !== null && at !== null ? { by: ids.get(by)!, at } : null,
    });
    version.events.push(eventOf(row, roles.get(row.no) ?? []));
  }
  await addClaims(access, events, homes);
  await addFigures(access, events, homes);
  await addNames(access, [...out.values()]);
  await addCopies(access, [...out.values()]);
  const order = new Map([...versions.keys()].map((no, i) => [no, i]));
  return new Map([...out].map(([name, draft]) => [name, draft.whole(order)]));
}

type Homes = Map<number, { version: BodyVersion; id: string; draft: Draft }>;
type Heads = ReadonlyMap<number, { head: BodyVersion["head"]; number: number }>;

/** A body while its parts come in. */
class Draft {
  readonly numbers = new Map<string, number>();
  readonly analyses = new Map<number, BodyVersion>();
  readonly versions = new Map<number, BodyVersion>();
  readonly strands: Body["strands"] = [];
  /** By the two reports; the first of their versions. */
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
  whole(order: ReadonlyMap<number, number> = new Map()): Stored {
    return {
      body: {
        versions: [...this.versions]
          .sort(([x], [y]) => order.get(x)! - order.get(y)!)
          .map(([, version]) => version),
        strands: this.strands.sort((x, y) => compare(x.event, y.event)),
        copies: [...this.copies.values()].sort((x, y) => compare(x.a, y.a) || compare(x.b, y.b)),
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

async function addCopies({ db, among }: Access, drafts: readonly Draft[]): Promise<void> {
  const homes = new Map<number, Draft[]>();
  for (const draft of drafts)
    for (const version of draft.versions.keys())
      homes.set(version, [...(homes.get(version) ?? []), draft]);
  if (homes.size === 0) return;
  const nos = [...homes.keys()];
  const rows = await db
    .selectFrom("copy")
    .select(["a", "b"])
    .where(among("copy.a", nos))
    .where(among("copy.b", nos))
    .execute();
  for (const { a, b } of rows)
    for (const { versions, copies } of homes.get(a)!) {
      const [from, to] = [versions.get(a)!, versions.get(b)];
      if (!to || from.head.id === to.head.id) continue;
      const [one, other] = [from.head.id, to.head.id].sort(compare);
      const since = from.head.read > to.head.read ? from.head.read : to.head.read;
      const pair = JSON.stringify([one, other]);
      const known = copies.get(pair);
      if (!known || since < known.since) copies.set(pair, { a: one, b: other, since });
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
