import { expect, test } from "vitest";
import { clip } from "./clip.ts";

test.each([
  ["short", 5, "short"],
  ["a few words too many", 12, "a few words…"],
  ["a few words too many", 13, "a few words…"],
  [`${"x".repeat(40)} y`, 10, "xxxxxxxxx…"],
  ["🚀🚀🚀🚀", 6, "🚀🚀…"],
  [" xxxxxxxxxx", 5, " xxx…"],
])("“%s” in %i units", (text, most, clipped) => {
  expect(clip(text, most)).toBe(clipped);
});

test("ten million characters cost no more than a few", () => {
  const long = "x".repeat(10_000_000);
  const start = performance.now();
  for (let round = 0; round < 1000; round++) clip(long, 600);
  expect(performance.now() - start).toBeLessThan(1000);
});
