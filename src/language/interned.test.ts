import { expect, test } from "vitest";
import { Interned } from "./interned.ts";

test("equal strings have one number, others another; no number is 0", () => {
  const interned = new Interned();
  const words = ["the", "army", "the", "", "army", "The"];
  const numbers = words.map((word) => interned.numberOf(word));
  expect(numbers).toEqual([1, 2, 1, 3, 2, 4]);
  expect(numbers.map((number) => interned.textOf(number))).toEqual(words);
});
