/** Dates as header lines write them, read to RFC 3339. */

export interface HeaderDate {
  /** "2025-12-27", or "2025-12-27T10:30:00Z" where the text gives a time with its zone. */
  value: string;
  /** One past the last character of it. */
  end: number;
}

const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/** Zones with one fixed meaning in RFC 2822; other letters ("IST") mean different things in different places. */
const ZONES: Record<string, string> = {
  Z: "Z",
  UT: "Z",
  UTC: "Z",
  GMT: "Z",
  EST: "-05:00",
  EDT: "-04:00",
  CST: "-06:00",
  CDT: "-05:00",
  MST: "-07:00",
  MDT: "-06:00",
  PST: "-08:00",
  PDT: "-07:00",
};

const NUMERIC = /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/y;
const COMPACT = /((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/y;
const EITHER_ORDER = /(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)/y;
const WEEKDAY = /([A-Za-z]{3,9})\.?,?\s{1,3}/y;
const DAY_FIRST =
  /(\d{1,2})(?:st|nd|rd|th)?[\s-]{1,3}(?:of\s)?([A-Za-z]{3,9})\.?,?[\s-]{1,3}(\d{4})(?!\d)/y;
const MONTH_FIRST = /([A-Za-z]{3,9})\.?\s{1,3}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}(\d{4})(?!\d)/y;
const TIME =
  /(?:T|,?\s{1,3}(?:at\s)?)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?:\s?([ap])\.?m\b\.?)?(?:\s?([+-]\d{2}):?(\d{2})|\s?([A-Z]{1,3}(?![A-Za-z])))?/iy;

/**
 * The date that stands at `at`, with a time where one follows. Null where none stands there; the string
 * says what is wrong where something that has the form of a date names no day ("2025-02-30") or two
 * ("03/04/2025").
 */
export function readDateAt(text: string, at: number): HeaderDate | string | null {
  const day = dayAt(text, skipWeekday(text, at));
  if (day === null || typeof day === "string") return day;
  const { year, month, day: dayOfMonth, end } = day;
  const written = text.slice(at, end);
  if (!isDay(year, month, dayOfMonth)) return `"${written}" is no day of the calendar`;
  const date = `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`;
  const time = timeAt(text, end);
  if (typeof time === "string") return time;
  if (!time) return { value: date, end };
  // A time without its zone names no instant, and RFC 3339 has no way to write it: the day stands.
  return { value: time.value ? `${date}T${time.value}` : date, end: time.end };
}

interface Day {
  year: number;
  month: number;
  day: number;
  end: number;
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function skipWeekday(text: string, at: number): number {
  const found = match(WEEKDAY, text, at);
  return found && indexOfName(WEEKDAYS, found[1]) >= 0 ? at + found[0].length : at;
}

/** Position of a full or cut name ("Sept", "Tue") in a list of names, or -1. */
function indexOfName(names: string[], name: string): number {
  const lower = name.toLowerCase();
  return lower.length < 3 ? -1 : names.findIndex((full) => full.startsWith(lower));
}

function dayAt(text: string, at: number): Day | string | null {
  let found = match(NUMERIC, text, at);
  if (found)
    return { year: +found[1], month: +found[3], day: +found[4], end: at + found[0].length };
  found = match(COMPACT, text, at);
  if (found)
    return { year: +found[1], month: +found[2], day: +found[3], end: at + found[0].length };
  found = match(EITHER_ORDER, text, at);
  if (found) {
    const [a, b, year] = [+found[1], +found[3], +found[4]];
    const end = at + found[0].length;
    if (a > 12 || found[2] === ".") return { year, month: b, day: a, end };
    if (b > 12 || a === b) return { year, month: a, day: b, end };
    return `"${found[0]}" can be read as two different days; write it as YYYY-MM-DD`;
  }
  found = match(DAY_FIRST, text, at);
  let month = found ? indexOfName(MONTHS, found[2]) : -1;
  if (found && month >= 0)
    return { year: +found[3], month: month + 1, day: +found[1], end: at + found[0].length };
  found = match(MONTH_FIRST, text, at);
  month = found ? indexOfName(MONTHS, found[1]) : -1;
  if (found && month >= 0)
    return { year: +found[3], month: month + 1, day: +found[2], end: at + found[0].length };
  return null;
}

function isDay(year: number, month: number, day: number): boolean {
  if (year < 1 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}

/** The time of day at `at`; its value is null where no zone that is known follows. */
function timeAt(text: string, at: number): { value: string | null; end: number } | string | null {
  const found = match(TIME, text, at);
  if (!found) return null;
  const half = found[4]?.toLowerCase();
  let hour = Number(found[1]);
  const [minute, second] = [Number(found[2]), Number(found[3] ?? 0)];
  const badHalf = half !== undefined && (hour < 1 || hour > 12);
  if (badHalf || hour > 23 || minute > 59 || second > 60)
    return `"${found[0].replace(/^T/i, "").trim()}" is no time of day`;
  if (half) hour = (hour % 12) + (half === "p" ? 12 : 0);
  const zone = found[5] ? `${found[5]}:${found[6]}` : ZONES[(found[7] ?? "").toUpperCase()];
  // Letters that name no zone are the first word of what follows the time.
  const end = at + found[0].length - (found[7] && !zone ? found[7].length : 0);
  const clock = `${pad(hour, 2)}:${pad(minute, 2)}:${pad(second, 2)}`;
  return { value: zone ? clock + zone : null, end };
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, "0");
}
