import type { Days } from "../digest/digest.ts";

/** Days that were asked for: each event's are asked for again with every other that it is set beside. */
const known = new Map<string, number>();
const MOST_KNOWN = 10_000;

/** Days since 1970, for a day as ISO 8601 has it. */
export function dayOf(date: string): number {
  let day = known.get(date);
  if (day === undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    day = Math.floor(Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / 86_400_000);
    known.set(date, day);
  }
  return day;
}

/** When an event may have happened, in days since 1970; null is open. */
export interface Window {
  from: number | null;
  to: number | null;
}

/** Longer intervals tell as little as open ones. */
const LONGEST = 400;
/** Days by which the days of two tellings of one event may miss each other, by how long it may go on. */
const SLACK = { day: 2, long: 45, toll: 45 };
/** Days between two tellings of which one at least has no day of its own. What was lost is told of as long as a war. */
export const REACH = { day: 60, long: 200, toll: 400 };

export type Lasting = keyof typeof REACH;

/** An event without a day of its own may have happened at any time before it was read. */
export function windowOf(when: Days | null, read: string): Window {
  if (!when || (when.earliest === null && when.latest === null))
    return { from: null, to: dayOf(read) };
  const from = when.earliest === null ? null : dayOf(when.earliest);
  const to = when.latest === null ? null : dayOf(when.latest);
  if (from !== null && to !== null && to - from > LONGEST) return { from: null, to };
  return { from, to };
}

/** What the days of two events say for their being one; null: they are not. */
export function closeness(
  a: Window,
  b: Window,
  lasting: Lasting,
): { score: number; exact: boolean } | null {
  const slack = SLACK[lasting];
  const long = lasting !== "day";
  const gap = Math.max(
    (a.from ?? -Infinity) - (b.to ?? Infinity),
    (b.from ?? -Infinity) - (a.to ?? Infinity),
  );
  if (gap > slack) return null;
  const [one, other] = [lengthOf(a), lengthOf(b)];
  if (one !== null && other !== null) {
    const longer = Math.max(one, other);
    if (gap > 0) return { score: 0.5, exact: false };
    return longer <= 4
      ? { score: 2.5, exact: true }
      : { score: longer <= 31 ? 1.5 : 0.5, exact: false };
  }
  const distance = Math.abs(anchorOf(a) - anchorOf(b));
  if (distance > REACH[lasting]) return null;
  if (distance <= (long ? 31 : 4)) return { score: 1, exact: false };
  return { score: long ? 0.3 : distance <= 31 ? 0 : -1, exact: false };
}

function lengthOf({ from, to }: Window): number | null {
  return from === null || to === null ? null : to - from + 1;
}

/** The day that stands for a window: its end, or where that is open its start. */
export function anchorOf({ from, to }: Window): number {
  return to ?? from ?? 0;
}
