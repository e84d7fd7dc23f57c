import { compare } from "../order.ts";
import type { Placed } from "./members.ts";
import { placeOf } from "./place.ts";
import { type Knot, Weave } from "./weave.ts";

/** Threads out of events and their links, in any order: ids in order, thread by thread. */
export function partition(
  members: readonly Placed[],
  links: readonly { a: string; b: string; score: number }[],
): string[][] {
  const numbers = new Map(members.map(({ event }, i) => [event.id, i]));
  const linked = members.map(() => new Map<number, number>());
  for (const { a, b, score } of links) {
    const [one, other] = [numbers.get(a), numbers.get(b)];
    if (one === undefined || other === undefined || one === other) continue;
    linked[one].set(other, score);
    linked[other].set(one, score);
  }
  const knots = members.map((member, i): [number, Knot] => [
    i,
    { place: placeOf(member), home: null, into: null, links: linked[i] },
  ]);
  const weave = new Weave(new Map(knots));
  weave.settle(numbers.values());
  const groups = new Map<number, string[]>();
  for (const [id, i] of numbers) {
    const founder = weave.founderOf(i);
    groups.set(founder, [...(groups.get(founder) ?? []), id]);
  }
  return [...groups.values()].map((ids) => ids.sort(compare)).sort((x, y) => compare(x[0], y[0]));
}
