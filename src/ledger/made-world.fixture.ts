import rarityTable from "../digest/rarity.tsv";
import countries from "../entities/countries.tsv";
import type { PloverType } from "../analysis.ts";
import { rows } from "../table.ts";

/**
 * A made world for made reports, spread as news is. What is told of happens all over the world: a few states are
 * told of every day and most now and then (Zipf 1949), towns, bodies and persons likewise. A third of it is of
 * PLOVER's types, most of these attacks; the rest is of any kind, as in real news, and so are those who act: states,
 * bodies, persons, and people without a name. Of the happenings of a day a few are told of by many reports and most
 * by one. The same numbers give the same world.
 */

export interface State {
  name: string;
  code: string;
}

/** Who acts: by what kind of name, if any. */
export interface Actor {
  name: string;
  kind: "country" | "organisation" | "person" | null;
}

/** What may be told of; where one part is left out by a report, it is null there. */
export interface Happening {
  actor: Actor;
  /** The state that the actor is of, and the one where it happens. */
  home: State;
  other: State;
  verb: string;
  type: PloverType | "OTHER";
  /** A building, a body or the like, with the name of a town before it. */
  thing: string;
  town: string;
  toll: number;
  /** Days since the first day of the world. */
  day: number;
  /** Words that only reports of this happening share. */
  words: string[];
}

/** Those that are told of most, in this order; after them all others as the table of countries has them. */
const FIRST =
  "US RU CN GB UA IL FR DE IR IN SY JP TR PK SA EG IQ BR AU CA MX KR KP ES IT NG AF PL VE ZA".split(
    " ",
  );
const STATES: readonly State[] = rows(countries)
  .map(([, code, , name]) => ({ name, code }))
  .sort((a, b) => placeOf(a) - placeOf(b));

function placeOf({ code }: State): number {
  const place = FIRST.indexOf(code);
  return place < 0 ? FIRST.length : place;
}

/** Verbs by PLOVER type, those told of most first; how often a type is told of stands before it, in hundredths. */
const VERBS = (
  "10 ASSAULT attacked killed shelled bombed raided wounded|5 COERCE arrested detained expelled seized|" +
  "3 CONSULT visited met|3 ACCUSE accused charged blamed|3 SUPPORT supported praised backed|3 AGREE signed approved|" +
  "2 MOBILIZE deployed reinforced|2 SANCTION sanctioned banned|2 REJECT rejected refused|2 PROTEST boycotted|" +
  "65 OTHER released opened launched won lost built sold closed bought moved reached ended started tested named " +
  "repaired damaged joined left found finished delayed cancelled raised cut shared published entered crossed " +
  "inspected replaced painted cleaned flooded burned collapsed filmed photographed designed funded leased moored " +
  "insured restored drained lit heated measured mapped auctioned renamed reopened surveyed watered fenced paved"
)
  .split("|")
  .map((line) => {
    const [share, type, ...verbs] = line.split(" ");
    return { share: Number(share), type: type as Happening["type"], verbs };
  });
const THINGS =
  "bridge depot convoy market school airfield refinery barracks port hospital warehouse checkpoint tunnel dam embassy court mission council factory prison".split(
    " ",
  );
const BODIES = "Group Bank Union Party Motors Institute Agency League Press Holding".split(" ");
const PEOPLE = "Workers Residents Engineers Farmers Officials Soldiers Students Police".split(" ");
const SYLLABLES = "ka ro ve lin mar dis ton bel gra sho pe tu nor wi za fel mo shi lan der".split(
  " ",
);
const TOWNS = 120;
const KNOWN = 60;

export type Chance = (below: number) => number;

