/**
 * Runs `work` on each item of a stream, up to `width` at a time, and gives the results in the order of the
 * items. At most `width * 4` items, and no more than `most` of weight beyond one, are between the two
 * ends: a slow reader of the results slows the reading of the items.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  work: (item: Item) => Promise<Result>,
  limits: { width: number; weight(item: Item): number; most: number },
): AsyncGenerator<Result> {
  const window: { weight: number; result: Promise<Result> }[] = [];
  let weight = 0;
  const full = (): boolean =>
    window.length >= (limits.width === 1 ? 1 : limits.width * 4) || weight > limits.most;
  const oldest = async (): Promise<Result> => {
    const first = window.shift()!;
    weight -= first.weight;
    return first.result;
  };
  for await (const item of items) {
    const result = work(item);
    // A failure is thrown where the result is awaited; until then it must not count as unhandled.
    result.catch(() => {});
    const heavy = limits.weight(item);
    window.push({ weight: heavy, result });
    weight += heavy;
    while (full()) yield await oldest();
  }
  while (window.length > 0) yield await oldest();
}
