import type { EventDigest } from "../digest/digest.ts";
import { stemOf } from "../digest/stem.ts";
import { knownName } from "../entities/gazetteer.ts";
import { rows } from "../table.ts";
import table from "./counted.tsv";

/** What a figure counts: whom, where, in which time, and whether they were counted or are only expected. */
export interface Scope {
  /** Class of what is counted, or the stem of its noun. */
  counted: string;
  part: "any" | "whole" | "part" | "own";
  /** Stems of the words that narrow it down, nationalities aside. */
  qualifiers: ReadonlySet<string>;
  /** Keys of places below the level of states. */
  places: ReadonlySet<string>;
  when: EventDigest["when"];
  expected: boolean;
}

type Counted = Pick<Scope, "counted" | "part">;

let classes: Map<string, Counted> | null = null;

function classOf(stem: string): Counted {
  if (!classes) {
    classes = new Map();
    for (const [counted, part, stems] of rows(table))
      for (const stem of stems.split(","))
        classes.set(stem, { counted, part: part as Scope["part"] });
  }
  return classes.get(stem) ?? { counted: stem, part: "own" };
}

export function scopeOf(of: string, event: EventDigest, expected: boolean): Scope {
  const words =
    of.split(/ (?:of|from|in|at|on|for|with|who) /u)[0].match(/[\p{L}\p{N}'’-]+/gu) ?? [];
  const head = stemOf(words.at(-1) ?? "");
  const places = event.roles.filter(
    ({ role, key }) => role === "place" && key?.startsWith("place:"),
  );
  return {
    ...classOf(head),
    qualifiers: new Set(qualifiersOf(words.slice(0, -1))),
    places: new Set(places.map(({ key }) => key!)),
    when: event.when,
    expected,
  };
}

/** "North Korean special forces" leaves "special" and "forces". */
function qualifiersOf(words: readonly string[]): string[] {
  const out: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const pair = knownName(words.slice(at, at + 2).join(" "));
    if (pair) at++;
    else if (!knownName(words[at]) && !/^(?:the|its|their|his|her|of|a|an)$/i.test(words[at]))
      out.push(stemOf(words[at]));
  }
  return out;
}

/** A scope against one before it. */
export function within(scope: Scope, before: Scope): "same" | "narrower" | "wider" | "other" {
  if (scope.expected !== before.expected || apart(scope, before)) return "other";
  if (!sameCounted(scope, before)) return "other";
  if (scope.part === "any" || before.part === "any") return "same";
  const more = [...scope.qualifiers].some((word) => !before.qualifiers.has(word));
  const fewer = [...before.qualifiers].some((word) => !scope.qualifiers.has(word));
  return more ? (fewer ? "other" : "narrower") : fewer ? "wider" : "same";
}

function sameCounted(a: Scope, b: Scope): boolean {
  if (a.part === "any" || b.part === "any" || a.counted === b.counted) return true;
  // A group by a name of its own, such as passengers, may be all the people there were.
  return (a.part === "whole" && b.part === "own") || (a.part === "own" && b.part === "whole");
}

/** Whether they speak of different places, or of times that do not meet. */
function apart(a: Scope, b: Scope): boolean {
  const places = a.places.size > 0 && b.places.size > 0;
  if (places && ![...a.places].some((key) => b.places.has(key))) return true;
  return endsBefore(a.when, b.when) || endsBefore(b.when, a.when);
}

/** Of two spans of days whose starts and ends are known, the first is over before the second begins. */
function endsBefore(first: Scope["when"], second: Scope["when"]): boolean {
  if (!first?.earliest || !first.latest || !second?.earliest || !second.latest) return false;
  return first.latest < second.earliest;
}
