import type { EventDigest, Role } from "../digest/digest.ts";
import { stemOf } from "../digest/stem.ts";
import { isWord } from "../digest/words.ts";
import { compare } from "../order.ts";
import type { Placed } from "./members.ts";
import { countryName, partiesOf } from "./parties.ts";
import { isVerb, participleOf, presentOf } from "./verbs.ts";

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
    return sum;
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

/** What a telling says of the event, as far as others can say the same. */
function traitsOf({ roles, word }: EventDigest): string[] {
  const out = new Set([`word ${stemOf(word)}`]);
  for (const { role, key, head } of roles) if (key ?? head) out.add(`${role} ${key ?? head}`);
  return [...out];
}

/** What a mode of PLOVER's sends where nobody says more. */
const MOVED: Record<string, string> = { troops: "troops", weapons: "weapons", militia: "fighters" };

function lineOf(event: EventDigest): string {
  const { sense, actors, others, where } = partiesOf(event);
  const [doers, sufferers] = [listed(actors), listed(others)];
  const own = isVerb(event.word);
  const moved = own && sense.name === "forces" ? MOVED[event.mode ?? ""] : undefined;
  const what = own ? [event.word, moved].filter(Boolean).join(" ") : (sense.verb ?? event.word);
  const place = where.find(({ text }) => !doers.includes(text));
  const aim = place && sense.name === "forces" && own ? "to" : "in";
  const at = place ? `${aim} ${nameOf(place)}` : "";
  const many = actors.length > 1 || (actors.length === 1 && isMany(actors[0]));
  let words: string[];
  if (doers !== "") words = [doers, many ? what : presentOf(what), sufferers, at];
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
  const plain = text.replace(/\s+/g, " ").replace(/^(?:the|an?|its|his|her|their)\s+/i, "");
  return plain.length > LONGEST ? `${plain.slice(0, plain.lastIndexOf(" ", LONGEST))}…` : plain;
}

const LONGEST = 60;

function isMany({ key, text }: Role): boolean {
  return key?.startsWith("group:") ? true : key === null && /[^s]s$/.test(text);
}
