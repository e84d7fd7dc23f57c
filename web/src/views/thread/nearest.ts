/** A mark of a chart, in pixels. */
export interface Spot {
  claim: string;
  x: number;
  y: number;
}

/**
 * The mark to which an arrow key leads: left and right go through all of them in time, up and down to the nearest
 * above or below. Null where there is none, or the key is no such key.
 */
export function nearest(spots: readonly Spot[], from: Spot, key: string): Spot | null {
  const inTime = spots.toSorted((a, b) => a.x - b.x || a.y - b.y);
  const at = inTime.findIndex(({ claim }) => claim === from.claim);
  switch (key) {
    case "ArrowRight":
      return inTime[at + 1] ?? null;
    case "ArrowLeft":
      return inTime[at - 1] ?? null;
    case "Home":
      return inTime[0] ?? null;
    case "End":
      return inTime.at(-1) ?? null;
    case "ArrowDown":
      return closest(
        spots.filter(({ y }) => y > from.y),
        from,
      );
    case "ArrowUp":
      return closest(
        spots.filter(({ y }) => y < from.y),
        from,
      );
    default:
      return null;
  }
}

/** Rows count more than days: the next row is meant, not the row in which something lies straight below. */
const ROW = 6;

function closest(spots: readonly Spot[], from: Spot): Spot | null {
  const far = ({ x, y }: Spot): number => Math.abs(x - from.x) + ROW * Math.abs(y - from.y);
  return spots.reduce<Spot | null>(
    (best, spot) => (best && far(best) <= far(spot) ? best : spot),
    null,
  );
}
