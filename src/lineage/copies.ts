import type { Sketch } from "./sketch.ts";

/** How much two texts have in common, by their shingles. */
export interface Copy {
  /** Shared shingles by all of both (Jaccard). */
  resemblance: number;
  /** Shared shingles by those of the shorter text. */
  containment: number;
}

/** From this resemblance on two texts are one dispatch, edited or updated. */
const SAME = 0.27;
/** So much of a text in a longer one makes it the longer one cut short, */
const WITHIN = 0.86;
/** if it is longer than a notice or a quotation that anyone may carry. */
const LEAST = 30;

/**
 * Whether two texts are copies of one dispatch: syndicated, cut short, lightly edited or updated. Null where
 * they are not. Depends on the two sketches alone, in either order.
 */
export function copyOf(a: Sketch, b: Sketch): Copy | null {
  const shared = overlap(a, b);
  const fewer = Math.min(shared.ofA, shared.ofB);
  if (shared.both === 0) return null;
  const resemblance = shared.both / (shared.ofA + shared.ofB - shared.both);
  const containment = shared.both / fewer;
  const copied = resemblance >= SAME || (containment >= WITHIN && fewer >= LEAST);
  return copied ? { resemblance, containment } : null;
}

/** How many hashes below the lesser limit each has, and how many both. */
function overlap(a: Sketch, b: Sketch): { ofA: number; ofB: number; both: number } {
  const limit = Math.min(a.limit, b.limit);
  let [ofA, ofB, both] = [0, 0, 0];
  while (ofA < a.hashes.length && ofB < b.hashes.length) {
    const [first, second] = [a.hashes[ofA], b.hashes[ofB]];
    if (first >= limit && second >= limit) break;
    if (first <= second) ofA++;
    if (second <= first) ofB++;
    if (first === second) both++;
  }
  while (ofA < a.hashes.length && a.hashes[ofA] < limit) ofA++;
  while (ofB < b.hashes.length && b.hashes[ofB] < limit) ofB++;
  return { ofA, ofB, both };
}
