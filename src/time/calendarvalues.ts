import { type Anchors, baseDay, monthOf, monthValue, quarterOf, quarterValue } from "./anchors.ts";
import {
  civilDay,
  dayNumber,
  daysInMonth,
  easter,
  isoDay,
  mod,
  nthWeekday,
  pad,
  weekdayOf,
} from "./calendar.ts";
import type { Features } from "./features.ts";
import type { Outlook } from "./outlook.ts";

const SEASON_MONTH = { WI: 0, SP: 3, SU: 6, FA: 9 };

/**
 * The date part of an expression that names a place on the calendar: "Friday", "8 October", "the third
 * quarter of 1984". What the words leave open is chosen from the anchors; the choices are those that were
 * right most often on TimeBank: a bare weekday is the latest one up to the report's day, a month or a
 * month and day the nearest, unless the clause looks back or ahead. Null where it names no date. Without an anchor the open part is X.
 */
export function calendarValue(f: Features, anchors: Anchors, outlook: Outlook): string | null {
  const anchor = baseDay(anchors, f.base);
  if (f.century !== undefined) return f.century > 0 ? pad(f.century - 1, 2) : null;
  if (f.decade !== undefined) return decadeValue(f, anchor);
  if (f.holiday !== undefined) return holidayValue(f, anchor, outlook);
  if (f.day !== undefined) return f.month === undefined ? null : dayValue(f, anchor, outlook);
  if (f.month !== undefined) return monthOfYear(f, anchor, outlook);
  if (f.quarter !== undefined) return f.quarter > 4 ? null : quarterOfYear(f, anchor, outlook);
  if (f.half !== undefined) return f.half > 2 ? null : `${f.year ?? "XXXX"}-H${f.half}`;
  if (f.season !== undefined) return seasonValue(f, anchor, outlook);
  if (f.weekday !== undefined) return weekdayValue(f, anchor, outlook);
  return f.year === undefined ? null : pad(f.year, 4);
}

function decadeValue(f: Features, anchor: number | null): string {
  if (f.short !== 1) return String(f.decade);
  if (anchor === null) return `XX${f.decade}`;
  // "the eighties": the last decade of that name that has begun.
  const now = Math.floor(civilDay(anchor).year / 10);
  return String(now - mod(now - f.decade!, 10));
}

function holidayValue(f: Features, anchor: number | null, outlook: Outlook): string | null {
  if (f.year !== undefined) return isoDay(holiday(f.holiday!, f.year));
  if (anchor === null) {
    const fixed = /^(\d+)-(\d+)$/.exec(f.holiday!);
    return fixed ? `XXXX-${pad(Number(fixed[1]), 2)}-${pad(Number(fixed[2]), 2)}` : "XXXX-XX-XX";
  }
  return isoDay(pick(anchor, f.step, (year) => holiday(f.holiday!, year), outlook));
}

function holiday(rule: string, year: number): number {
  if (rule.startsWith("easter")) return easter(year) + Number(rule.slice(6));
  const [month, weekday, n] = rule.split("/").map(Number);
  if (n !== undefined) return nthWeekday(year, month, weekday, n);
  const [fixedMonth, day] = rule.split("-").map(Number);
  return dayNumber(year, fixedMonth, day);
}

/** A day this much after the report's is nearer than the one of a year before, whatever the tense. */
const SLACK = 7;

/**
 * Of the days that a yearly date falls on, the nearest; with last or next, the one before or after; in a
 * clause that looks back or ahead, the one up to or from the anchor.
 */
function pick(
  anchor: number,
  step: number | undefined,
  on: (year: number) => number,
  outlook: Outlook = null,
): number {
  const { year } = civilDay(anchor);
  const days = [on(year - 1), on(year), on(year + 1)];
  if (step === -1) return days[1] < anchor ? days[1] : days[0];
  if (step === 1) return days[1] > anchor ? days[1] : days[2];
  if (outlook === "past") return days[1] <= anchor + SLACK ? days[1] : days[0];
  if (outlook === "future") return days[1] >= anchor ? days[1] : days[2];
  return days.reduce((best, day) =>
    Math.abs(day - anchor) < Math.abs(best - anchor) ? day : best,
  );
}

