import type { Entity } from "../analysis.ts";

/** The organisations that a report names, by where they are mentioned. */
export class Bodies {
  /** Where each mention starts, in text order, and whose it is. */
  private readonly starts: Int32Array;
  private readonly owners: Entity[];

  constructor(entities: readonly Entity[]) {
    const found = entities
      .filter((entity) => entity.kind === "organisation" && isNamed(entity))
      .flatMap((entity) => entity.mentions.map(({ span }) => ({ start: span[0], entity })))
      // Stable: of two that start together, the one that comes first among the entities.
      .sort((a, b) => a.start - b.start);
    this.starts = Int32Array.from(found, ({ start }) => start);
    this.owners = found.map(({ entity }) => entity);
  }

  /** The organisation mentioned last in a stretch of text of those that fit; the first of two that start together. */
  last(from: number, to: number, fits: (entity: Entity) => boolean): Entity | null {
    const { starts, owners } = this;
    let best = -1;
    for (let i = countBelow(starts.length, (m) => starts[m], to) - 1; i >= 0; i--) {
      if (starts[i] < from || (best >= 0 && starts[i] < starts[best])) break;
      if (fits(owners[i])) best = i;
    }
    return best < 0 ? null : owners[best];
  }
}

/** How many of the first `count` values, which rise, are below `limit` (binary search). */
export function countBelow(count: number, valueAt: (i: number) => number, limit: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (valueAt(middle) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function isNamed({ mentions }: Entity): boolean {
  return mentions.some(({ form }) => form === "name");
}
