import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { analyze } from "../analyze.ts";
import { createParser, type Parser } from "../language/parser.ts";
import { eventsAbout, type Reading } from "./timeline.ts";

let parser: Parser | null = null;

function reading(id: string, published: string, text: string, threads = {}): Reading {
  parser ??= createParser(new Uint8Array(readFileSync("models/english.bin")));
  const analysis = analyze({ id, text, published }, parser);
  const head = { id, version: "", title: null, publisher: null, url: null, read: published };
  return { head, analysis, threads: new Map(Object.entries(threads)) };
}

/** "first/last: word, word" for each entry. */
function told(name: string, ...readings: Reading[]): string[] {
  return eventsAbout(name, readings).map(({ happened, events }) => {
    const days = `${happened?.earliest ?? ""}/${happened?.latest ?? ""}`;
    return `${days}: ${events.map(({ text }) => text).join(", ")}`;
  });
}

const STRIKE =
  "Maria Marsh led a strike at the Tessel shipyard on 3 March 2031. She resigned on 5 March 2031. " +
  "The Tessel shipyard hired a new director.";

test("events and sayings of somebody, by day, pronouns included", () => {
  const report = reading("r1", "2031-03-30", `${STRIKE} "We lost the vote," Marsh said.`);
  expect(told("Maria Marsh", report)).toEqual([
    "2031-03-03/2031-03-03: led",
    "2031-03-05/2031-03-05: resigned",
    "2031-03-30/2031-03-30: said",
  ]);
  expect(told("Ivo Brandt", report)).toEqual([]);
});

test("an event of one thread is one entry, whoever reports it", () => {
  const a = reading("a", "2031-03-04", "Norway sent two frigates to Iceland on 3 March 2031.");
  const b = reading("b", "2031-03-05", "Norway sent two frigates to Iceland on 3 March 2031.");
  const event = (from: Reading) => ({ [from.analysis.events[0].id]: "t1" });
  const joined = [a, b].map((from) => ({ ...from, threads: new Map(Object.entries(event(from))) }));
  expect(told("Norway", ...joined)).toEqual(["2031-03-03/2031-03-03: sent, sent"]);
  expect(told("Norway", ...joined.toReversed())).toEqual(["2031-03-03/2031-03-03: sent, sent"]);
  expect(told("Norway", a, b)).toHaveLength(2);
});

test("the order of reports does not matter", () => {
  const a = reading("a", "2031-03-04", STRIKE);
  const b = reading("b", "2031-03-05", "Maria Marsh attacked the new director in Tessel.");
  expect(eventsAbout("Maria Marsh", [a, b])).toEqual(eventsAbout("Maria Marsh", [b, a]));
});