function dayValue(f: Features, anchor: number | null, outlook: Outlook): string | null {
  const { month, day } = f as { month: number; day: number };
  if (day > (month === 2 ? 29 : daysInMonth(2000, month))) return null;
  if (f.year !== undefined) {
    const exists = day <= daysInMonth(f.year, month);
    return exists ? `${pad(f.year, 4)}-${pad(month, 2)}-${pad(day, 2)}` : null;
  }
  if (anchor === null) return `XXXX-${pad(month, 2)}-${pad(day, 2)}`;
  const on = (year: number) => dayNumber(year, month, Math.min(day, daysInMonth(year, month)));
  if (f.weekday !== undefined && f.step === undefined) {
    // "Saturday, April 25": the weekday tells the year.
    const { year } = civilDay(anchor);
    const fits = [year, year - 1, year + 1].find((y) => weekdayOf(on(y)) === f.weekday);
    if (fits !== undefined) return isoDay(on(fits));
  }
  return isoDay(pick(anchor, f.step, on, outlook));
}

function monthOfYear(f: Features, anchor: number | null, outlook: Outlook): string {
  const month = f.month!;
  if (f.year !== undefined) return `${pad(f.year, 4)}-${pad(month, 2)}`;
  if (anchor === null) return `XXXX-${pad(month, 2)}`;
  if (f.here === 1) return `${civilDay(anchor).year}-${pad(month, 2)}`;
  return monthValue(cyclic(monthOf(anchor), month - 1, 12, f.step, outlook));
}

function quarterOfYear(f: Features, anchor: number | null, outlook: Outlook): string {
  if (f.year !== undefined) return `${pad(f.year, 4)}-Q${f.quarter}`;
  if (anchor === null) return `XXXX-Q${f.quarter}`;
  return quarterValue(cyclic(quarterOf(anchor), f.quarter! - 1, 4, f.step, outlook));
}

function seasonValue(f: Features, anchor: number | null, outlook: Outlook): string {
  if (f.year !== undefined) return `${pad(f.year, 4)}-${f.season}`;
  if (anchor === null) return `XXXX-${f.season}`;
  // Seasons start in March, June, September, December: counted in months from a December on.
  const now = Math.floor((monthOf(anchor) + 1) / 3);
  const found = cyclic(now, SEASON_MONTH[f.season!] / 3, 4, f.step, outlook);
  return `${Math.floor((found * 3 - 1) / 12)}-${f.season}`;
}

/**
 * Of the running numbers that are `place` modulo `cycle`, the one nearest to `now`, a tie going to the
 * past; with step -1 the last before it, with 1 the first after; in a clause that looks back or ahead, the
 * last up to it or the first from it.
 */
function cyclic(
  now: number,
  place: number,
  cycle: number,
  step: number | undefined,
  outlook: Outlook,
): number {
  const back = mod(now - place, cycle);
  if (step === -1) return now - (back === 0 ? cycle : back);
  if (step === 1) return now - back + cycle;
  if (outlook === "past") return now - back;
  if (outlook === "future") return back === 0 ? now : now - back + cycle;
  return back <= cycle / 2 ? now - back : now - back + cycle;
}

function weekdayValue(f: Features, anchor: number | null, outlook: Outlook): string {
  const weekday = f.weekday!;
  if (anchor === null) return `XXXX-WXX-${weekday}`;
  const back = mod(weekdayOf(anchor) - weekday, 7);
  if (f.step === -1) return isoDay(anchor - (back === 0 ? 7 : back));
  if (f.step === 1) return isoDay(anchor - back + 7);
  if ((f.here === 1 || outlook === "future") && back > 0) return isoDay(anchor - back + 7);
  return isoDay(anchor - back);
}
