import type { Strand } from "../digest/body.ts";
import { dayOfPlace } from "./place.ts";

/** The events of each thread as they were woven by a day; without a day, as they are now. */
export function groupsOf(strands: readonly Strand[], asOf?: string): string[][] {
  const takers = new Map<string, string>();
  for (const { event, taken } of strands)
    if (taken && (asOf === undefined || dayOfPlace(taken.at) <= asOf)) takers.set(event, taken.by);
  const groups = new Map<string, string[]>();
  for (const { event, read, home } of strands) {
    if (asOf !== undefined && read > asOf) continue;
    let founder = home;
    for (let taker = takers.get(founder); taker !== undefined; taker = takers.get(founder))
      founder = taker;
    const group = groups.get(founder);
    if (group) group.push(event);
    else groups.set(founder, [event]);
  }
  return [...groups.values()];
}
