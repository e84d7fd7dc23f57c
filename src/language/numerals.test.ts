import { expect, test } from "vitest";
import { readNumeral } from "./numerals.ts";

function read(text: string) {
  const words = text.split(" ");
  const found = readNumeral((at) => words[at], 0, words.length);
  return found && [found.value, found.next];
}

test.each([
  ["1,500 men", 1500, 1],
  ["4.7 million people", 4_700_000, 2],
  ["1.3bn", 1_300_000_000, 1],
  ["nine sappers", 9, 1],
  ["two dozen", 24, 2],
  ["twenty - four hours", 24, 3],
  ["two hundred and ten men", 210, 4],
  ["a hundred thirty million", 130_000_000, 4],
  ["half a million", 500_000, 3],
  ["three thousand six hundred", 3600, 4],
  ["2 1/2 years", 2.5, 2],
  ["two and three", 2, 1],
  ["twenty - first", 21, 3],
])("%s", (text, value, next) => {
  expect(read(text)).toEqual([value, next]);
});

test("what is no number", () => {
  for (const text of ["a man", "hundred", "and", "12a", "dozens"]) expect(read(text)).toBeNull();
  expect(readNumeral(() => "9".repeat(1_000_000), 0, 1)).toBeNull();
});
