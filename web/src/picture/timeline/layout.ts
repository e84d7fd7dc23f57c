import type { Days, Standing, Thread } from "../../../../src/answers.ts";
import { standingLook } from "../../../../src/summary/standings.ts";
import { shorten } from "../../../../src/summary/width.ts";
import { actWords } from "../../../../src/summary/words.ts";
import { withoutOdd } from "../../parts/odd.ts";
import { type DayScale, dayScale } from "../day-scale.ts";
import { lanesOf } from "../lanes.ts";
import type { Statement, Voice } from "../statement.ts";
import { columns, room, SMALL } from "../type.ts";

/** What a timeline shows. */
export interface Told {
  voices: readonly Voice[];
  history: Thread["history"];
  /** When it happened, in the eyes of each claim that says so. */
  happened: readonly Days[];
  /** All days that the axis has room for, also those that are not yet known. */
  days: readonly string[];
  /** The last day that is known. */
  until: string;
}

/** Where everything of a timeline lies, in pixels: three clocks from top to bottom, time from left to right. */
export interface TimelineLayout {
  width: number;
  height: number;
  /** Room for names at the left; 0 where they stand above what they name. */
  gutter: number;
  scale: DayScale;
  /** The end of what is known; null where all is. */
  until: number | null;
  standings: StandingSpan[];
  axis: number;
  happened: HappenedBar[];
  happenedAt: number;
  bands: Band[];
}

export interface StandingSpan {
  from: number;
  to: number;
  standing: Standing;
  on: string;
  claim: string;
  /** As much of mark and word as there is room for. */
  words: string;
}

/** An interval of days; ends that the words leave open are drawn open. */
export interface Interval {
  from: number;
  to: number;
  open: "start" | "end" | "both" | null;
}

export interface HappenedBar extends Interval {
  y: number;
  days: Days;
  /** How many claims say so. */
  count: number;
}

export interface Band {
  name: string;
  /** The name as far as there is room for it. */
  shown: string;
  y: number;
  height: number;
  /** Baseline of the name. */
  nameAt: number;
  statements: Placed[];
}

export interface Placed {
  statement: Statement;
  x: number;
  y: number;
  said: Interval;
  /** Where it was read, first to last; what was read on the day it was said stands under the mark. */
  reads: number[];
  label: string;
  labelAt: number;
  labelled: "after" | "before";
}

const STANDING_ROW = 34;
const AXIS_ROW = 40;
const LANE = 24;
const BAR = 14;
const PAD = 7;
const NAME_ROW = 18;
/** Pixels by which an open end goes on beyond the last day that the words name. */
const OPEN = 24;
const MOST_BARS = 4;
/** Below this width names stand above their bands. */
const NARROW = 640;

export function layTimeline(told: Told, width: number): TimelineLayout {
  const gutter = width < NARROW ? 0 : Math.min(190, Math.round(width * 0.2));
  const scale = dayScale(told.days, gutter + OPEN + 16, width - 36);
  const axis = STANDING_ROW + AXIS_ROW - 12;
  const happenedAt = STANDING_ROW + AXIS_ROW;
  const happened = barsOf(told.happened, scale, happenedAt + (gutter === 0 ? NAME_ROW : 0) + PAD);
  const lowest = happened.at(-1)?.y;
  let y = lowest === undefined ? happenedAt : lowest + BAR + PAD;
  const bands: Band[] = [];
  for (const voice of told.voices) {
    const band = bandOf(voice, scale, y, width, gutter);
    bands.push(band);
    y += band.height;
  }
  const until = scale.x(told.until);
  const last = told.days.reduce((a, b) => (a > b ? a : b), "");
  return {
    width,
    height: y + 2,
    gutter,
    scale,
    until: told.until < last ? until : null,
    standings: spansOf(told.history, scale, until),
    axis,
    happened,
    happenedAt,
    bands,
  };
}

