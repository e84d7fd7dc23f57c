import { scaleLinear, scaleLog } from "d3-scale";
import type { Figure } from "../../../../src/answers.ts";
import { rangeWords } from "../../../../src/summary/amounts.ts";
import { shorten } from "../../../../src/summary/width.ts";
import { type DayScale, dayScale } from "../day-scale.ts";
import { room, SMALL } from "../type.ts";
import { VERDICT_MARKS } from "./verdict.ts";

/** Where the figures of one panel lie, in pixels: days from left to right, numbers from bottom to top. */
export interface FiguresLayout {
  width: number;
  height: number;
  left: number;
  /** Of the lowest number. */
  bottom: number;
  scale: DayScale;
  logarithmic: boolean;
  numbers: { y: number; words: string }[];
  points: Point[];
}

export interface Point {
  figure: Figure;
  x: number;
  /** Upper and lower end of the range; the same where the number is exact. */
  top: number;
  foot: number;
  open: "top" | "foot" | "both" | null;
  /** A later figure stands over it. */
  superseded: boolean;
  /** The point that it was judged against. */
  against: { x: number; y: number } | null;
  label: { words: string; x: number; y: number; end: boolean } | null;
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** From this spread on, numbers stand by their magnitude. */
const SPREAD = 40;
const TOP = 16;
const FOOT = 28;
/** Pixels between figures that would hide each other, more than the reach of a spot under the pointer. */
const ASIDE = 16;
const LONGEST = 34;

/**
 * @param dayOf the day of a figure that names none
 * @param days all days that the axis has room for
 */
export function layFigures(
  figures: readonly Figure[],
  dayOf: (figure: Figure) => string,
  days: readonly string[],
  width: number,
): FiguresLayout {
  const height = width < 640 ? 210 : 250;
  const bottom = height - FOOT;
  const numbers = numbersOf(figures, bottom);
  const left = Math.max(...numbers.ticks.map((n) => room(rangeWords(n, n), SMALL)), 16) + 12;
  const scale = dayScale(days, left + 14, width - (width < 640 ? 40 : 150));
  const crowd = new Crowd();
  const points = figures.map((figure): Point => {
    const { low, high } = figure;
    const [top, foot] = [numbers.y(high ?? low ?? 0), numbers.y(low ?? high ?? 0)];
    return {
      figure,
      x: crowd.beside(scale.x(dayOf(figure)), (top + foot) / 2),
      top,
      foot,
      open: low === null ? (high === null ? "both" : "foot") : high === null ? "top" : null,
      superseded: figures.some(
        ({ verdict, against }) => verdict === "supersedes" && against === figure.claim,
      ),
      against: null,
      label: null,
    };
  });
  for (const point of points) {
    const old = points.find(
      (other) => other !== point && other.figure.claim === point.figure.against,
    );
    if (old) point.against = { x: old.x, y: (old.top + old.foot) / 2 };
  }
  labelPoints(points, { x: left, y: 0, width: width - left, height: bottom });
  return {
    width,
    height,
    left,
    bottom,
    scale,
    logarithmic: numbers.logarithmic,
    numbers: numbers.ticks.map((n) => ({ y: numbers.y(n), words: rangeWords(n, n) })),
    points,
  };
}

/** Spots that stand already; who comes later stands aside, in the order of the figures. */
class Crowd {
  readonly #rows = new Map<number, { x: number; y: number }[]>();

  /** Where at a height the first free place is, from `x` on. */
  beside(x: number, y: number): number {
    const row = Math.floor(y / ASIDE);
    const near = [row - 1, row, row + 1]
      .flatMap((at) => this.#rows.get(at) ?? [])
      .filter((spot) => Math.abs(spot.y - y) < ASIDE)
      .sort((a, b) => a.x - b.x);
    let free = x;
    for (const spot of near) if (Math.abs(spot.x - free) < ASIDE) free = spot.x + ASIDE;
    const own = this.#rows.get(row) ?? [];
    own.push({ x: free, y });
    this.#rows.set(row, own);
    return free;
  }
}

function numbersOf(figures: readonly Figure[], bottom: number) {
  const all = figures.flatMap(({ low, high }) => [low, high]).filter((n) => n !== null);
  const most = Math.max(...all, 1);
  const least = Math.min(...all, most);
  const logarithmic = least > 0 && most / least >= SPREAD;
  const range = [bottom, TOP];
  const scale = logarithmic
    ? scaleLog([least / 1.6, most * 1.6], range).clamp(true)
    : scaleLinear([Math.min(0, least), most * 1.1], range)
        .nice(4)
        .clamp(true);
  const ticks = logarithmic ? powers(scale.ticks()) : scale.ticks(4);
  return { y: (n: number): number => Math.round(scale(n) * 10) / 10, ticks, logarithmic };
}

/** Of a logarithmic scale's many numbers the round ones, fewer where there are many. */
function powers(ticks: readonly number[]): number[] {
  const lead = (n: number): number => Number(n.toExponential()[0]);
  const round = ticks.filter((n) => [1, 2, 5].includes(lead(n)));
  return round.length <= 7 ? round : ticks.filter((n) => lead(n) === 1);
}

/** Names figures where there is room beside them, the latest first; the table names them all. */
function labelPoints(points: Point[], inside: Box): void {
  const taken: Box[] = points.map(({ x, top, foot }) => ({
    x: x - 6,
    y: top - 6,
    width: 12,
    height: foot - top + 12,
  }));
  for (const point of points.toReversed()) {
    const { figure, x, top, foot } = point;
    const words = `${VERDICT_MARKS[figure.verdict]} ${shorten(figure.holder, LONGEST)}`.trim();
    const size = room(words, SMALL);
    const y = (top + foot) / 2;
    const places = [
      { x: x + 10, y, end: false },
      { x: x - 10, y, end: true },
      { x: x + 8, y: top - 13, end: false },
      { x: x + 8, y: foot + 13, end: false },
      { x: x - 8, y: top - 13, end: true },
      { x: x - 8, y: foot + 13, end: true },
    ];
    for (const place of places) {
      const box = {
        x: place.end ? place.x - size : place.x,
        y: place.y - 7,
        width: size,
        height: 14,
      };
      if (!holds(inside, box) || taken.some((other) => meet(other, box))) continue;
      taken.push(box);
      point.label = { words, x: place.x, y: place.y + 4, end: place.end };
      break;
    }
  }
}

function holds(outer: Box, { x, y, width, height }: Box): boolean {
  return (
    x >= outer.x &&
    y >= outer.y &&
    x + width <= outer.x + outer.width &&
    y + height <= outer.y + outer.height
  );
}

function meet(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
