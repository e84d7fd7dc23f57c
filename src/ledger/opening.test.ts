import { expect, test } from "vitest";
import { opening } from "./opening.ts";

test.each([
  ["\n  A bridge fell.\nNobody was hurt.", "A bridge fell."],
  ["", ""],
  [`${"word ".repeat(20)}end`, `${"word ".repeat(15)}word…`],
  ["x".repeat(10_000_000), `${"x".repeat(79)}…`],
])("a text shows by its first words", (text, words) => {
  expect(opening(text)).toBe(words);
});
