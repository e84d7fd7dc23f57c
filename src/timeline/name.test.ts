import { expect, test } from "vitest";
import { Name } from "./name.ts";

test.each([
  ["Kestrel Motors", "Kestrel Motors Inc."],
  ["Kestrel Motors", "Kestrel Motors’"],
  ["Ida Brandt", "Minister Ida Brandt"],
  ["Northern Lights Ferry", "NLF"],
  ["Norvik", "shipowner Norvik"],
  ["North Korea", "DPRK"],
  ["Lumo 4", "the Lumo 4"],
  ["Norvik N320", "N320"],
  ["Norvik N320", "N320s"],
  ["Norvik N320", "N320-200"],
  ["Norvik N320 Skylark", "Skylark"],
  ["Norvik N320", "Norvik N320 freighter"],
  ["Brandt Tessel Docks", "Tessel Docks"],
  ["Ida Brandt", "Ida M. Brandt"],
])("%s fits %s", (name, words) => {
  expect(new Name(name).fits(words)).toBe(true);
});

test.each([
  ["Lumo", "Lumo 4"],
  ["Lumo 4", "Lumo"],
  ["Lumo 4", "Lumo 3"],
  ["Lumo 4", "4"],
  ["Norvik", "Norvik N320"],
  ["Norvik N320", "Norvik"],
  ["Ida Brandt", "Otto Brandt"],
  ["North Korea", "South Korea"],
  ["Norvik Air", "Norvik"],
  ["Ida Brandt", "Ida Marsh"],
])("%s does not fit %s", (name, words) => {
  expect(new Name(name).fits(words)).toBe(false);
});

test("a name is taken up by its last word, unless that is a name of its own", () => {
  expect(new Name("Ida Brandt").shortens("Brandt")).toBe(true);
  expect(new Name("Ida Brandt").shortens("Ida")).toBe(false);
  expect(new Name("North Korea").shortens("Korea")).toBe(false);
  expect(new Name("Kestrel Airlines").shortens("Airlines")).toBe(false);
});
