import type { Days, TimeExpression } from "../analysis.ts";
import {
  type Anchors,
  baseDay,
  currentPeriod,
  monthOf,
  monthValue,
  quarterOf,
  quarterValue,
  remember,
  weekValue,
} from "./anchors.ts";
import { addMonths, civilDay, isoDay, pad } from "./calendar.ts";
import { calendarValue } from "./calendarvalues.ts";
import { amountOf, durationValue, extentOf } from "./durations.ts";
import type { Features } from "./features.ts";
import type { Outlook } from "./outlook.ts";
import { daysOf, extentOfValue, narrow } from "./range.ts";

export type Resolved = Pick<TimeExpression, "type" | "value" | "mod" | "quant" | "freq" | "range">;

/**
 * The TIMEX3 attributes of a reading (TimeML annotation guidelines 1.2.1 as TempEval-3 uses them), or
 * null where it has none. `outlook` says whether the clause around it looks back or ahead.
 */
export function resolve(
  f: Features,
  anchors: Anchors,
  sentence: number,
  outlook: Outlook,
): Resolved | null {
  f = halfOfMonth(f);
  switch (f.as) {
    case "amount": {
      const value = durationValue(f);
      return value === null ? null : { type: "DURATION", value, ...modOf(f) };
    }
    case "stretch":
      return stretch(f, anchors);
    case "set":
      return setOf(f);
    case "ref":
      return { type: "DATE", value: f.ref!, ...rangeOfReference(f.ref!, anchors) };
    default: {
      const date = dateOf(f, anchors, sentence, outlook);
      if (date === null) return null;
      if (date.endsWith("_REF"))
        return { type: "DATE", value: date, ...modOf(f), ...rangeOfReference(date, anchors) };
      if (date.startsWith("P")) return { type: "DURATION", value: date, ...modOf(f) };
      const value = date + clockOf(f);
      // What a figure is compared with ("a year earlier") is not what the report goes on about.
      if (f.as !== "distance" || f.unit !== "Y") remember(anchors, date, sentence);
      return {
        type: value.includes("T") ? "TIME" : "DATE",
        value,
        ...modOf(f),
        ...rangeOf(date, f, anchors),
      };
    }
  }
}

/** TIMEX3 has halves of years; "the first half of May" is its start. */
function halfOfMonth(f: Features): Features {
  if (f.half === undefined || f.as === "amount") return f;
  if (f.month === undefined && f.unit !== "M" && f.unit !== "W") return f;
  return { ...f, half: undefined, mod: f.half === 1 ? "START" : "END" };
}

function dateOf(f: Features, anchors: Anchors, sentence: number, outlook: Outlook): string | null {
  switch (f.as) {
    case "calendar":
      return calendarValue(f, anchors, outlook);
    case "shift":
      return shift(f, anchors, outlook);
    case "distance":
      return distance(f, anchors, sentence);
    case "period":
      return periodValue(f, anchors);
    case "clock":
      return clockDate(f, anchors, sentence, outlook);
    default:
      return null;
  }
}

/** "last year", "this week", "the following day", "June last year", "this year's third quarter". */
function shift(f: Features, anchors: Anchors, outlook: Outlook): string | null {
  const step = f.step ?? 0;
  const base = baseDay(anchors, f.base);
  const inner = f.month ?? f.quarter ?? f.half ?? f.season;
  if (f.unit === "Y" && inner !== undefined) {
    const year = base === null ? undefined : civilDay(base).year + step;
    return calendarValue(
      { ...f, year, step: undefined },
      { ...anchors, report: null, focus: null },
      outlook,
    );
  }
  if (base === null) return unplaced(f.unit);
  const { year } = civilDay(base);
  switch (f.unit) {
    case "D":
      return isoDay(base + step);
    case "W":
      return weekValue(base + 7 * step * (f.times ?? 1));
    case "WE":
      return `${weekValue(base + 7 * step)}-WE`;
    case "M":
      return monthValue(monthOf(base) + step);
    case "Q":
      return quarterValue(quarterOf(base) + step);
    case "Y":
      return pad(year + step, 4);
    case "E":
      return pad(Math.floor(year / 10) + step, 3);
    case "C":
      return pad(Math.floor(year / 100) + step, 2);
    case "h":
    case "m":
      return step === 0 ? "PRESENT_REF" : f.unit === "h" ? "PT1H" : "PT1M";
    default:
      return null;
  }
}

/** The value of a stretch that no anchor places. */
function unplaced(unit: string | undefined): string | null {
  if (unit === "D") return "XXXX-XX-XX";
  if (unit === "W") return "XXXX-WXX";
  if (unit === "WE") return "XXXX-WXX-WE";
  if (unit === "M") return "XXXX-XX";
  if (unit === "Q") return "XXXX-QX";
  return unit === "Y" ? "XXXX" : null;
}

