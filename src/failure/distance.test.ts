import { expect, test } from "vitest";
import { distance, nearest } from "./distance.ts";

test.each([
  ["read", "read", 0],
  ["read", "raed", 1],
  ["read", "reads", 1],
  ["read", "rad", 1],
  ["", "read", 4],
  ["format", "fromta", 2],
])("%s and %s lie %i apart", (a, b, steps) => {
  expect(distance(a, b)).toBe(steps);
  expect(distance(b, a)).toBe(steps);
});

test("the nearest word is near, or there is none", () => {
  const words = ["read", "parse", "help"];
  expect(nearest("prase", words)).toBe("parse");
  expect(nearest("pa", words)).toBe("parse");
  expect(nearest("serve", words)).toBeNull();
  expect(nearest("x".repeat(100_000), words)).toBeNull();
});
