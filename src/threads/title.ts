import type { EventDigest, Role } from "../digest/digest.ts";
import { countryName } from "../entities/gazetteer.ts";
import { stemOf } from "../digest/stem.ts";
import { isWord } from "../digest/words.ts";
import { compare } from "../order.ts";
import type { Placed } from "./members.ts";
import { partiesOf } from "./parties.ts";
import { isVerb, participleOf, presentOf } from "../digest/inflection.ts";

/**
 * One line that tells of a thread in words of its own: who does what to whom, where. Its members vote: the telling
 * with most of what the others have, too, gives the words.
 */
export function titleOf(members: readonly Placed[]): string {
  const votes = new Map<string, number>();
  for (const { event } of members)
    for (const trait of traitsOf(event)) votes.set(trait, (votes.get(trait) ?? 0) + 1);
  const weight = ({ event }: Placed): number => {
    let sum = 0;
    for (const trait of traitsOf(event)) sum += votes.get(trait)!;
    return members.length > 1 ? sum * plainness(lineOf(event)) : sum;
  };
  const [best] = members
    .map((member) => ({ member, weight: weight(member) }))
    .sort(
      (a, b) =>
        b.weight - a.weight ||
        compare(a.member.head.read, b.member.head.read) ||
        compare(a.member.event.id, b.member.event.id),
    );
  return lineOf(best.member.event);
}

/** Where several tell of it, lines with figures, which may differ, pronouns or much detail give way to others. */
function plainness(line: string): number {
  let worth = 1;
  if (/\d/.test(line)) worth *= 0.7;
  if (/\b(?:it|them|him|her|they)\b/i.test(line)) worth *= 0.6;
  if (line.length > LONGEST) worth *= 0.7;
  return line.includes(" ") ? worth : worth * 0.5;
}

/** What a telling says of the event, as far as others can say the same. */
function traitsOf({ roles, word }: EventDigest): string[] {
  const out = new Set([`word ${stemOf(word)}`]);
  for (const { role, key, head } of roles) if (key ?? head) out.add(`${role} ${key ?? head}`);
  return [...out];
}

/** What a mode of PLOVER's sends where nobody says more. */
const MOVED: Record<string, string> = { troops: "troops", weapons: "weapons", militia: "fighters" };

function lineOf(event: EventDigest): string {
  if (event.line !== undefined) return event.line;
  const { sense, actors, others, where } = partiesOf(event);
  const own = isVerb(event.word);
  const [doers, sufferers] = [listed(actors), listed(own || sense.name !== "forces" ? others : [])];
  const moved = own && sense.name === "forces" ? MOVED[event.mode ?? ""] : undefined;
  const what = own ? [event.word, moved].filter(Boolean).join(" ") : (sense.verb ?? event.word);
  const place = where.find(({ text }) => !doers.includes(text));
  const aim = place && sense.name === "forces" && own ? "to" : "in";
  const at = place ? `${aim} ${nameOf(place)}` : "";
  const many = actors.length > 1 || (actors.length === 1 && isMany(actors[0]));
  let words: string[];
  const troops = !own && sense.name === "forces" && actors.every(({ key }) => !isState(key));
  if (doers !== "" && troops) words = [doers, participleOf("deploy"), at];
  else if (doers !== "") words = [doers, many ? what : presentOf(what), sufferers, at];
  else if (sufferers !== "")
    words = [sufferers, isWord("undergo", event.word) ? "dead" : participleOf(what), at];
  else words = [what, at];
  const line = words.filter(Boolean).join(" ");
  return line.charAt(0).toUpperCase() + line.slice(1);
}

/** Titles name no more of one role. */
const MOST = 3;

function listed(roles: readonly Role[]): string {
  const names = [...new Set(roles.map(nameOf))].slice(0, MOST);
  const last = names.pop() ?? "";
  return names.length > 0 ? `${names.join(", ")} and ${last}` : last;
}

/** A state by its name, all else as the text has it, without what points or leads in. */
function nameOf({ key, text }: Role): string {
  const state = key?.startsWith("country:") ? countryName(key.slice("country:".length)) : null;
  if (state) return state;
  const plain = text
    .replace(/\s+/g, " ")
    .replace(/^(?:the|an?|its|his|her|their)\s+/i, "")
    .replace(/[’']s$/, "");
  return plain.length > LONGEST ? `${plain.slice(0, plain.lastIndexOf(" ", LONGEST))}…` : plain;
}

const LONGEST = 60;

function isState(key: Role["key"]): boolean {
  return key?.startsWith("country:") ?? false;
}

function isMany({ key, text }: Role): boolean {
  return key?.startsWith("group:") ? true : key === null && /[^s]s$/.test(text);
}
