/** Days on which something of a thread was read, in order: what could be known changed on them, and on no others. */
export function stepsOf(positions: readonly { read: string }[]): string[] {
  return [...new Set(positions.map(({ read }) => read.slice(0, 10)))].sort();
}

/** The step that a day stands on: the last one not after it. Before the first, and without a day: the first, the last. */
export function stepAt(steps: readonly string[], asOf: string | null): number {
  if (asOf === null) return steps.length - 1;
  const after = steps.findIndex((step) => step > asOf);
  return after < 0 ? steps.length - 1 : Math.max(0, after - 1);
}
