import type { Digest, HolderDigest, Role } from "../digest/digest.ts";
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
