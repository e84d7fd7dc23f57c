import type { PloverType } from "../analysis.ts";
import { rows } from "../table.ts";
import adjectiveTable from "./adjectives.tsv";
import classTable from "./classes.tsv";
import nounTable from "./nouns.tsv";
import occasionTable from "./occasions.tsv";
import stateTable from "./states.tsv";
import verbTable from "./verbs.tsv";

/** The tables of event words, read once on first use. */

export type Operator = "do" | "vow" | "intend" | "cease" | "say" | "warn" | "accuse";

/** One thing that must stand beside a word for an entry to hold. */
export interface Condition {
  slot:
    | "obj"
    | "iobj"
    | "none"
    | "actor"
    | "inf"
    | "that"
    | "ing"
    | "subj"
    | "predicate"
    | "word"
    | "mod"
    | "prep";
  /** For `prep`: any of these. */
  prepositions?: readonly string[];
  /** Lemmas of which one must fill the slot; null: any word. */
  nouns: ReadonlySet<string> | null;
  /** True where a noun that itself names an event fills the slot ("@event"). */
  event: boolean;
}

export interface Entry {
  conditions: readonly Condition[];
  /** Null: the word in this frame tells of no event in PLOVER's terms. */
  type: PloverType | null;
  operator: Operator | null;
  mode?: string;
  /** Slots of the recipient, the likeliest first. */
  recipient: readonly string[];
  /** For nouns: whether one may tell of the event without a verb to carry it. */
  alone: boolean;
  rule: string;
}

const SLOTS = new Set([
  "obj",
  "iobj",
  "none",
  "actor",
  "inf",
  "that",
  "ing",
  "subj",
  "predicate",
  "word",
  "mod",
]);

let classes: Map<string, string[]> | null = null;

/** The lemmas of a class of classes.tsv; throws where the tables name a class that is not there. */
export function nounClass(name: string): readonly string[] {
  classes ??= new Map(rows(classTable).map(([key, list]) => [key, splitList(list)]));
  const found = classes.get(name);
  if (!found) throw new Error(`classes.tsv has no class "${name}"`);
  return found;
}

function splitList(cell: string): string[] {
  return cell.split(",").map((item) => item.trim());
}

function readCondition(cell: string): Condition {
  const equals = cell.indexOf("=");
  const slot = equals < 0 ? cell : cell.slice(0, equals);
  const list = equals < 0 ? null : splitList(cell.slice(equals + 1));
  const event = list?.includes("@event") ?? false;
  const nouns = list
    ? new Set(
        list
          .filter((item) => item !== "@event")
          .flatMap((item) => (item.startsWith("@") ? nounClass(item.slice(1)) : [item])),
      )
    : null;
  if (SLOTS.has(slot)) return { slot: slot as Condition["slot"], nouns, event };
  return { slot: "prep", prepositions: slot.split("/"), nouns, event };
}

function optional(cell: string | undefined): string | undefined {
  return cell === undefined || cell === "-" || cell === "" ? undefined : cell;
}

function readEntries(table: string, kind: "verb" | "noun" | "adjective"): Map<string, Entry[]> {
  const out = new Map<string, Entry[]>();
  for (const [words, frame, result, mode, last] of rows(table)) {
    const conditions = frame === "-" ? [] : frame.split(" ").map(readCondition);
    const type = optional(result);
    const operator = type?.startsWith("@") ? (type.slice(1) as Operator) : null;
    for (const word of splitList(words)) {
      const entry: Entry = {
        conditions,
        type: operator || !type ? null : (type as PloverType),
        operator,
        mode: optional(mode),
        recipient: kind === "noun" ? [] : (optional(last)?.split(" ") ?? []),
        alone: kind === "noun" && last === "yes",
        rule: `event.${kind}.${word}`,
      };
      const list = out.get(word);
      if (list) list.push(entry);
      else out.set(word, [entry]);
    }
  }
  return out;
}

let verbs: Map<string, Entry[]> | null = null;
let nouns: Map<string, Entry[]> | null = null;
let adjectives: Map<string, Entry[]> | null = null;
let states: Set<string> | null = null;

/** Entries of a verb, the particle joined by "_" where it has one ("carry_out"). */
export function verbEntries(lemma: string): readonly Entry[] | undefined {
  return (verbs ??= readEntries(verbTable, "verb")).get(lemma);
}

export function nounEntries(lemma: string): readonly Entry[] | undefined {
  return (nouns ??= readEntries(nounTable, "noun")).get(lemma);
}

export function adjectiveEntries(lemma: string): readonly Entry[] | undefined {
  return (adjectives ??= readEntries(adjectiveTable, "adjective")).get(lemma);
}

let occasions: Set<string> | null = null;

/** True for nouns that, with somebody who takes part, tell of an event of type OTHER. */
export function isOccasion(lemma: string): boolean {
  occasions ??= new Set(rows(occasionTable).flatMap(([list]) => splitList(list)));
  return occasions.has(lemma);
}

/** True for verbs that make no event of type OTHER. */
export function isState(lemma: string): boolean {
  states ??= new Set(rows(stateTable).flatMap(([list]) => splitList(list)));
  return states.has(lemma);
}
