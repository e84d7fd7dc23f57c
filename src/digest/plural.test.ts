import { expect, test } from "vitest";
import { isPlural } from "./plural.ts";

test.each([
  ["Both governments", true],
  ["the ministry", false],
  ["South Korean officials", true],
  ["Southern Airlines", false],
  ["two of the miners", true],
  ["a few farmers", true],
  ["Apollo 13", false],
  ["", false],
])("%s: %s", (words, several) => {
  expect(isPlural(words, true)).toBe(several);
});
