/** Which rows of a long list are on screen, and how much room those above and below take, in pixels. */
export interface Window {
  first: number;
  /** One behind the last. */
  end: number;
  above: number;
  below: number;
}

/** Rows beyond the screen that are kept, so that scrolling and tabbing never meet a gap. */
const MARGIN = 8;

/**
 * @param heights of rows that were measured, by index; others count as `usual`
 * @param top of the screen, in pixels below the head of the list
 */
export function windowOf(
  count: number,
  heights: ReadonlyMap<number, number>,
  usual: number,
  top: number,
  screen: number,
): Window {
  const offsets = new Float64Array(count + 1);
  for (let i = 0; i < count; i++) offsets[i + 1] = offsets[i] + (heights.get(i) ?? usual);
  const first = Math.max(0, rowAt(offsets, top) - MARGIN);
  const end = Math.min(count, rowAt(offsets, top + screen) + 1 + MARGIN);
  return { first, end, above: offsets[first], below: offsets[count] - offsets[end] };
}

/** The row that holds a place, the first or last where it lies outside. */
function rowAt(offsets: Float64Array, place: number): number {
  let low = 0;
  let high = offsets.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (offsets[middle] <= place) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}
