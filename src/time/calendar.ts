/**
 * Civil calendar arithmetic on whole days, proleptic Gregorian. Days count from 1970-01-01 = 0, so that
 * no Date object and no time zone is needed. Algorithms after Howard Hinnant,
 * "chrono-Compatible Low-Level Date Algorithms".
 */

export interface CivilDay {
  year: number;
  /** 1..12 */
  month: number;
  /** 1..31 */
  day: number;
}

export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

export function civilDay(number: number): CivilDay {
  const z = number + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36524) -
      Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted + (shifted < 10 ? 3 : -9);
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** ISO 8601: Monday 1 … Sunday 7. */
export function weekdayOf(number: number): number {
  return mod(number + 3, 7) + 1;
}

/** ISO 8601 week date of a day. */
export function isoWeek(number: number): { year: number; week: number } {
  const thursday = number - weekdayOf(number) + 4;
  const { year } = civilDay(thursday);
  return { year, week: Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1 };
}

/** The Monday of an ISO week. */
export function mondayOf(year: number, week: number): number {
  const fourth = dayNumber(year, 1, 4);
  return fourth - weekdayOf(fourth) + 1 + (week - 1) * 7;
}

/** The same day `months` later (or earlier); cut to the last day of a shorter month. */
export function addMonths(number: number, months: number): number {
  const { year, month, day } = civilDay(number);
  const target = year * 12 + month - 1 + months;
  const y = Math.floor(target / 12);
  const m = target - y * 12 + 1;
  return dayNumber(y, m, Math.min(day, daysInMonth(y, m)));
}

/** The n-th given weekday of a month; n = -1 is the last. */
export function nthWeekday(year: number, month: number, weekday: number, n: number): number {
  if (n > 0) {
    const first = dayNumber(year, month, 1);
    return first + mod(weekday - weekdayOf(first), 7) + (n - 1) * 7;
  }
  const last = dayNumber(year, month, daysInMonth(year, month));
  return last - mod(weekdayOf(last) - weekday, 7) + (n + 1) * 7;
}

/** Western Easter Sunday (the anonymous Gregorian computus of Meeus, Jones and Butcher). */
export function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayNumber(year, Math.floor(n / 31), (n % 31) + 1);
}

/** The day as "YYYY-MM-DD". */
export function isoDay(number: number): string {
  const { year, month, day } = civilDay(number);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** The day that "YYYY-MM-DD" (or a date-time that starts so) names; null where it names none. */
export function readIsoDay(text: string): number | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(text);
  if (!found) return null;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return dayNumber(year, month, day);
}

export function pad(value: number, width: number): string {
  return String(value).padStart(width, "0");
}

/** Remainder that is never negative. */
export function mod(value: number, by: number): number {
  return ((value % by) + by) % by;
}
