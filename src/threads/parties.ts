import type { EventDigest, Key, Role } from "../digest/digest.ts";
import { rarityOf } from "../digest/rarity.ts";
import { senseOf, type Sense } from "../digest/senses.ts";
import { stemOf } from "../digest/stem.ts";
import { isWord } from "../digest/words.ts";
import { countryName } from "../entities/gazetteer.ts";
import { type Toll, tollOf } from "./toll.ts";

/** Who takes part in an event, sorted by what they are to it and not by their grammar. */
export interface Parties {
  sense: Sense;
  /** Who acts; for meetings and pacts everyone who takes part. */
  actors: readonly Role[];
  /** Whom it befalls, as far as they are no places. */
  others: readonly Role[];
  /** Where it happens or leads to. */
  where: readonly Role[];
  toll: Toll | null;
}

/** Senses in which nobody acts on anybody. */
const MUTUAL = new Set(["meet", "pact"]);

const cache = new WeakMap<EventDigest, Parties>();

export function partiesOf(event: EventDigest): Parties {
  let parties = cache.get(event);
  if (!parties) cache.set(event, (parties = sorted(event)));
  return parties;
}

function sorted(event: EventDigest): Parties {
  const sense = senseOf(event);
  const of = (...kinds: Role["role"][]): Role[] =>
    event.roles.filter(({ role }) => kinds.includes(role));
  if (MUTUAL.has(sense.name))
    return { sense, actors: of("actor", "recipient"), others: [], where: of("place"), toll: null };
  const toll = tollOf(event);
  // A state that suffers losses is no place where they happen.
  if (toll) {
    const besides = (role: Role) => !toll.force.includes(role);
    return {
      sense,
      actors: of("actor").filter(besides),
      others: toll.force,
      where: event.roles.filter(isPlace).filter(besides),
      toll,
    };
  }
  const befalls = isWord("undergo", event.word);
  const others = befalls ? of("actor", "recipient") : of("recipient");
  return {
    sense,
    actors: befalls ? [] : of("actor"),
    others: others.filter((role) => !isPlace(role)),
    where: [...others, ...of("place")].filter(isPlace),
    toll,
  };
}

function isPlace({ role, key }: Role): boolean {
  return role === "place" || (key !== null && /^(?:place|facility|country):/.test(key));
}

/** How two parties compare: the same, as surely as they are rare; not the same; or left open. */
export type Likeness = number | "differs" | "open";

export function likeness(a: Role, b: Role): Likeness {
  if (a.key !== null && a.key === b.key) return rarityOfKey(a.key);
  const named = bodyOf(a) && bodyOf(b);
  const shared = named ? rarityOfShared(a.key!, b.key!) : 0;
  if (isPerson(a) && isPerson(b)) return shared || "differs";
  const [one, other] = [a.country, b.country];
  if (one !== null && other !== null && one !== other) return "differs";
  if (named) return shared || (ofOneKind(a.key!, b.key!) ? "differs" : "open");
  // A state and one of its bodies, or two ways to speak of its soldiers.
  if (one !== null && other !== null) return rarityOfCountry(one);
  if (a.key === null && b.key === null && a.head !== "" && a.head === b.head)
    return 0.3 * rarityOf(a.head);
  return "open";
}

/** What has a name of its own beside its state's. */
function bodyOf({ key }: Role): boolean {
  return key !== null && !/^(?:country|group):/.test(key);
}

export function isPerson({ key }: Role): boolean {
  return key !== null && key.startsWith("person:");
}

/** Two persons are two, and so are two bodies; but somebody may act for a body. */
function ofOneKind(a: Key, b: Key): boolean {
  return a.slice(0, a.indexOf(":")) === b.slice(0, b.indexOf(":"));
}

/**
 * The rarest word that two names share where one may be short for the other, else 0: "piet verhoeven" may be
 * "verhoeven", "p verhoeven" or "captain piet verhoeven", but not "jan verhoeven"; "navy" may be "dutch navy".
 */
export function rarityOfShared(a: Key, b: Key): number {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const [fewer, more] = one.length <= other.length ? [one, other] : [other, one];
  if (!fewer.every((word) => more.some((long) => isShort(word, long)))) return 0;
  const shared = fewer.filter((word) => more.includes(word));
  return Math.max(0, ...shared.map((word) => rarityOf(stemOf(word))));
}

/** A name, its initial, or its beginning: "fred" for "frederick". */
function isShort(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short === long || (short.length !== 2 && long.startsWith(short));
}

function wordsOf(key: Key): string[] {
  return key.slice(key.indexOf(":") + 1).split(" ");
}

/** How places compare; "near" is another place in the same country. */
export function placeLikeness(a: Role, b: Role): Likeness | "near" {
  if (a.key !== null && a.key === b.key) return rarityOfKey(a.key);
  if (a.country === null || b.country === null)
    return a.key !== null && b.key !== null ? unlocated(a.key, b.key) : likeness(a, b);
  if (a.country !== b.country) return "differs";
  const whole = isCountry(a) || isCountry(b) || a.key === null || b.key === null;
  return whole ? 0.8 * rarityOfCountry(a.country) : "near";
}

/** Two towns are not one, but a building may stand in a town. */
function unlocated(a: Key, b: Key): Likeness {
  return a.slice(0, a.indexOf(":")) === b.slice(0, b.indexOf(":")) ? "differs" : "open";
}

export function isCountry({ key }: Role): boolean {
  return key !== null && key.startsWith("country:");
}

/** The rarest word of its name tells how rare a thing is. */
export function rarityOfKey(key: Key): number {
  const colon = key.indexOf(":");
  if (key.startsWith("country:")) return rarityOfCountry(key.slice(colon + 1));
  if (key.startsWith("group:")) return groupRarity(key.slice(colon + 1));
  let rarest = 0;
  for (const word of key.slice(colon + 1).split(" "))
    rarest = Math.max(rarest, rarityOf(stemOf(word)));
  return rarest;
}

/** "kp soldier": its state counts, and a little who they are. */
function groupRarity(name: string): number {
  const [state, head] = name.split(" ");
  const country = countryName(state.toUpperCase());
  if (country === undefined || head === undefined) return rarityOf(stemOf(name));
  return rarityOfCountry(state.toUpperCase()) + 0.3 * rarityOf(head);
}

function rarityOfCountry(code: string): number {
  const name = countryName(code);
  return name === undefined ? 0 : rarityOf(stemOf(name.slice(name.lastIndexOf(" ") + 1)));
}
