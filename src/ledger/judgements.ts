import type { ClaimDigest, Days, EventDigest, Role } from "../digest/digest.ts";
import { compare } from "../order.ts";
import type { BodyVersion } from "../digest/body.ts";
import type { Correction } from "../answers.ts";

/** What people decided about a body, ready to be laid over what the machine found. */
export interface Judgements {
  rejected: ReadonlySet<string>;
  /** Claims, and threads as they stand. */
  accepted: ReadonlySet<string>;
  /** Claim id to field to value; of several changes of one field the last holds. */
  changes: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Ids of threads that are one. */
  merges: readonly { a: string; b: string }[];
  /** Claims that stand apart from the rest of their thread, each set together. */
  splits: readonly { claims: readonly string[] }[];
  /** Entity key to the key that it is the same as. */
  aliases: ReadonlyMap<string, string>;
}

/** Fields of a claim that a person can change, and how their values are written. */
export const FIELDS = {
  act: "an act: narrate, say, confirm, admit, deny, accuse, speculate, predict, promise, threaten, demand, propose or evaluate",
  factuality: "a factuality: CT+, CT-, PR+, PR-, PS+, PS-, CTu or Uu",
  type: "a PLOVER type such as ASSAULT, or OTHER",
  said: "a day or two, as 2025-04-28 or 2025-04-01/2025-04-30",
  happened: "a day or two, as 2025-04-28 or 2025-04-01/2025-04-30",
  holder: "the holder's name; empty: the report itself",
  actor: "a name",
  recipient: "a name",
  place: "a name",
} as const;
export type Field = keyof typeof FIELDS;

const ACTS =
  /^(narrate|say|confirm|admit|deny|accuse|speculate|predict|promise|threaten|demand|propose|evaluate)$/;
const FACTUALITIES = /^((CT|PR|PS)[+-]|CTu|Uu)$/;
const TYPES =
  /^(AGREE|CONSULT|SUPPORT|CONCEDE|COOPERATE|AID|RETREAT|REQUEST|ACCUSE|REJECT|THREATEN|PROTEST|SANCTION|MOBILIZE|COERCE|ASSAULT|OTHER)$/;

/** Whether a value can stand in a field. */
export function isValue(field: Field, value: string): boolean {
  if (field === "act") return ACTS.test(value);
  if (field === "factuality") return FACTUALITIES.test(value);
  if (field === "type") return TYPES.test(value);
  if (field === "said" || field === "happened") return readDays(value) !== null;
  return field === "holder" || value.trim() !== "";
}

/** EDTF: a day, or an interval "2025-04-01/2025-04-30" with ".." for an open end. */
function readDays(value: string): Days | null {
  const [from, to = from, more] = value.split("/");
  if (more !== undefined || !isEnd(from) || !isEnd(to)) return null;
  const earliest = from === ".." ? null : from;
  const latest = to === ".." ? null : to;
  return earliest !== null && latest !== null && earliest > latest ? null : { earliest, latest };
}

