import type { Days, ThreadSummary } from "../../../../src/answers.ts";
import { shorten } from "../../../../src/summary/width.ts";
import { type DayScale, dayScale } from "../day-scale.ts";
import type { Interval } from "../timeline/layout.ts";
import { columns } from "../type.ts";

/** Many threads in the order in which they happened, one a row: how each stands, what it is, and when. */
export interface OverviewLayout {
  width: number;
  height: number;
  scale: DayScale;
  /** Where the axis's labels stand. */
  axis: number;
  rows: OverviewRow[];
}

export interface OverviewRow {
  thread: ThreadSummary;
  y: number;
  title: string;
  /** Null where no day is known. */
  when: Interval | null;
}

export const STANDING_AT = 0;
export const TITLE_AT = 112;
const ROW = 26;
const HEAD = 30;
/** How much of the width the words take. */
const WORDS = 0.56;

export function layOverview(threads: readonly ThreadSummary[], width: number): OverviewLayout {
  const left = Math.round(width * WORDS);
  const scale = dayScale(
    threads.flatMap(({ happened }) => daysOf(happened)),
    left + 40,
    width - 40,
  );
  const rows = threads
    .toSorted((a, b) => compare(orderOf(a), orderOf(b)))
    .map((thread, i) => ({
      thread,
      y: HEAD + (i + 0.5) * ROW,
      title: shorten(thread.title, columns(left - TITLE_AT)),
      when: intervalOf(thread.happened, scale),
    }));
  return { width, height: HEAD + threads.length * ROW, scale, axis: HEAD - 10, rows };
}

/** By the first day that is known of it, threads of unknown day last; its id keeps the order the same. */
function orderOf({ happened, id }: ThreadSummary): string {
  return `${daysOf(happened)[0] ?? "9999-99-99"} ${id}`;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function daysOf(days: Days | null): string[] {
  return [days?.earliest, days?.latest].filter((day) => typeof day === "string");
}

function intervalOf(days: Days | null, scale: DayScale): Interval | null {
  const ends = daysOf(days).map(scale.x);
  if (!days || ends.length === 0) return null;
  const open = days.earliest === null ? "start" : days.latest === null ? "end" : null;
  return { from: ends[0], to: ends.at(-1)!, open };
}
