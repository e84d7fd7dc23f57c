/** Tokens from first to last, both included. */
export type Range = readonly [first: number, last: number];

export function has([first, last]: Range, token: number): boolean {
  return first <= token && token <= last;
}

export function overlap(a: Range, b: Range): boolean {
  return a[0] <= b[1] && b[0] <= a[1];
}

/** `range` without the tokens of `hole`: none, one or two ranges. */
export function without(range: Range, hole: Range): Range[] {
  if (!overlap(range, hole)) return [range];
  const out: Range[] = [];
  if (range[0] < hole[0]) out.push([range[0], hole[0] - 1]);
  if (hole[1] < range[1]) out.push([hole[1] + 1, range[1]]);
  return out;
}

/** Sorted, with ranges that overlap or touch made one. */
export function joined(ranges: readonly Range[]): Range[] {
  const sorted = [...ranges].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const out: Range[] = [];
  for (const [first, last] of sorted) {
    const previous = out[out.length - 1];
    if (previous && first <= previous[1] + 1)
      out[out.length - 1] = [previous[0], Math.max(previous[1], last)];
    else out.push([first, last]);
  }
  return out;
}

export function sizeOf(ranges: readonly Range[]): number {
  return ranges.reduce((sum, [first, last]) => sum + last - first + 1, 0);
}

/** True where the tokens of `inner` all stand in `outer`. */
export function covers(outer: readonly Range[], inner: readonly Range[]): boolean {
  return inner.every(([first, last]) => outer.some((o) => o[0] <= first && last <= o[1]));
}
