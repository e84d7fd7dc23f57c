import type { EventDigest, Key, Role } from "../digest/digest.ts";
import { rarityOf } from "../digest/rarity.ts";
import { stemOf } from "../digest/stem.ts";
import type { Link, Placed } from "./members.ts";
import {
  isCountry,
  isPerson,
  likeness,
  partiesOf,
  placeLikeness,
  rarityOfKey,
  rarityOfShared,
  type Parties,
} from "./parties.ts";
import { leadingOf, stemLikeness, TOGETHER } from "./passages.ts";
import { countsDiffer, isIncident } from "./toll.ts";
import { closeness, dayOf, windowOf } from "./windows.ts";

/**
 * Whether two events are one: an event's template (kind, parties, place, time) against another's, with words and
 * names weighed by how rare they are, after Bagga and Baldwin (1999) and the bags of events of Cybulska and Vossen
 * (2015). Scores are sums of natural logarithms, as if the parts were independent. Symmetric, and a function of the
 * two alone, so that links never depend on what else a ledger holds. Denied and doubted events link like others.
 */

/** What a link needs at least. */
export const THRESHOLD = 7;
/** Shared words up to this rarity say nothing. */
const COMMON = 2.5;
const MOST_WORDS = 4;
/** Rarity of an event's word by which it is evidence of its own where it is of no kind. */
const RARE_WORD = 4;
/** What a sentence names besides weighs less than what has a part in the event. */
const OF_SETTING = 0.4;
/** As much as shared words must add to count as evidence of their own. */
const TELLING = 1.5;

/** Kinds of happenings of which one goes with the other: soldiers fight where they were sent. */
const RELATED = new Set(["fight forces"]);

/** From so alike passages on they count; from `CLEAR` on as much as two pieces of evidence. */
const ALIKE = 0.15;
const CLEAR = 0.25;
/** A footer that two papers share is told in reports that are less alike than this. */
const STORY = 0.16;
/** What likeness of passages adds: nothing at `CHANCE`, and never more than who takes part. */
const CHANCE = 0.05;
const OF_PASSAGE = 20;
const MOST_PASSAGE = 6;

class Tally {
  score = 0;
  /** Independent things that tell this event from others of its kind. */
  evidence = 0;
  /** Among these some that are rarer than a state. */
  special = 0;
  readonly because: string[] = [];

  add(rule: string, score: number, evidence = 0, special = 0): void {
    this.score += score;
    this.evidence += evidence;
    this.special += special;
    this.because.push(rule);
  }
}

export function link(a: Placed, b: Placed): Link | null {
  const [one, other] = [partiesOf(a.event), partiesOf(b.event)];
  const tally = new Tally();
  const sameReport = a.head.version === b.head.version && a.head.id === b.head.id;
  const tolls = one.toll !== null && other.toll !== null;
  if (sameReport && one.sense.name === "kill" && countsDiffer(a.event, b.event)) return null;
  if ((one.toll && isIncident(b.event)) || (other.toll && isIncident(a.event))) return null;
  const long = tolls || one.sense.long || other.sense.long;
  if (!kinds(a.event, b.event, one, other, tally)) return null;
  const time = closeness(
    windowOf(a.event.when, a.head.read),
    windowOf(b.event.when, b.head.read),
    tolls ? "toll" : long ? "long" : "day",
  );
  if (!time) return null;
  tally.add(
    time.exact ? "thread.same-days" : "thread.near-days",
    time.score,
    time.exact ? 1 : 0,
    time.exact ? 1 : 0,
  );
  if (!actors(a.event, b.event, one, other, tally)) return null;
  if (one.sense.name === "pact") bothSides(one, other, tally);
  if (!others(one, other, tally)) return null;
  if (!places(a.event, b.event, one, other, long, tally)) return null;
  words(a.event, b.event, tally);
  settings(a.event, b.event, tally);
  if (a.head.id !== b.head.id) passages(a, b, tally);
  if (sameReport) tally.add("thread.same-report", 1.5, 1, 1);
  const enough = tally.score >= THRESHOLD && tally.evidence >= 2 && (long || tally.special > 0);
  return enough ? { score: Math.round(tally.score * 100) / 100, because: tally.because } : null;
}

