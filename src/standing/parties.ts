import type { Key, Role, Telling } from "../digest/digest.ts";
import { compare } from "../order.ts";
import { isArmedGroup } from "./target.ts";
import type { Voice } from "./voice.ts";

/** How a voice stands to what a thread tells of. */
export type Relation = "actor" | "recipient" | "third";

export interface Party {
  key: Key | null;
  name: string;
  /** The state whose voice is this party's; null for those who fight or speak for themselves. */
  state: string | null;
  role: "actor" | "recipient";
}

/** Those who act in a thread's events and those they act on. */
export class Parties {
  /** Each once, actors first, in the order of their names. */
  readonly all: readonly Party[];

  constructor(tellings: readonly Telling[]) {
    const found = new Map<string, Party>();
    for (const { event } of tellings)
      for (const role of event.roles) {
        const party = partyOf(role);
        if (party) keep(found, `${party.role} ${party.key} ${party.state}`, party);
      }
    this.all = [...found.values()].sort((a, b) => compare(orderOf(a), orderOf(b)));
  }

  /** Who acts and is acted on at once, as when a state's forces fire on its citizens, counts as acting. */
  relationOf(voice: Voice, words: string): Relation {
    let relation: Relation = "third";
    for (const party of this.all) {
      if (!speaksFor(voice, words, party)) continue;
      if (party.role === "actor") return "actor";
      relation = "recipient";
    }
    return relation;
  }
}

function orderOf({ role, key, state, name }: Party): string {
  return `${role} ${key ?? ""} ${state ?? ""} ${name}`;
}

/** Of several names for one party the first by code units, so that no order of reports shows. */
function keep(found: Map<string, Party>, id: string, party: Party): void {
  const other = found.get(id);
  if (!other || orderOf(party) < orderOf(other)) found.set(id, party);
}

function partyOf({ role, key, country, text }: Role): Party | null {
  // Rebels of a country are no part of its state.
  const state = isArmedGroup(text) ? null : country;
  if (role === "place" || (key === null && state === null)) return null;
  return { key, name: text, state, role };
}

function speaksFor(voice: Voice, words: string, party: Party): boolean {
  if (voice.state !== null) return voice.state === party.state;
  if (voice.key !== null && voice.key === party.key) return true;
  return voice.kind !== "report" && isNamed(party.key, words);
}

/** "a spokesman for Hamas" speaks for the organisation of that name. */
function isNamed(key: Key | null, words: string): boolean {
  const match = /^(?:organisation|group):(.+)$/.exec(key ?? "");
  return match !== null && ` ${plain(words)} `.includes(` ${plain(match[1])} `);
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/['’]s\b/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
