import type { TimeModifier } from "../analysis.ts";

/**
 * What the words of a time expression say, as a flat record that rules merge and the resolver turns into
 * a TIMEX3 value. Numbers are as written: month 1..12, ISO weekday 1..7.
 */
export interface Features {
  /** Which reading the resolver gives; a record without it is no time expression. */
  as?:
    | "calendar"
    | "shift"
    | "distance"
    | "stretch"
    | "amount"
    | "set"
    | "ref"
    | "clock"
    | "period";
  century?: number;
  /** Three digits (199) or, where `short` is set, one (9). */
  decade?: number;
  short?: 1;
  year?: number;
  half?: number;
  quarter?: number;
  season?: "SP" | "SU" | "FA" | "WI";
  month?: number;
  weekday?: number;
  day?: number;
  /** A named day, as holidays.tsv writes it. */
  holiday?: string;
  part?: "MO" | "AF" | "EV" | "NI";
  hour?: number;
  minute?: number;
  meridiem?: 0 | 12;
  unit?: Unit;
  count?: number;
  /** Upper end of "two to three weeks". */
  countTo?: number;
  /** 1: an unnamed number, "several". */
  vague?: 1;
  /** The unit counts this many times: a fortnight is two weeks. */
  times?: number;
  /** -1 last, 0 this, 1 next. */
  step?: number;
  /** -1 ago, 1 later. */
  sign?: -1 | 1;
  /** What a relative expression starts from: the report's day, the last time named, or the quarter under discussion. */
  base?: "report" | "focus" | "period";
  ref?: "PAST_REF" | "PRESENT_REF" | "FUTURE_REF";
  ord?: number;
  each?: 1;
  /** How often in a set: "twice a week". */
  freq?: number;
  mod?: TimeModifier;
  /** The neighbour that lends month and year: "8" in "8 and 13 October". */
  borrow?: "next" | "last";
  /** 1 with "this" and "that": the stretch that the base lies in. */
  here?: 1;
  /** 1 with "earlier" and "later": up to, or from, the report's day. */
  upto?: 1;
  /** 1: a word that must be written with a capital. */
  case?: 1;
}

/** Day, week, month, quarter, year, decade (E), century, millennium (L), weekend; hour, minute, second. */
export type Unit = "D" | "W" | "M" | "Q" | "Y" | "E" | "C" | "L" | "WE" | "h" | "m" | "s";

/** Reads "as=calendar month=4" as tables write it. */
export function readFeatures(cell: string): Features {
  const out: Record<string, string | number> = {};
  for (const part of cell.split(" ")) {
    const [name, value] = part.split("=");
    if (value !== undefined) out[name] = /^-?\d+$/.test(value) ? Number(value) : value;
  }
  return out as Features;
}

/** Adds to `into` what it does not yet say: the first word to name a feature wins. */
export function merge(into: Features, more: Features): void {
  const target = into as Record<string, unknown>;
  for (const [name, value] of Object.entries(more)) target[name] ??= value;
}

/** Puts the values in that a pattern takes over from another feature, as in "day=$ord". */
export function substitute(features: Features): void {
  const target = features as Record<string, unknown>;
  for (const [name, value] of Object.entries(target))
    if (typeof value === "string" && value.startsWith("$")) target[name] = target[value.slice(1)];
}
