import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createParser } from "../language/parser.ts";
import { segment } from "../language/segment.ts";
import { layOut } from "../report/layout.ts";
import { quotesOf } from "./candidates.ts";
import { choose } from "./choice.ts";

const parser = createParser(readFileSync(new URL("../../models/english.bin", import.meta.url)));

/** Cue and score of what is chosen: a leniency shows in a score that is not above 0. */
function chosen(text: string): { cue: string; score: number }[] {
  const doc = parser.parse(text, segment(text, layOut(text)));
  return choose(doc, quotesOf(doc)).map(({ cue: [first, last], score }) => {
    const [start, end] = doc.spanOf(first, last);
    return { cue: text.slice(start, end), score };
  });
}
const cues = (text: string): string[] => chosen(text).map(({ cue }) => cue);

test.each([
  // An adverb that hands on what somebody says, and one that tells how it was done.
  ["The mayor allegedly took bribes.", "allegedly", "The mayor openly took bribes."],
  // A passive that hands on what nobody is named for, and one that tells of an act.
  ["Smoke was reported there.", "was reported", "Smoke was seen there."],
  ["Fire was reported.", "was reported", "Fire was described."],
  // A stand on what the object names, and what is done to it.
  ["Troops refuted losses in the hills.", "refuted", "Troops suffered losses in the hills."],
])("%s has the cue %s, where there is none in: %s", (text, cue, nearest) => {
  expect(cues(text)).toEqual([cue]);
  expect(cues(nearest)).toEqual([]);
});

test("'allegedly' and 'was reported' are kept at a score that other words are dropped at", () => {
  for (const text of ["The mayor allegedly took bribes.", "Fire was reported."])
    expect(chosen(text)[0].score).toBeLessThan(0);
});

test("a 'that' clause tells of a saying where the bare clause is none", () => {
  expect(cues("The clerk proved that the well was dry.")).toEqual(["proved"]);
  expect(cues("The clerk proved the well was dry.")).toEqual([]);
});

test("the object of a verb that is no known cue must score higher than that of one that is", () => {
  expect(cues("The gang plotted the murder.")).toEqual(["plotted"]);
  expect(cues("The gang shared the murder.")).toEqual([]);
});

test("who would yet have to say it says nothing", () => {
  const plan = "it would be the first time that the town has paid for the bridge.";
  expect(cues(`If confirmed, ${plan}`)).toEqual([]);
  expect(cues(`As the mayor confirmed, ${plan}`)).toEqual(["confirmed"]);
});
