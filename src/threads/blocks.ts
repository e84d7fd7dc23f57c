import type { EventDigest, Key, Role } from "../digest/digest.ts";
import { rarityOf } from "../digest/rarity.ts";
import { compare } from "../order.ts";
import { partiesOf, rarityOfKey } from "./parties.ts";
import { leadingOf, TOGETHER } from "./passages.ts";
import { anchorOf, dayOf, REACH, windowOf, type Window } from "./windows.ts";

/**
 * Keys under which events that may be one are found again. They depend on the event and what it is told with alone;
 * two events of different reports that `link` joins on two pieces of evidence share one or have it in neighbouring
 * stretches. No key holds more than what happened of one kind to the same two parties, or to a party and a rare word,
 * or what is told with one rare word, in one stretch of time. With the SHA-256 of its version, the events of one report
 * share one, too.
 */

export interface Block {
  /** The day on which its stretch of time begins, in days since 1970. */
  day: number;
  /** Days of its stretch; 0 where it meets none but itself. */
  size: number;
  key: string;
  /** Whether it is of what the event is told with: passages matter to none that meet under other keys. */
  told: boolean;
}

/** The days of blocks of the same key that a block meets: its own, and those of its neighbours in time. */
export function metBy({ day, size }: Block): number[] {
  return size === 0 ? [day] : [day - size, day, day + size];
}

/** Related kinds share their keys. */
const CLASS: Record<string, string> = { fight: "forces" };
/** Rarity of a word that may stand in for a party; so many of the rarest do. */
const RARE_WORD = 4;
const MOST_WORDS = 3;
const MOST_PARTIES = 6;
const MOST_STATES = 4;
/** Days of a bucket for events with a day of their own. */
const CLOSE = 4;
/** Windows longer than this many buckets are known by their end alone. */
const MOST_BUCKETS = 8;

export function blockKeys(
  event: EventDigest,
  read: string,
  version = "",
  passage: readonly string[] = [],
): Block[] {
  const { sense, actors, others, where, toll } = partiesOf(event);
  const kind = CLASS[sense.name] ?? sense.name;
  const window = windowOf(event.when, read);
  const isLong = sense.long || kind !== sense.name;
  const wide = bucketsOf(window, isLong ? REACH.long : REACH.day);
  const narrow = isNarrow(window) ? bucketsOf(window, CLOSE) : NEVER;
  const parties = tokensOf([...actors, ...others, ...where], event.setting ?? []);
  const words = event.terms
    .filter((term) => rarityOf(term) >= RARE_WORD)
    .sort((a, b) => rarityOf(b) - rarityOf(a) || compare(a, b))
    .slice(0, MOST_WORDS);
  // What goes on for long may be told of with its place left to the context.
  const around = isLong ? (event.setting ?? []).filter(isState).slice(0, MOST_STATES) : [];
  const out = new Map<string, Block>();
  const put = (day: number, size: number, key: string, told = false) =>
    out.set(`${day} ${key}`, { day, size, key, told });
  if (version !== "") put(dayOf(read), 0, `${kind}|=|${version}`);
  const add = (one: string, other: string, { days, size }: Buckets): void => {
    const [first, second] = one < other ? [one, other] : [other, one];
    for (const day of days) put(day, size, `${kind}|${first}|${second}|${size}`);
  };
  parties.forEach((party, i) => {
    for (const other of parties.slice(i + 1)) {
      // What two states do to each other is too much for one key, unless it is rare or its day is known.
      const loose = isLong || kind === "pact" || !isState(party) || !isState(other);
      add(party, other, loose ? wide : narrow);
    }
    for (const word of words) add(party, word, wide);
    for (const state of around) if (state !== party) add(party, state, wide);
    // A word that is of no kind tells enough beside who takes part.
    add(party, "", sense.verb === null && !isState(party) ? wide : narrow);
  });
  if (toll) {
    const { days, size } = bucketsOf(window, REACH.toll);
    for (const day of days) put(day, size, `${kind}|+|${toll.force[0].country}`);
  }
  const [told] = bucketsOf({ from: dayOf(read), to: dayOf(read) }, TOGETHER).days;
  for (const stem of leadingOf(passage)) put(told, TOGETHER, `${kind}|~|${stem}`, true);
  return [...out].sort(([a], [b]) => compare(a, b)).map(([, block]) => block);
}

function isNarrow({ from, to }: Window): boolean {
  return from !== null && to !== null && to - from < CLOSE * MOST_BUCKETS;
}

/** Stretches of time of one length, by their first days. */
interface Buckets {
  days: number[];
  size: number;
}

const NEVER: Buckets = { days: [], size: 0 };

/** The buckets that a window touches. */
function bucketsOf(window: Window, size: number): Buckets {
  const end = Math.floor(anchorOf(window) / size);
  const start = window.from === null ? end : Math.floor(window.from / size);
  const first = end - start > MOST_BUCKETS ? end : start;
  const days: number[] = [];
  for (let bucket = first; bucket <= end; bucket++) days.push(bucket * size);
  return { days, size };
}

/** What parties are known by: states by their code, people by their last name, all else by the whole name. */
function tokensOf(roles: readonly Role[], setting: readonly Key[]): string[] {
  const tokens = new Map<string, number>();
  for (const key of setting)
    if (!/^(?:country|group):/.test(key)) tokens.set(tokenOf(key), rarityOfKey(key));
  for (const { key, country } of roles) {
    if (key !== null && !key.startsWith("group:")) tokens.set(tokenOf(key), rarityOfKey(key));
    if (country !== null) tokens.set(`country:${country}`, 0);
  }
  return [...tokens]
    .sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))
    .slice(0, MOST_PARTIES)
    .map(([token]) => token);
}

function tokenOf(key: Key): string {
  return key.startsWith("person:")
    ? `person:${key.slice(key.lastIndexOf(" ") + 1).replace(/^person:/, "")}`
    : key;
}

function isState(token: string): boolean {
  return token.startsWith("country:");
}
