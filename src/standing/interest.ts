import type { EventDigest } from "../digest/digest.ts";
import { stemOf } from "../digest/stem.ts";
import { type Ask, asksOf } from "./asks.ts";
import table from "./interest.tsv";
import type { Relation } from "./parties.ts";
import { targetOf } from "./target.ts";
import type { Voice } from "./voice.ts";

export type Interest = "for" | "against" | "none";

let known: Ask[] | null = null;

/** What it means for one who stands so to an event that it is taken to have happened. */
export function interestOf(event: EventDigest, relation: Relation, speaker: Voice): Interest {
  known ??= asksOf(table, 6);
  const { type, mode, word, roles } = event;
  const recipients = roles.filter(({ role }) => role === "recipient");
  // Who dies, falls or suffers losses is the subject of the sentence.
  const hit = recipients.length > 0 ? recipients : roles.filter(({ role }) => role === "actor");
  const facts = [type, mode ?? "", stemOf(word), relation, targetOf(hit), speaker.kind];
  return (known.find((row) => row.fits(facts))?.gives ?? "none") as Interest;
}
