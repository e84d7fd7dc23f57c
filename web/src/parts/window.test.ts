import { expect, test } from "vitest";
import { windowOf } from "./window.ts";

test("only the rows on screen and a few around them are kept", () => {
  const { first, end, above, below } = windowOf(100_000, new Map(), 80, 80_000, 800);
  expect([first, end]).toEqual([992, 1019]);
  expect(above).toBe(992 * 80);
  expect(below).toBe((100_000 - 1019) * 80);
});

test("whatever was measured, the room of all rows stays the same", () => {
  const heights = new Map(Array.from({ length: 50 }, (_, i) => [i * 3, 40 + ((i * 37) % 200)]));
  const whole = Array.from({ length: 200 }, (_, i) => heights.get(i) ?? 80).reduce((a, b) => a + b);
  for (let top = -500; top < whole + 500; top += 97) {
    const { first, end, above, below } = windowOf(200, heights, 80, top, 700);
    expect(first).toBeGreaterThanOrEqual(0);
    expect(end).toBeLessThanOrEqual(200);
    let shown = 0;
    for (let i = first; i < end; i++) shown += heights.get(i) ?? 80;
    expect(above + shown + below).toBe(whole);
    if (top >= 0 && top + 700 <= whole) {
      expect(above).toBeLessThanOrEqual(top);
      expect(above + shown).toBeGreaterThanOrEqual(top + 700);
    }
  }
});

test("an empty list has an empty window", () => {
  expect(windowOf(0, new Map(), 80, 0, 800)).toEqual({ first: 0, end: 0, above: 0, below: 0 });
});