/** Numbers from seeds, evenly spread (Marsaglia's xorshift). */
export function chance(...seeds: number[]): Chance {
  let state = 0x9e3779b1;
  for (const seed of seeds) {
    state = Math.imul(state ^ (seed + 0x7f4a7c15), 0x85ebca6b);
    state ^= state >>> 13;
  }
  state ||= 1;
  const next: Chance = (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
  for (let i = 0; i < 4; i++) next(2);
  return next;
}

/** A rank from 0 that is the rarer the greater it is. */
function rank(pick: Chance, of: number): number {
  return Math.floor(of ** (pick(1e6) / 1e6)) - 1;
}

function nameFrom(pick: Chance): string {
  const word = [0, 1, 2].map(() => SYLLABLES[pick(SYLLABLES.length)]).join("");
  return word[0].toUpperCase() + word.slice(1);
}

function townOf(state: State, number: number): string {
  return nameFrom(chance(state.code.charCodeAt(0), state.code.charCodeAt(1), number));
}

/** Known ones are named again and again; every third is named in this one place. */
export function personOf(state: State, pick: Chance): string {
  const own = knownOf(state, 7, pick);
  return `${nameFrom(own)} ${nameFrom(own)}`;
}

function bodyOf(state: State, pick: Chance): string {
  const own = knownOf(state, 8, pick);
  return `${nameFrom(own)} ${BODIES[own(BODIES.length)]}`;
}

function knownOf({ code }: State, kind: number, pick: Chance): Chance {
  if (pick(3) === 0) return pick;
  return chance(code.charCodeAt(0), code.charCodeAt(1), kind, rank(pick, KNOWN));
}

function actorOf(state: State, pick: Chance): Actor {
  const kind = pick(4);
  if (kind === 0) return { name: state.name, kind: "country" };
  if (kind === 1) return { name: bodyOf(state, pick), kind: "organisation" };
  if (kind === 2) return { name: personOf(state, pick), kind: "person" };
  return { name: PEOPLE[pick(PEOPLE.length)], kind: null };
}

function verbOf(pick: Chance): Pick<Happening, "verb" | "type"> {
  let at = pick(100);
  const { type, verbs } = VERBS.find(({ share }) => (at -= share) < 0)!;
  return { type, verb: verbs[rank(pick, verbs.length)] };
}

export function happening(day: number, ...seeds: number[]): Happening {
  const pick = chance(day, ...seeds);
  const home = STATES[rank(pick, STATES.length)];
  // Most happens within a state.
  const other = pick(3) > 0 ? home : STATES[rank(pick, STATES.length)];
  return {
    actor: actorOf(home, pick),
    home,
    other,
    ...verbOf(pick),
    thing: `${townOf(other, rank(pick, TOWNS))} ${THINGS[pick(THINGS.length)]}`,
    town: townOf(other, rank(pick, TOWNS)),
    toll: 1 + pick(90),
    day,
    words: fillers(pick, 12),
  };
}

let vocabulary: { stems: string[]; sums: number[] } | null = null;

/** Common to all texts; what is in one text of four tells nothing. */
const COMMON = 1.4;

function readVocabulary(): NonNullable<typeof vocabulary> {
  const out = { stems: [] as string[], sums: [] as number[] };
  let sum = 0;
  for (const [rarity, count, stems] of rows(rarityTable)) {
    if (count === "0" || Number(rarity) < COMMON) continue;
    for (const stem of stems.split("|")) {
      if (!/^[a-z]+$/.test(stem)) continue;
      sum += Math.exp(-Number(rarity));
      out.stems.push(stem);
      out.sums.push(sum);
    }
  }
  return out;
}

/** Words as often as real texts have them. */
export function fillers(pick: Chance, count: number): string[] {
  const { stems, sums } = (vocabulary ??= readVocabulary());
  return Array.from({ length: count }, () => {
    const wanted = (pick(1e9) / 1e9) * sums.at(-1)!;
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle] < wanted) low = middle + 1;
      else high = middle;
    }
    return stems[low];
  });
}

export function dateOf(day: number): string {
  return new Date(Date.UTC(2023, 0, 1) + day * 86_400_000).toISOString().slice(0, 10);
}
