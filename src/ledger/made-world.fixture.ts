import rarityTable from "../digest/rarity.tsv";
import { rows } from "../table.ts";

/**
 * A made world for made reports, spread as news is: a few states are told of every day and most now and then
 * (Zipf 1949), towns and persons likewise; of the happenings of a day a few are told of by many reports and most
 * by one. The same numbers give the same world.
 */

export interface State {
  name: string;
  code: string;
}

/** What may be told of; where one part is left out by a report, it is null there. */
export interface Happening {
  actor: State;
  other: State;
  verb: string;
  type: "ASSAULT" | "COERCE" | "CONSULT" | "MOBILIZE" | "SANCTION" | "SUPPORT";
  /** A building, a body or the like, with the name of a town before it. */
  thing: string;
  town: string;
  toll: number;
  person: string;
  /** Days since the first day of the world. */
  day: number;
  /** Words that only reports of this happening share. */
  words: string[];
}

const STATES: readonly State[] =
  "Russia RU|Ukraine UA|Israel IL|China CN|Iran IR|Syria SY|Germany DE|France FR|India IN|Turkey TR|Pakistan PK|Japan JP|Egypt EG|Iraq IQ|Sudan SD|Mexico MX|Brazil BR|Poland PL|Yemen YE|Italy IT|Spain ES|Nigeria NG|Lebanon LB|Kenya KE|Libya LY|Somalia SO|Ethiopia ET|Venezuela VE|Colombia CO|Armenia AM|Azerbaijan AZ|Serbia RS|Georgia GE|Mali ML|Niger NE|Peru PE|Moldova MD|Greece GR|Norway NO|Chad TD"
    .split("|")
    .map((pair) => ({ name: pair.slice(0, -3), code: pair.slice(-2) }));
const VERBS = (
  "ASSAULT attacked attacked attacked shelled bombed raided killed|COERCE arrested detained expelled seized|" +
  "CONSULT visited met met praised|MOBILIZE deployed deployed reinforced|SANCTION sanctioned sanctioned|SUPPORT supported backed"
)
  .split("|")
  .flatMap((line) => {
    const [type, ...verbs] = line.split(" ");
    return verbs.map((verb) => ({ verb, type: type as Happening["type"] }));
  });
const THINGS =
  "bridge depot convoy market school airfield refinery barracks port hospital warehouse checkpoint tunnel dam embassy court mission council factory prison".split(
    " ",
  );
const SYLLABLES = "ka ro ve lin mar dis ton bel gra sho pe tu nor wi za fel mo shi lan der".split(
  " ",
);
const TOWNS = 120;
const KNOWN = 30;

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
  const [a, b] = [state.code.charCodeAt(0), state.code.charCodeAt(1)];
  const own = pick(3) === 0 ? pick : chance(a, b, 7, rank(pick, KNOWN));
  return `${nameFrom(own)} ${nameFrom(own)}`;
}

export function happening(day: number, ...seeds: number[]): Happening {
  const pick = chance(day, ...seeds);
  const actor = STATES[rank(pick, STATES.length)];
  const other = STATES[rank(pick, STATES.length)];
  const town = townOf(other, rank(pick, TOWNS));
  return {
    actor,
    other,
    ...VERBS[pick(VERBS.length)],
    thing: `${townOf(other, rank(pick, TOWNS))} ${THINGS[pick(THINGS.length)]}`,
    town,
    toll: 1 + pick(90),
    person: personOf(actor, pick),
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
