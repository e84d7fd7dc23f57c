import type { Days } from "../analysis.ts";
import { daysInMonth } from "../time/calendar.ts";

const MONTHS =
  "January February March April May June July August September October November December".split(
    " ",
  );

/** Days as a reader would put them: "3 May 2025", "April 2025", "until 27 April 2025"; "" where open on both sides. */
export function daysWords({ earliest, latest }: Days): string {
  if (earliest === null) return latest === null ? "" : `until ${dayWords(latest)}`;
  if (latest === null) return `from ${dayWords(earliest)}`;
  if (earliest === latest) return dayWords(earliest);
  return wholePeriod(earliest, latest) ?? `${dayWords(earliest)} to ${dayWords(latest)}`;
}

/** The same, but "" where it says no more than that it was before the report. */
export function tellingDays(days: Days, published: string | undefined): string {
  const reported = published?.slice(0, 10);
  return days.earliest === null && days.latest === reported ? "" : daysWords(days);
}

/** "2025-05-03" or a date-time as "3 May 2025"; anything else as it is. */
export function dayWords(date: string): string {
  const parts = partsOf(date);
  return parts ? `${parts.day} ${MONTHS[parts.month - 1]} ${parts.year}` : date;
}

/** The same in few columns: "3 May 2025", "8–28 Oct 2024", "Apr 2025", "until 27 Apr 2025". */
export function shortDays({ earliest, latest }: Days): string {
  if (earliest === null) return latest === null ? "" : `until ${shortDay(latest)}`;
  if (latest === null) return `from ${shortDay(earliest)}`;
  if (earliest === latest) return shortDay(earliest);
  const whole = wholePeriod(earliest, latest);
  if (whole !== null) return whole.replace(/^(\p{L}{3})\p{L}*/u, "$1");
  const [first, last] = [partsOf(earliest), partsOf(latest)];
  if (!first || !last || first.year !== last.year)
    return `${shortDay(earliest)} – ${shortDay(latest)}`;
  if (first.month === last.month) return `${first.day}–${shortDay(latest)}`;
  return `${shortDay(earliest).slice(0, -5)} – ${shortDay(latest)}`;
}

/** "3 May 2025", "27 Apr 2025": at most eleven columns. */
export function shortDay(date: string): string {
  const parts = partsOf(date);
  return parts ? `${parts.day} ${MONTHS[parts.month - 1].slice(0, 3)} ${parts.year}` : date;
}

function wholePeriod(earliest: string, latest: string): string | null {
  const [first, last] = [partsOf(earliest), partsOf(latest)];
  if (!first || !last || first.year !== last.year || first.day !== 1) return null;
  if (last.day !== daysInMonth(last.year, last.month)) return null;
  if (first.month === 1 && last.month === 12) return String(first.year);
  return first.month === last.month ? `${MONTHS[first.month - 1]} ${first.year}` : null;
}

function partsOf(date: string): { year: number; month: number; day: number } | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(date);
  if (!found) return null;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  return month >= 1 && month <= 12 ? { year, month, day } : null;
}
