import { expect, test } from "vitest";
import { opening } from "./opening.ts";

test.each([
  ["\n  A bridge fell.\nNobody was hurt.", "A bridge fell."],
  [
    "date 2025-04-28 A bridge fell into the river. Nobody was hurt.",
    "A bridge fell into the river. Nobody was hurt.",
  ],
  ["Date: 2025-04-28\nPublisher: Lindenau Post\n\nA bridge fell.\n", "A bridge fell."],
  ["---\ndate: 2025-04-28\n---\n\n# Bridge falls\n\nNobody was hurt.", "Bridge falls"],
  ["", ""],
  [`${"word ".repeat(20)}end`, `${"word ".repeat(15)}word…`],
  ["x".repeat(10_000_000), `${"x".repeat(79)}…`],
])("a report without a title shows by its first words", (text, words) => {
  expect(opening(text)).toBe(words);
});