/** "three weeks ago", "two days later": to the grain of the unit. */
function distance(f: Features, anchors: Anchors, sentence: number): string | null {
  const sign = f.sign ?? -1;
  const count = amountOf(f);
  if (count === null)
    return sign < 0 ? "PAST_REF" : f.base === "report" ? "FUTURE_REF" : durationValue(f);
  // In a comparison of quarters "a year earlier" is the same quarter of the year before.
  // "The year-earlier quarter" says that it is one: without any named, of the last that has ended.
  const named = f.unit === "Y" ? currentPeriod(anchors, sentence) : null;
  const period = named ?? (f.base === "period" ? endedQuarter(anchors) : null);
  if (period) return `${Number(period.slice(0, 4)) + sign * count}${period.slice(4)}`;
  const base = baseDay(anchors, f.base);
  if (base === null) return unplaced(f.unit);
  const { year } = civilDay(base);
  switch (f.unit) {
    case "D":
      return isoDay(base + sign * Math.round(count));
    case "W":
      return weekValue(base + sign * Math.round(7 * count));
    case "M":
      return monthValue(monthOf(base) + sign * Math.round(count));
    case "Q":
      return quarterValue(quarterOf(base) + sign * Math.round(count));
    case "Y":
      if (!Number.isInteger(count))
        return monthValue(monthOf(base) + sign * Math.round(12 * count));
      return pad(year + sign * count, 4);
    case "E":
      return pad(Math.floor((year + sign * 10 * count) / 10), 3);
    case "C":
      return pad(Math.floor((year + sign * 100 * count) / 100), 2);
    case "h":
    case "m":
      return isoDay(base + sign * Math.floor(count / (f.unit === "h" ? 24 : 1440)));
    default:
      return null;
  }
}

/**
 * "the quarter": the one last named, otherwise the last that has ended; "the latest quarter": that one;
 * "the 1988 quarter": the same of that year.
 */
function periodValue({ year, base }: Features, anchors: Anchors): string {
  const ended = endedQuarter(anchors);
  const named = base === "period" ? null : anchors.period?.value;
  const value = named ?? ended ?? "XXXX-QX";
  return year === undefined ? value : `${year}${value.slice(4)}`;
}

function endedQuarter({ report }: Anchors): string | null {
  return report === null ? null : quarterValue(quarterOf(report) - 1);
}

/** A clock time stands on the day it is said with, on one named in the sentence, or on the report's. */
function clockDate(
  f: Features,
  anchors: Anchors,
  sentence: number,
  outlook: Outlook,
): string | null {
  if (f.weekday !== undefined || f.month !== undefined) return calendarValue(f, anchors, outlook);
  if (f.unit === "D") return shift(f, anchors, outlook);
  const focus = anchors.focus?.sentence === sentence ? anchors.focus.day : null;
  const day = focus ?? anchors.report;
  return day === null ? "XXXX-XX-XX" : isoDay(day);
}

function clockOf(f: Features): string {
  if (f.hour !== undefined) {
    let { hour, minute } = f;
    if (hour >= 100) [hour, minute] = [Math.floor(hour / 100), hour % 100];
    if (f.meridiem === 12 && hour < 12) hour += 12;
    if (f.meridiem === 0 && hour === 12) hour = 0;
    return hour <= 24 && (minute ?? 0) < 60 ? `T${pad(hour, 2)}:${pad(minute ?? 0, 2)}` : "";
  }
  return f.part ? `T${f.part}` : "";
}

/** "the past three weeks" is a duration that ends (or starts) at the report's day. */
function stretch(f: Features, anchors: Anchors): Resolved | null {
  const value = durationValue(f);
  if (value === null) return null;
  const base = baseDay(anchors, f.base);
  const extent = extentOf(f);
  if (base === null || !extent || f.step === undefined)
    return { type: "DURATION", value, ...modOf(f) };
  const other =
    "days" in extent ? base + f.step * extent.days : addMonths(base, f.step * extent.months);
  const range = daysOf({ first: Math.min(base, other), last: Math.max(base, other) });
  return { type: "DURATION", value, ...modOf(f), range };
}

function setOf(f: Features): Resolved | null {
  const quant = f.each === 1 ? { quant: "EVERY" } : {};
  const freq = f.freq === undefined ? {} : { freq: `${f.freq}X` };
  const part = f.part ? `T${f.part}` : "";
  let value: string | null;
  if (f.weekday !== undefined) value = `XXXX-WXX-${f.weekday}${part}`;
  else if (f.month !== undefined) value = `XXXX-${pad(f.month, 2)}`;
  else if (f.season) value = `XXXX-${f.season}`;
  else if (f.unit === "WE") value = "XXXX-WXX-WE";
  else if (f.part) value = `XXXX-XX-XX${part}`;
  else value = durationValue(f.freq === undefined ? f : { ...f, count: 1 });
  return value === null ? null : { type: "SET", value, ...quant, ...freq };
}

function modOf(f: Features): Pick<TimeExpression, "mod"> {
  return f.mod ? { mod: f.mod } : {};
}

function rangeOf(date: string, f: Features, { report }: Anchors): { range?: Days } {
  const extent = extentOfValue(date);
  if (!extent) return {};
  const inside = report !== null && extent.first <= report && report <= extent.last;
  if (f.upto === 1 && inside)
    return {
      range: daysOf(f.mod === "START" ? { ...extent, last: report } : { ...extent, first: report }),
    };
  return { range: daysOf(narrow(extent, f.mod)) };
}

function rangeOfReference(ref: string, { report }: Anchors): { range?: Days } {
  if (report === null) return {};
  const day = isoDay(report);
  if (ref === "PRESENT_REF") return { range: { earliest: day, latest: day } };
  return {
    range: ref === "PAST_REF" ? { earliest: null, latest: day } : { earliest: day, latest: null },
  };
}
