import type { Analysis, Claim } from "../../../../src/analysis.ts";

/** The claims of a report as they can be chosen, from its list and from its words. */
export interface Choices {
  /** In the order of their words. */
  claims: readonly Claim[];
  /** By claim, the ids of the marks that belong to it, its own first (`lightsOf`). */
  lights: ReadonlyMap<string, readonly string[]>;
}

export function choicesOf(
  { claims }: Pick<Analysis, "claims">,
  lights: Choices["lights"],
): Choices {
  const inOrder = [...claims].sort(
    (a, b) => a.evidence[0] - b.evidence[0] || b.evidence[1] - a.evidence[1],
  );
  return { claims: inOrder, lights };
}

/**
 * The claims that words with these marks bear on, nearest first: those whose event the words name; else those that
 * rest on them, the shortest first; else those that something found there belongs to.
 * @param events that the words name
 */
export function claimsAt(
  { claims, lights }: Choices,
  ids: readonly string[],
  events: readonly string[],
): Claim[] {
  const named = claims.filter(({ event }) => events.includes(event));
  if (named.length > 0) return named;
  const size = ({ evidence: [start, end] }: Claim): number => end - start;
  const resting = claims.filter(({ id }) => ids.includes(id));
  if (resting.length > 0) return resting.sort((a, b) => size(a) - size(b));
  return claims.filter(({ id }) => lights.get(id)?.some((light) => ids.includes(light)));
}

/** What another choice at the same place comes to: the next of its claims, after the last none. */
export function nextOf(found: readonly Claim[], chosen: string | null): Claim | null {
  return found[found.findIndex(({ id }) => id === chosen) + 1] ?? null;
}
