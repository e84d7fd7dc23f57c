import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { analyze } from "../analyze.ts";
import { createParser, type Parser } from "../language/parser.ts";
import { dated } from "./dating.ts";
import { occurrencesOf } from "./occurrences.ts";

let parser: Parser | null = null;

/** "trigger: first/last", with a question mark where the day is assumed. */
function days(text: string, published = "2031-03-06"): string[] {
  parser ??= createParser(new Uint8Array(readFileSync("models/english.bin")));
  const analysis = analyze({ id: "r", text, published }, parser);
  return dated(occurrencesOf(analysis), analysis, published).map(({ trigger, when, assumed }) => {
    const range = `${when?.earliest ?? ""}/${when?.latest ?? ""}`;
    return `${text.slice(...trigger)}: ${range}${assumed ? "?" : ""}`;
  });
}

test("what bears no date happened on the day that the first sentences name", () => {
  expect(
    days("The mayor opened the bridge on Tuesday. Protesters attacked the mayor with eggs."),
  ).toEqual(["opened: 2031-03-04/2031-03-04", "attacked: 2031-03-04/2031-03-04?"]);
});

test("else on the day of the report; a dateline and a day long past are no news", () => {
  expect(days("Protesters attacked the mayor with eggs.")).toEqual([
    "attacked: 2031-03-06/2031-03-06?",
  ]);
  expect(
    days("The town bought the bridge on 2 May 2019. Protesters attacked the mayor with eggs.").at(
      -1,
    ),
  ).toBe("attacked: 2031-03-06/2031-03-06?");
});

test("what had happened before stays open", () => {
  expect(days("Protesters had attacked the mayor with eggs.")).toEqual(["attacked: /2031-03-06"]);
});

test("sayings are known by the word that says it; thoughts are none", () => {
  expect(days("“The bridge is safe,” the mayor also said.")).toEqual([
    "said: 2031-03-06/2031-03-06?",
  ]);
  expect(days("The mayor believes that the bridge is safe.")).toEqual([]);
  expect(days("According to the mayor, the bridge is safe.")).toEqual([]);
});