function isEnd(text: string): boolean {
  if (text === "..") return true;
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Corrections that still hold, in the order in which they were made. */
export function judgementsOf(corrections: readonly Correction[]): Judgements {
  const rejected = new Set<string>();
  const accepted = new Set<string>();
  const changes = new Map<string, Map<string, string>>();
  const merges: { a: string; b: string }[] = [];
  const splits: { claims: string[] }[] = [];
  const aliases = new Map<string, string>();
  const standing = corrections.filter(({ undone }) => undone === null);
  for (const { action, target, field, value = "" } of standing.toSorted(
    (a, b) => compare(a.at, b.at) || compare(a.id, b.id),
  )) {
    if (action === "reject") rejected.add(target);
    if (action === "accept") {
      rejected.delete(target);
      accepted.add(target);
    }
    if (action === "change" && field !== undefined) {
      const fields = changes.get(target) ?? new Map<string, string>();
      changes.set(target, fields.set(field, value));
    }
    if (action === "merge") merges.push({ a: target, b: value });
    if (action === "split") splits.push({ claims: value.split(",") });
    if (action === "alias") aliases.set(target, value);
  }
  return { rejected, accepted, changes, merges, splits, aliases };
}

/**
 * A version with people's changes over the machine's values; the machine's own stay in the store. Events of which
 * every claim was rejected stay: they tell nothing, but the ids that they founded lead on.
 */
export function judged(version: BodyVersion, judgements: Judgements): BodyVersion {
  const { changes, rejected, aliases } = judgements;
  const names = new Map(version.names);
  const claims: ClaimDigest[] = [];
  const events = new Map(version.events.map((event) => [event.id, aliased(event, aliases)]));
  for (const claim of version.claims) {
    if (rejected.has(claim.id)) continue;
    const fields = changes.get(claim.id) ?? new Map<string, string>();
    claims.push(changedClaim(claim, fields, aliases, names));
    const event = events.get(claim.event);
    if (event) events.set(event.id, changedEvent(event, fields, names));
  }
  const kept = new Set(claims.map(({ event }) => event));
  return {
    ...version,
    names,
    claims,
    events: [...events.values()],
    figures: version.figures.filter(({ event }) => kept.has(event)),
  };
}

function changedClaim(
  claim: ClaimDigest,
  fields: ReadonlyMap<string, string>,
  aliases: ReadonlyMap<string, string>,
  names: Map<string, string>,
): ClaimDigest {
  const holders = claim.holders.map((holder) => ({ ...holder, key: under(holder.key, aliases) }));
  const name = fields.get("holder");
  if (name !== undefined) {
    const last = holders.pop();
    if (name !== "") {
      const key = keyOfName(name, names);
      const kind = last?.kind ?? "unknown";
      holders.push({ text: name, span: null, key, name, kind, country: last?.country ?? null });
    }
  }
  const said = fields.get("said");
  return {
    ...claim,
    holders,
    act: (fields.get("act") as ClaimDigest["act"] | undefined) ?? claim.act,
    factuality:
      (fields.get("factuality") as ClaimDigest["factuality"] | undefined) ?? claim.factuality,
    said: said === undefined ? claim.said : readDays(said),
  };
}

function changedEvent(
  event: EventDigest,
  fields: ReadonlyMap<string, string>,
  names: Map<string, string>,
): EventDigest {
  const happened = fields.get("happened");
  let roles = event.roles;
  for (const role of ["actor", "recipient", "place"] as const) {
    const text = fields.get(role);
    if (text === undefined) continue;
    const old = roles.find((known) => known.role === role);
    const changed: Role = {
      role,
      span: old?.span ?? event.trigger,
      text,
      key: keyOfName(text, names),
      country: null,
      head: "",
    };
    roles = [...roles.filter((known) => known.role !== role), changed];
  }
  return {
    ...event,
    roles,
    type: (fields.get("type") as EventDigest["type"] | undefined) ?? event.type,
    when: happened === undefined ? event.when : readDays(happened),
  };
}

function aliased(event: EventDigest, aliases: ReadonlyMap<string, string>): EventDigest {
  if (aliases.size === 0) return event;
  return {
    ...event,
    roles: event.roles.map((role) => ({ ...role, key: under(role.key, aliases) })),
  };
}

/** The key that stands for a key, through any chain of aliases; a circle ends where it began. */
export function under(key: string | null, aliases: ReadonlyMap<string, string>): string | null {
  if (key === null) return null;
  const seen = new Set<string>();
  let at = key;
  while (aliases.has(at) && !seen.has(at)) {
    seen.add(at);
    at = aliases.get(at)!;
  }
  return at;
}

/** The key of an entity that goes by a name here; otherwise one made of the name alone. */
function keyOfName(name: string, names: Map<string, string>): string {
  const folded = name.trim().toLowerCase();
  for (const [key, known] of names) if (known.toLowerCase() === folded) return key;
  const key = `other:${folded}`;
  names.set(key, name.trim());
  return key;
}
