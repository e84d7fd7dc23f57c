import { idOf } from "../digest/identity.ts";
import type { Access } from "../store/access.ts";
import { readCorrections } from "./corrections.ts";
import { LedgerError } from "./error.ts";
import { findThread } from "./find.ts";
import { type Field, FIELDS, isValue, judgementsOf } from "./judgements.ts";
import { eventsOf } from "./merged.ts";
import type { Correction, NewCorrection } from "../answers.ts";
import { keysNamed } from "./names.ts";
import { refresh } from "./refresh.ts";
import type { Touched } from "./weaving.ts";

/**
 * Writes down what a person decided, beside all that stood, and tells the threads anew that it touches.
 * `at` is the time of deciding (RFC 3339, UTC).
 *
 * @throws {LedgerError} where it names nothing in the ledger or cannot be read
 */
export async function writeCorrection(
  access: Access,
  given: NewCorrection,
  at: string,
): Promise<Correction> {
  if (given.reason.trim() === "") throw new LedgerError("A correction needs a reason");
  if (given.author.trim() === "") throw new LedgerError("A correction needs an author");
  const correction = await settled(access, given);
  const { db } = access;
  const { last } = await db
    .selectFrom("correction")
    .select(({ fn }) => fn.max("no").as("last"))
    .executeTakeFirstOrThrow();
  const no = Number(last ?? 0) + 1;
  const { action, target, field, value, author, reason } = correction;
  const id = idOf("k", action, target, field ?? "", value ?? "", author, reason, at, no);
  await access.insert("correction", [
    { no, id, action, target, field: field ?? null, value: value ?? null, author, reason, at },
  ]);
  const undone = action === "undo" ? await undoneBy(access, target) : null;
  const touched = await touchedBy(access, undone ?? correction);
  await refresh(access, touched, judgementsOf(await readCorrections(access)));
  if (undone) return { ...undone, undone: id };
  return { ...correction, action: action as Correction["action"], id, at, undone: null };
}

/** With ids in full and names turned to what they stand for. */
async function settled(access: Access, given: NewCorrection): Promise<NewCorrection> {
  const { action, target, field, value } = given;
  switch (action) {
    case "accept":
      if (!(await isClaim(access, target)) && !(await findThread(access, target)))
        throw new LedgerError(`There is no claim or thread "${target}"`);
      return given;
    case "reject":
      await demandClaim(access, target);
      return given;
    case "change": {
      await demandClaim(access, target);
      if (field === undefined || !(field in FIELDS))
        throw new LedgerError(
          `"${field ?? ""}" is no field that can be changed: name one of ${Object.keys(FIELDS).join(", ")}`,
        );
      if (value === undefined || !isValue(field as Field, value))
        throw new LedgerError(
          `"${value ?? ""}" cannot be the ${field}: give ${FIELDS[field as Field]}`,
        );
      return given;
    }
    case "merge": {
      const [one, other] = [target, value ?? ""];
      if (one === other) throw new LedgerError("A thread cannot be merged with itself");
      for (const id of [one, other])
        if (!(await findThread(access, id))) throw new LedgerError(`There is no thread "${id}"`);
      return given;
    }
    case "split": {
      const told = await findThread(access, target);
      if (!told) throw new LedgerError(`There is no thread "${target}"`);
      const claims = (value ?? "").split(/[\s,]+/).filter((id) => id !== "");
      const mine = new Set(told.tellings.map(({ claim }) => claim.id));
      const strange = claims.find((id) => !mine.has(id));
      if (claims.length === 0) throw new LedgerError("Name the claims to split off");
      if (strange !== undefined)
        throw new LedgerError(`Claim "${strange}" is not in thread "${target}"`);
      return { ...given, value: claims.sort().join(",") };
    }
    case "alias":
      return {
        ...given,
        target: await oneKey(access, target),
        value: await oneKey(access, value ?? ""),
      };
    case "undo": {
      const known = (await readCorrections(access)).find(({ id }) => id === target);
      if (!known) throw new LedgerError(`There is no correction "${target}"`);
      if (known.undone !== null) throw new LedgerError(`Correction "${target}" is undone already`);
      return given;
    }
  }
}

async function demandClaim(access: Access, id: string): Promise<void> {
  if (!(await isClaim(access, id))) throw new LedgerError(`There is no claim "${id}"`);
}

async function isClaim({ db }: Access, id: string): Promise<boolean> {
  const row = await db.selectFrom("claim").select("no").where("id", "=", id).executeTakeFirst();
  return row !== undefined;
}

async function oneKey(access: Access, name: string): Promise<string> {
  const keys = await keysNamed(access, name, new Map());
  if (keys.length === 1) return keys[0];
  throw new LedgerError(
    keys.length === 0
      ? `No report names "${name}"`
      : `"${name}" can be several: name one of ${keys.join(", ")}`,
  );
}

async function undoneBy(access: Access, target: string): Promise<Correction> {
  return (await readCorrections(access)).find(({ id }) => id === target)!;
}

/** The threads that a correction bears on, as long as they have been. */
async function touchedBy(
  access: Access,
  { action, target, value }: NewCorrection | Correction,
): Promise<Touched[]> {
  const strands = access.db.selectFrom("strand").innerJoin("event", "event.no", "strand.event");
  let found: { root: number }[];
  const isThread = action === "accept" && !(await isClaim(access, target));
  if (action === "merge" || action === "split" || isThread)
    found = await strands
      .select("strand.root")
      .distinct()
      .where("event.thread", "in", action === "merge" ? [target, value ?? ""] : [target])
      .execute();
  else if (action === "alias")
    found = await access.db
      .selectFrom("thread_key")
      .innerJoin("strand", "strand.event", "thread_key.founder")
      .select("strand.root")
      .distinct()
      .where("thread_key.key", "in", [target, value ?? ""])
      .execute();
  else
    found = await strands
      .innerJoin("claim", "claim.event", "event.no")
      .select("strand.root")
      .distinct()
      .where("claim.id", "=", target)
      .execute();
  const byRoot = new Map(found.map(({ root }): [number, number[]] => [root, []]));
  for (const { event, root } of await eventsOf(access, [...byRoot.keys()]))
    byRoot.get(root)!.push(event);
  // What was one, or is to be, is told together.
  if (action === "merge" && byRoot.size > 0)
    return [{ roots: [...byRoot.keys()], events: [...byRoot.values()].flat(), since: EVER }];
  return [...byRoot].map(([root, events]) => ({ roots: [root], events, since: EVER }));
}

const EVER = "0000-01-01";
