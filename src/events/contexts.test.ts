import { expect, test } from "vitest";
import type { Span } from "../analysis.ts";
import { treeOf } from "../quantities/tree.fixture.ts";
import { contextsOf } from "./contexts.ts";

const doc = treeOf(
  "Chad/PROPN/NNP/2/nsubj sent/VERB/VBD/0/root peacekeepers/NOUN/NNS/2/obj to/ADP/IN/7/case guard/NOUN/NN/7/compound polling/NOUN/NN/7/compound stations/NOUN/NNS/2/obl after/SCONJ/IN/10/mark the/DET/DT/10/det storm/NOUN/NN/2/advcl ./PUNCT/./2/punct",
);
const of = (words: string): string[] => {
  const start = doc.text.indexOf(words);
  return contextsOf(doc, [start, start + words.length] satisfies Span);
};

test("the words of a clause tell what an event is about, in the order of the table", () => {
  expect(of("Chad sent peacekeepers to guard polling stations")).toEqual([
    "election",
    "peacekeeping",
  ]);
});

test("words outside the clause, and one alone of a pair, tell nothing", () => {
  expect(of("Chad sent")).toEqual([]);
  expect(of("stations after the storm")).toEqual([]);
});
