import { expect, test } from "vitest";
import type { Report } from "../analysis.ts";
import { treeOf } from "../quantities/tree.fixture.ts";
import { findEvents } from "./events.ts";
import { mainEvent } from "./main.ts";

const doc = treeOf(
  "Chad/PROPN/NNP/2/nsubj praised/VERB/VBD/0/root Mali/PROPN/NNP/2/obj and/CCONJ/CC/5/cc suspended/VERB/VBD/2/conj talks/NOUN/NNS/5/obj with/ADP/IN/8/case Niger/PROPN/NNP/6/nmod ./PUNCT/./2/punct",
);

function mainTrigger(title?: string): string | null {
  const report: Report = { id: "", text: doc.text, title };
  const events = findEvents(doc, report, [], [], [], []);
  const main = mainEvent(doc, report, events, [], []);
  const event = events.find(({ id }) => id === main);
  return event ? doc.text.slice(...event.trigger) : null;
}

test("the title decides between events of one sentence", () => {
  expect(mainTrigger("Chad suspends its talks with Niger")).toBe("suspended");
  expect(mainTrigger("Praise from Chad for Mali")).toBe("praised");
});

test("a report without events is about none", () => {
  const empty = treeOf("Good/ADJ/JJ/2/amod morning/NOUN/NN/0/root ./PUNCT/./2/punct");
  expect(mainEvent(empty, { id: "", text: empty.text }, [], [], [])).toBeNull();
});
