import { civilDay, isoWeek } from "./calendar.ts";
import { extentOfValue } from "./range.ts";

/** What relative expressions start from, as it changes along a report. */
export interface Anchors {
  /** The report's day; null where the report has no date. */
  readonly report: number | null;
  /** The first day of the last time named, and the sentence that names it. */
  focus: { day: number; sentence: number } | null;
  /** The last quarter or half year named. */
  period: { value: string; sentence: number } | null;
}

/** Remembers a value just resolved, for the expressions after it. */
export function remember(anchors: Anchors, value: string, sentence: number): void {
  const extent = extentOfValue(value);
  if (!extent) return;
  anchors.focus = { day: extent.first, sentence };
  if (/^\d{4}-[QH]\d$/.test(value)) anchors.period = { value, sentence };
}

/** The day that a base names: the time in focus for "later" and "following", otherwise the report's. */
export function baseDay(anchors: Anchors, base: string | undefined): number | null {
  return base === "focus" && anchors.focus ? anchors.focus.day : anchors.report;
}

/** The quarter or half under discussion in this sentence or the one before. */
export function currentPeriod(anchors: Anchors, sentence: number): string | null {
  const { period } = anchors;
  return period && sentence - period.sentence <= 1 ? period.value : null;
}

/** The quarter of a day as a running number, year * 4 + 0..3. */
export function quarterOf(day: number): number {
  const { year, month } = civilDay(day);
  return year * 4 + Math.floor((month - 1) / 3);
}

/** The month of a day as a running number, year * 12 + 0..11. */
export function monthOf(day: number): number {
  const { year, month } = civilDay(day);
  return year * 12 + month - 1;
}

export function weekValue(day: number): string {
  const { year, week } = isoWeek(day);
  return `${year}-W${String(week).padStart(2, "0")}`;
}

export function quarterValue(quarter: number): string {
  return `${Math.floor(quarter / 4)}-Q${(quarter % 4) + 1}`;
}

export function monthValue(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
}
