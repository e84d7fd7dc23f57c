import type { Span } from "../analysis.ts";
import type { Mark } from "./marks.ts";

/** A stretch of text under the same marks throughout. */
export interface Segment {
  start: number;
  end: number;
  /** The marks that cover it, outermost first. */
  marks: Mark[];
}

/** Of more marks on one stretch only the innermost are kept: ten thousand nested quotations must not cost a hundred million. */
const DEEPEST = 24;

/**
 * Cuts stretches of text (in order, apart from each other) where marks start and end, so that marks may
 * overlap in any way and yet no HTML element has to. Marks must be sorted (`sortMarks`).
 */
export function segmentsOf(stretches: readonly Span[], marks: readonly Mark[]): Segment[][] {
  const places = placesOf(stretches, marks);
  const open: Mark[] = [];
  let next = 0;
  let place = 0;
  return stretches.map(([from, to]) => {
    const segments: Segment[] = [];
    while (places[place] < from) place++;
    for (; places[place] < to; place++) {
      const [start, end] = [places[place], places[place + 1]];
      while (next < marks.length && marks[next].span[0] <= start) open.push(marks[next++]);
      segments.push({ start, end, marks: innermost(open, start) });
    }
    return segments;
  });
}

function placesOf(stretches: readonly Span[], marks: readonly Mark[]): number[] {
  const places = new Set<number>();
  for (const span of stretches) for (const place of span) places.add(place);
  for (const { span } of marks) for (const place of span) places.add(place);
  return [...places].sort((a, b) => a - b);
}

/** The last marks of the list that reach beyond `place`; those among them that do not leave the list for good. */
function innermost(open: Mark[], place: number): Mark[] {
  const covering: Mark[] = [];
  let m = open.length - 1;
  for (; m >= 0 && covering.length < DEEPEST; m--)
    if (open[m].span[1] > place) covering.push(open[m]);
  covering.reverse();
  open.length = m + 1;
  open.push(...covering);
  return covering;
}

/** By start; of those that start together the longer first, so that later means further inside. */
export function sortMarks(marks: readonly Mark[]): Mark[] {
  return [...marks].sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
}