/** Compatible kinds of happening. */
function kinds(
  a: EventDigest,
  b: EventDigest,
  one: Parties,
  other: Parties,
  tally: Tally,
): boolean {
  const same = one.sense.name === other.sense.name;
  const [stem, second] = [stemOf(a.word), stemOf(b.word)];
  if (same && one.sense.verb !== null) tally.add("thread.same-kind", 2);
  else if (same) {
    // A rare word of its own tells events apart better than a kind does.
    const telling = rarityOf(stem) >= RARE_WORD ? 1 : 0;
    tally.add("thread.same-word", Math.min(3, 0.6 * rarityOf(stem)), telling);
  } else {
    const pair = [one.sense.name, other.sense.name].sort().join(" ");
    if (!RELATED.has(pair)) return false;
    tally.add("thread.related-kind", 0.5);
  }
  if (one.sense.verb !== null && stem === second)
    tally.add("thread.same-word", 0.5 + 0.2 * rarityOf(stem));
  return true;
}

function actors(
  a: EventDigest,
  b: EventDigest,
  one: Parties,
  other: Parties,
  tally: Tally,
): boolean {
  const found = best(one.actors, other.actors, likeness);
  if (found === "differs") return false;
  if (typeof found === "number") {
    tally.add("thread.same-actor", found, 1, isRare(one.actors, other.actors) ? 1 : 0);
    return true;
  }
  const named = one.actors.length > 0 ? one.actors : other.actors;
  const setting = (one.actors.length > 0 ? b : a).setting ?? [];
  if (one.actors.length > 0 && other.actors.length > 0) return true;
  const known = named.find(({ key }) => key !== null && setting.includes(key));
  if (!known) return true;
  const rare = !/^(?:country|group):/.test(known.key!);
  if (one.sense.verb !== null || !rare) tally.add("thread.actor-in-setting", 1);
  else tally.add("thread.actor-in-setting", OF_SETTING * rarityOfKey(known.key!), 1, 1);
  return true;
}

/** Who made a pact with whom: two of them seldom make several. */
function bothSides(one: Parties, other: Parties, tally: Tally): void {
  const shared = one.actors.filter(
    ({ key }) => key !== null && other.actors.some((actor) => actor.key === key),
  );
  const sides = new Map(shared.map(({ key }) => [key!, rarityOfKey(key!)]));
  if (sides.size >= 2) tally.add("thread.both-sides", Math.min(...sides.values()), 1, 1);
}

function others(one: Parties, other: Parties, tally: Tally): boolean {
  const found = best(one.others, other.others, likeness);
  if (found === "differs") return false;
  if (typeof found !== "number") return true;
  const rare = isRare(one.others, other.others) ? 1 : 0;
  tally.add("thread.same-recipient", found, 1, rare);
  if (one.toll && other.toll) tally.add("thread.same-toll", 1, 1);
  // Nobody dies twice.
  const dead = one.sense.name === "kill" && rare > 0 && one.others.some(isPerson);
  if (dead) tally.add("thread.dies-once", 1, 1, 1);
  return true;
}

function places(
  a: EventDigest,
  b: EventDigest,
  one: Parties,
  other: Parties,
  long: boolean,
  tally: Tally,
): boolean {
  const found = best(one.where, other.where, placeLikeness);
  if (typeof found === "number") {
    const precise =
      one.where.some((place) => !isCountry(place)) &&
      other.where.some((place) => !isCountry(place));
    tally.add(precise ? "thread.same-place" : "thread.place-within", found, 1, precise ? 1 : 0);
    return true;
  }
  if (found === "near") {
    if (!long) return false;
    tally.add("thread.same-country", 1);
    return true;
  }
  if (found !== "differs") return true;
  // Another country: only where the sentence of one names the other's, and the thing goes on for long.
  const reaches = (places: readonly Role[], { setting = [] }: EventDigest): boolean =>
    places.some(({ country }) => country !== null && setting.includes(`country:${country}`));
  if (!long || !(reaches(one.where, b) || reaches(other.where, a))) return false;
  tally.add("thread.place-in-setting", 0, 1);
  return true;
}

