const SHIFT = 6_755_399_441_055_744;

/**
 * The nearest integer, even where two are as near; for |x| < 2^51. Adding 1.5 * 2^52 leaves a double no
 * room for a fraction.
 */
export function nearestEven(x: number): number {
  return x + SHIFT - SHIFT;
}
