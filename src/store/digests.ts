import type { ClaimDigest, Digest, HolderDigest, Role } from "../digest/digest.ts";
import type { Access } from "./access.ts";
import { claimOf, entityOf, eventOf, figureOf, holderOf, roleOf } from "./digest-rows.ts";

/** What the last analysis of a version found; `version` is the store's number. */
export async function readDigest({ db }: Access, version: number): Promise<Digest> {
  const last = db
    .selectFrom("analysis")
    .select(({ fn }) => fn.max("no").as("no"))
    .where("version", "=", version);
  const events = await db
    .selectFrom("event")
    .selectAll()
    .where("analysis", "=", last)
    .orderBy("no")
    .execute();
  const mine = db.selectFrom("event").select("no").where("analysis", "=", last);
  const roles = await db
    .selectFrom("role")
    .selectAll()
    .where("event", "in", mine)
    .orderBy("event")
    .orderBy("nth")
    .execute();
  const claims = await db
    .selectFrom("claim")
    .selectAll()
    .where("event", "in", mine)
    .orderBy("no")
    .execute();
  const holders = await db
    .selectFrom("holder")
    .innerJoin("claim", "claim.no", "holder.claim")
    .selectAll("holder")
    .where("claim.event", "in", mine)
    .orderBy("holder.claim")
    .orderBy("nth")
    .execute();
  const figures = await db
    .selectFrom("figure")
    .selectAll()
    .where("event", "in", mine)
    .orderBy("event")
    .orderBy("nth")
    .execute();
  const entities = await db
    .selectFrom("entity")
    .selectAll()
    .where("analysis", "=", last)
    .orderBy("nth")
    .execute();
  const ids = new Map(events.map(({ no, id }) => [no, id]));
  const rolesOf = new Map(events.map(({ no }) => [no, [] as Role[]]));
  for (const row of roles) rolesOf.get(row.event)!.push(roleOf(row));
  const holdersOf = new Map(claims.map(({ no }) => [no, [] as HolderDigest[]]));
  for (const row of holders) holdersOf.get(row.claim)!.push(holderOf(row));
  return {
    events: events.map((row) => eventOf(row, rolesOf.get(row.no)!)),
    claims: claims.map((row) => claimOf(row, ids.get(row.event)!, holdersOf.get(row.no)!)),
    figures: figures.map((row) => figureOf(row, ids.get(row.event)!)),
    entities: entities.map(entityOf),
  };
}

/** What the last analyses of versions claim, by the store's numbers of the versions. */
export async function readClaims(
  { db, among }: Access,
  versions: readonly number[],
): Promise<Map<number, ClaimDigest[]>> {
  if (versions.length === 0) return new Map();
  const rows = await db
    .selectFrom("analysis")
    .innerJoin("event", "event.analysis", "analysis.no")
    .innerJoin("claim", "claim.event", "event.no")
    .selectAll("claim")
    .select(["analysis.version", "analysis.no as analysis", "event.id as told"])
    .where(among("analysis.version", versions))
    .orderBy("claim.no")
    .execute();
  const last = new Map<number, number>();
  for (const { version, analysis } of rows)
    last.set(version, Math.max(analysis, last.get(version) ?? 0));
  const speaking = rows.filter(({ version, analysis }) => last.get(version) === analysis);
  const holders = new Map(speaking.map(({ no }) => [no, [] as HolderDigest[]]));
  if (holders.size > 0)
    for (const row of await db
      .selectFrom("holder")
      .selectAll()
      .where(among("holder.claim", [...holders.keys()]))
      .orderBy("claim")
      .orderBy("nth")
      .execute())
      holders.get(row.claim)!.push(holderOf(row));
  const out = new Map<number, ClaimDigest[]>();
  for (const { version, told, ...row } of speaking)
    out.set(version, [...(out.get(version) ?? []), claimOf(row, told, holders.get(row.no)!)]);
  return out;
}
