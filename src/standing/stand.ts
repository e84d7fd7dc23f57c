import type { ClaimDigest, EventDigest } from "../digest/digest.ts";
import { type Ask, asksOf } from "./asks.ts";
import type { Interest } from "./interest.ts";
import type { Relation } from "./parties.ts";
import table from "./stands.tsv";

/** What a statement amounts to in its thread. */
export type Stand =
  | "admits"
  | "confirms"
  | "claims"
  | "affirms"
  | "reports"
  | "estimates"
  | "denies"
  | "withdraws"
  | "announces"
  | "wants"
  | "foretells"
  | "speculates"
  | "leaves-open";

/** Stands on what happened; the others are on what may, and give way to these. */
const DECIDED: ReadonlySet<Stand> = new Set([
  "admits",
  "confirms",
  "claims",
  "affirms",
  "reports",
  "estimates",
  "denies",
  "withdraws",
]);

export function isDecided(stand: Stand): boolean {
  return DECIDED.has(stand);
}

const SURE: Record<ClaimDigest["factuality"], string> = {
  "CT+": "yes",
  "PR+": "likely",
  "PS+": "maybe",
  "PS-": "maybe",
  "CT-": "no",
  "PR-": "no",
  CTu: "open",
  Uu: "open",
};

let known: Ask[] | null = null;

/** What a claim amounts to, said on a day by one who stands so to its event. */
export function standOf(
  claim: Pick<ClaimDigest, "act" | "factuality">,
  event: Pick<EventDigest, "when">,
  day: string,
  relation: Relation,
  interest: Interest,
): Stand {
  known ??= asksOf(table, 5);
  const from = event.when?.earliest ?? null;
  const time = from !== null && from > day ? "future" : "past";
  const facts = [claim.act, SURE[claim.factuality], time, relation, interest];
  return known.find((row) => row.fits(facts))!.gives as Stand;
}
