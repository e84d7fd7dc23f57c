import { expect, test } from "vitest";
import { countedWords } from "./counted.ts";

test.each([
  ["people", "killed", "people killed"],
  ["killed", "killed", "killed"],
  ["", "injured", "injured"],
  ["deaths", "killed", "deaths"],
  ["dead bodies", "killed", "dead bodies"],
  ["fatalities", "killed", "fatalities"],
  ["death toll", "killed", "killed"],
  ["them", "killed", "killed"],
  ["captured soldiers", "captured", "captured soldiers"],
  ["captured soldiers", "killed", "captured soldiers killed"],
  ["ships", "other", "ships"],
  ["$", "money", "$"],
] as const)("%s, %s: %s", (of, measure, words) => {
  expect(countedWords(of, measure)).toBe(words);
});
