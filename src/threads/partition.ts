import { compare } from "../order.ts";
import type { Placed } from "./members.ts";

/**
 * Threads out of events that links join, directly or by way of others. Single links chain; so the surest links come
 * first, and two groups become one only where the average over all their pairs speaks for it (average linkage, Sokal
 * and Michener 1958): linked pairs with their score over the threshold, the rest against it. A function of the set
 * of events and links alone, in any order.
 */

/** What a pair without a link counts; one with a link counts its score less what links ask at least. */
const UNLINKED = -0.75;
const LEAST = 6;

export function partition(
  members: readonly Placed[],
  links: readonly { a: string; b: string; score: number }[],
): string[][] {
  const groups = new Map<string, Set<string>>();
  for (const { event } of members) groups.set(event.id, new Set([event.id]));
  const scores = new Map<string, Map<string, number>>();
  const note = (from: string, to: string, score: number): void => {
    const row = scores.get(from) ?? new Map<string, number>();
    scores.set(from, row.set(to, score));
  };
  const usable = links
    .filter(({ a, b }) => a !== b && groups.has(a) && groups.has(b))
    .map(({ a, b, score }) => (a < b ? { a, b, score } : { a: b, b: a, score }))
    .sort((x, y) => y.score - x.score || compare(x.a, y.a) || compare(x.b, y.b));
  for (const { a, b, score } of usable) {
    note(a, b, score);
    note(b, a, score);
  }
  // What was too weak between two groups may do once they have grown; so again until nothing changes.
  for (let changed = true; changed;) {
    changed = false;
    for (const { a, b } of usable) {
      const [one, other] = [groups.get(a)!, groups.get(b)!];
      if (one === other || average(one, other, scores) < 0) continue;
      const [small, large] = one.size < other.size ? [one, other] : [other, one];
      for (const id of small) {
        large.add(id);
        groups.set(id, large);
      }
      changed = true;
    }
  }
  return [...new Set(groups.values())]
    .map((ids) => [...ids].sort(compare))
    .sort((x, y) => compare(x[0], y[0]));
}

function average(
  one: ReadonlySet<string>,
  other: ReadonlySet<string>,
  scores: ReadonlyMap<string, ReadonlyMap<string, number>>,
): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  let sum = 0;
  let linked = 0;
  for (const id of small)
    for (const [to, score] of scores.get(id) ?? [])
      if (large.has(to)) {
        sum += score - LEAST;
        linked++;
      }
  return sum + UNLINKED * (small.size * large.size - linked);
}
