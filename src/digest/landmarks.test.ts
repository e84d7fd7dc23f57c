import { expect, test } from "vitest";
import type { Span } from "../analysis.ts";
import { emptyAnalysis } from "../empty-analysis.fixture.ts";
import { Landmarks } from "./landmarks.ts";

const text = "In May she said that on Monday 12 men left her town.";
const at = (words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length];
const time = (words: string) => ({ id: words, span: at(words), type: "DATE", value: "" }) as const;
const pronoun = (words: string) => ({ span: at(words), form: "pronoun" }) as const;

const landmarks = new Landmarks({
  ...emptyAnalysis({ id: "r", text }),
  times: [time("Monday"), time("May")],
  entities: [{ id: "e1", name: "she", kind: "person", mentions: [pronoun("she"), pronoun("her")] }],
  quantities: [
    {
      id: "q1",
      span: at("12"),
      of: "men",
      low: 12,
      high: 12,
      approximate: false,
    },
  ],
});

test("what stands in a stretch is found, in the order of the text", () => {
  const clause: Span = [at("on Monday")[0], text.length];
  expect(landmarks.timesIn([0, text.length]).map(({ id }) => id)).toEqual(["May", "Monday"]);
  expect(landmarks.timesIn(clause).map(({ id }) => id)).toEqual(["Monday"]);
  expect(landmarks.timesIn([0, at("Monday")[1] - 1]).map(({ id }) => id)).toEqual(["May"]);
  expect(landmarks.pronounsIn(clause)).toEqual([{ span: at("her"), entity: "e1" }]);
  expect(landmarks.quantityEndingAt(at("12")[1])?.id).toBe("q1");
  expect(landmarks.quantityEndingAt(0)).toBeUndefined();
});