function spansOf(history: Thread["history"], scale: DayScale, end: number): StandingSpan[] {
  return history.map(({ on, standing, claim }, i) => {
    const from = scale.x(on);
    const next = history[i + 1];
    // The last one holds at least long enough to be seen.
    const to = next ? scale.x(next.on) : Math.max(end, from + 8);
    const free = next ? to - from : scale.right + 30 - from;
    const words = `${standingLook(standing).mark} ${standing}`;
    const fitting = [words, standingLook(standing).mark].find((one) => room(one) + 4 <= free);
    return { from, to, standing, on, claim, words: fitting ?? "" };
  });
}

/** The days on which it is said to have happened, those that most claims give before the others. */
function barsOf(happened: readonly Days[], scale: DayScale, top: number): HappenedBar[] {
  const found = new Map<string, { days: Days; count: number }>();
  for (const days of happened) {
    const key = `${days.earliest}/${days.latest}`;
    const known = found.get(key);
    if (known) known.count++;
    else found.set(key, { days, count: 1 });
  }
  const bars = [...found.values()]
    .sort((a, b) => b.count - a.count)
    .map((one) => ({ ...one, ...intervalOf(one.days, scale) }));
  const extents = bars.map(({ from, to, open }) => ({
    from: from - (open === "start" || open === "both" ? OPEN : 0),
    to: to + (open === "end" || open === "both" ? OPEN : 0),
  }));
  const lanes = lanesOf(extents, 6);
  return bars
    .map((bar, i) => ({ ...bar, y: top + lanes[i] * BAR }))
    .filter((_, i) => lanes[i] < MOST_BARS)
    .sort((a, b) => a.y - b.y);
}

export function intervalOf({ earliest, latest }: Days, scale: DayScale): Interval {
  const from = scale.x(earliest ?? latest ?? "");
  const to = scale.x(latest ?? earliest ?? "");
  const open =
    earliest === null ? (latest === null ? "both" : "start") : latest === null ? "end" : null;
  return { from, to, open };
}

function bandOf(
  { name, statements }: Voice,
  scale: DayScale,
  y: number,
  width: number,
  gutter: number,
): Band {
  const placed = statements.map((statement) => place(statement, scale, width));
  const lanes = lanesOf(placed.map(extentOf), 8);
  const top = y + PAD + (gutter === 0 ? NAME_ROW : 0);
  const count = Math.max(0, ...lanes) + 1;
  return {
    name,
    shown: shorten(withoutOdd(name), columns((gutter || width) - 12)),
    y,
    height: top - y + count * LANE + PAD,
    nameAt: gutter === 0 ? y + NAME_ROW - 1 : top + LANE / 2 + 4,
    statements: placed.map((one, i) => ({ ...one, y: top + lanes[i] * LANE + LANE / 2 })),
  };
}

function place(statement: Statement, scale: DayScale, width: number): Omit<Placed, "y"> {
  const { act, said, day, positions } = statement;
  const x = scale.x(day);
  const reads = [...new Set(positions.map(({ read }) => scale.x(read)))].sort((a, b) => a - b);
  const times = positions.length > 1 ? ` ×${positions.length}` : "";
  const label = actWords(act) + times;
  const end = Math.max(x, ...reads) + 11;
  const labelled = end + room(label, SMALL) <= width ? "after" : "before";
  const interval = intervalOf({ earliest: said ? said.earliest : day, latest: day }, scale);
  const start = interval.from - (interval.open ? OPEN : 0) - 11;
  return {
    statement,
    x,
    said: interval,
    reads,
    label,
    labelled,
    labelAt: labelled === "after" ? end : start,
  };
}

/** What a statement and its label take from left to right. */
function extentOf({ x, said, reads, label, labelAt, labelled }: Omit<Placed, "y">): {
  from: number;
  to: number;
} {
  const words = room(label, SMALL);
  const from = Math.min(x - 8, said.from - (said.open ? OPEN : 0));
  const to = Math.max(x, ...reads) + 8;
  return labelled === "after"
    ? { from, to: Math.max(to, labelAt + words) }
    : { from: Math.min(from, labelAt - words), to };
}

export { OPEN as OPEN_END };
