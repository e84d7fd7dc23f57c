import { scaleLinear } from "d3-scale";

/**
 * Where days lie from left to right. Time runs evenly, except where nothing happened for long: such a gap is
 * broken, and drawn as a break with the number of its days.
 */
export interface DayScale {
  left: number;
  right: number;
  x(day: string): number;
  breaks: readonly Break[];
  /** Days that something stands on, as many as can be labelled with `room` pixels for each. */
  labelled(room: number): { day: string; x: number }[];
}

export interface Break {
  from: number;
  to: number;
  days: number;
}

const DAY = 86_400_000;
const MOST_BREAKS = 5;
/** Pixels that a break takes at most. */
const BREAK = 44;
/** A gap is broken where it is longer than this, and this many times as long as those that are not. */
const LONG = 14;
const TIMES = 3;

const numberOf = (day: string): number => Date.parse(day.slice(0, 10)) / DAY;
const dayOf = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10);

/** @param days on which something stands, in any order; what is no day is left out */
export function dayScale(days: Iterable<string>, left: number, end: number): DayScale {
  // A page that is just being laid out may leave less room than the margins take.
  const right = Math.max(left, end);
  const knots = [...new Set([...days].map(numberOf))].filter(Number.isFinite).sort((a, b) => a - b);
  const first = knots[0] ?? 0;
  const last = knots.at(-1) ?? 0;
  const broken = brokenGaps(knots);
  const unbroken = last - first - broken.reduce((sum, { days: length }) => sum + length, 0);
  const wide = Math.min(BREAK, (right - left) / 2 / Math.max(1, broken.length));
  const perDay = (right - left - wide * broken.length) / Math.max(1, unbroken);
  const domain = [first];
  const range = [first === last ? (left + right) / 2 : left];
  const breaks: Break[] = [];
  for (const { at, days: length } of broken) {
    const from = Math.round(range.at(-1)! + (at - domain.at(-1)!) * perDay);
    domain.push(at, at + length);
    range.push(from, from + wide);
    breaks.push({ from, to: from + wide, days: length });
  }
  domain.push(last);
  range.push(first === last ? range[0] : right);
  const scale = scaleLinear(domain, range).clamp(true);
  const x = (day: string): number => Math.round(scale(numberOf(day)) * 10) / 10;
  const ends = broken.flatMap(({ at, days: length }) => [at + length, at]);
  return {
    left,
    right,
    x,
    breaks,
    labelled: (needed) =>
      spaced([...knots.slice(0, 1), ...knots.slice(-1), ...ends, ...knots], scale, needed),
  };
}

/** Gaps that stand out from all others, from left to right. */
function brokenGaps(knots: readonly number[]): { at: number; days: number }[] {
  const gaps = knots.slice(1).map((knot, i) => ({ at: knots[i], days: knot - knots[i] }));
  const rising = gaps.toSorted((a, b) => a.days - b.days);
  const jump = rising.findIndex(
    ({ days }, i) =>
      i > 0 &&
      rising.length - i <= MOST_BREAKS &&
      days > LONG &&
      days >= TIMES * rising[i - 1].days,
  );
  return jump < 0 ? [] : rising.slice(jump).sort((a, b) => a.at - b.at);
}

/** Of days in order of importance those that leave each other room. */
function spaced(
  days: readonly number[],
  scale: (day: number) => number,
  room: number,
): { day: string; x: number }[] {
  const chosen: { day: string; x: number }[] = [];
  for (const day of days) {
    const x = scale(day);
    if (chosen.every((other) => Math.abs(other.x - x) >= room)) chosen.push({ day: dayOf(day), x });
  }
  return chosen.sort((a, b) => a.x - b.x);
}