function words(a: EventDigest, b: EventDigest, tally: Tally): void {
  let score = 0;
  for (const term of a.terms)
    if (b.terms.includes(term)) score += Math.max(0, 0.5 * (rarityOf(term) - COMMON));
  if (score === 0) return;
  const telling = score >= TELLING ? 1 : 0;
  tally.add("thread.same-words", Math.min(score, MOST_WORDS), telling, telling);
}

/** The rarest thing that both sentences name besides: a body, a place, somebody else who was there. */
function settings(a: EventDigest, b: EventDigest, tally: Tally): void {
  const has = ({ roles }: EventDigest, key: string): boolean =>
    roles.some((role) => role.key === key);
  let most = 0;
  for (const key of a.setting ?? []) {
    if (/^(?:country|group):/.test(key) || !b.setting?.includes(key)) continue;
    if (!has(a, key) || !has(b, key)) most = Math.max(most, rarityOfKey(key));
  }
  if (most > COMMON) tally.add("thread.same-setting", OF_SETTING * most, 1, 1);
}

/** What the two are told with, in different reports of one story. */
function passages(a: Placed, b: Placed, tally: Tally): void {
  const [one, other] = [a.passage ?? [], b.passage ?? []];
  if (Math.abs(dayOf(a.head.read) - dayOf(b.head.read)) > TOGETHER) return;
  const leading = leadingOf(other);
  if (!leadingOf(one).some((stem) => leading.includes(stem))) return;
  const alike = stemLikeness(one, other);
  if (alike < ALIKE || stemLikeness(a.about ?? [], b.about ?? []) < STORY) return;
  if (areOthers(a.event, b.event)) return;
  const score = Math.min(MOST_PASSAGE, OF_PASSAGE * (alike - CHANCE));
  tally.add("thread.same-passage", score, alike < CLEAR ? 1 : 2, 1);
}

/** Whether both sentences name persons, and none of one can be any of the other's. */
function areOthers(a: EventDigest, b: EventDigest): boolean {
  const persons = ({ setting = [] }: EventDigest) => setting.filter((key) => /^person:/.test(key));
  const [ones, others] = [persons(a), persons(b)];
  const meet = (one: Key) => others.some((other) => rarityOfShared(one, other) > 0);
  return ones.length > 0 && others.length > 0 && !ones.some(meet);
}

type Compare = (a: Role, b: Role) => number | "near" | "differs" | "open";

/** The surest likeness among all pairs; where none is alike, "differs" if every pair does. */
function best(
  ones: readonly Role[],
  others: readonly Role[],
  compare: Compare,
): ReturnType<Compare> {
  let most = -1;
  let open = ones.length === 0 || others.length === 0;
  let near = false;
  for (const one of ones)
    for (const other of others) {
      const found = compare(one, other);
      if (typeof found === "number") most = Math.max(most, found);
      else if (found === "near") near = true;
      else if (found === "open") open = true;
    }
  if (most >= 0) return most;
  return near ? "near" : open ? "open" : "differs";
}

/** Whether some party that both name is rarer than a state and its people. */
function isRare(ones: readonly Role[], others: readonly Role[]): boolean {
  return ones.some((one) =>
    others.some(
      (other) =>
        one.key !== null &&
        other.key !== null &&
        !/^(?:country|group):/.test(one.key) &&
        typeof likeness(one, other) === "number",
    ),
  );
}
