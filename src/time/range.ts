import type { Days, TimeModifier } from "../analysis.ts";
import { daysInMonth, dayNumber, isoDay, mondayOf } from "./calendar.ts";

/** First and last day, as day numbers. */
export interface Extent {
  first: number;
  last: number;
}

const SEASON_MONTH: Record<string, number> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/**
 * The days that a placed DATE or TIME value covers; null for values with an X and for references.
 * Seasons are those of the northern hemisphere by whole months; a winter bears the year it starts in.
 */
export function extentOfValue(value: string): Extent | null {
  const day = value.split("T")[0];
  let found: RegExpExecArray | null;
  if ((found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day))) {
    const n = dayNumber(Number(found[1]), Number(found[2]), Number(found[3]));
    return { first: n, last: n };
  }
  if ((found = /^(\d{4})-(\d\d)$/.exec(day))) return months(Number(found[1]), Number(found[2]), 1);
  if ((found = /^(\d{4})-W(\d\d)(-WE)?$/.exec(day))) {
    const monday = mondayOf(Number(found[1]), Number(found[2]));
    return { first: found[3] ? monday + 5 : monday, last: monday + 6 };
  }
  if ((found = /^(\d{4})-Q([1-4])$/.exec(day)))
    return months(Number(found[1]), Number(found[2]) * 3 - 2, 3);
  if ((found = /^(\d{4})-H([12])$/.exec(day)))
    return months(Number(found[1]), Number(found[2]) * 6 - 5, 6);
  if ((found = /^(\d{4})-(SP|SU|FA|WI)$/.exec(day)))
    return months(Number(found[1]), SEASON_MONTH[found[2]], 3);
  if ((found = /^(\d{2,4})$/.exec(day))) {
    const span = 10 ** (4 - day.length);
    const first = Number(day) * span;
    return { first: dayNumber(first, 1, 1), last: dayNumber(first + span - 1, 12, 31) };
  }
  return null;
}

function months(year: number, month: number, count: number): Extent {
  const end = month + count - 1;
  const lastYear = end > 12 ? year + 1 : year;
  const lastMonth = end > 12 ? end - 12 : end;
  return {
    first: dayNumber(year, month, 1),
    last: dayNumber(lastYear, lastMonth, daysInMonth(lastYear, lastMonth)),
  };
}

/**
 * Narrows by START, MID, END: the first, middle and last half of it. These words are used loosely, so
 * halves rather than thirds.
 */
export function narrow({ first, last }: Extent, mod: TimeModifier | undefined): Extent {
  const half = Math.ceil((last - first + 1) / 2);
  const quarter = Math.floor(half / 2);
  if (mod === "START") return { first, last: first + half - 1 };
  if (mod === "END") return { first: last - half + 1, last };
  if (mod === "MID") return { first: first + quarter, last: last - quarter };
  return { first, last };
}

export function daysOf({ first, last }: Extent): Days {
  return { earliest: isoDay(first), latest: isoDay(last) };
}
