/** What takes room from left to right, in pixels. */
export interface Extent {
  from: number;
  to: number;
}

/** The lane in which each stands, so that nothing in a lane meets: the first in which there is room. */
export function lanesOf(extents: readonly Extent[], apart: number): number[] {
  const ends: number[] = [];
  const order = extents.map((_, i) => i).sort((a, b) => extents[a].from - extents[b].from || a - b);
  const lanes = extents.map(() => 0);
  for (const i of order) {
    const free = ends.findIndex((end) => end + apart <= extents[i].from);
    lanes[i] = free < 0 ? ends.length : free;
    ends[lanes[i]] = extents[i].to;
  }
  return lanes;
}
