import { expect, test } from "vitest";
import { treeOf } from "../quantities/tree.fixture.ts";
import { agentOf, caseOf, childOf, dependentOf, isPredicate, prepositionOf } from "./clause.ts";

const CRITICISED =
  "It/PRON/PRP/3/nsubj:pass was/AUX/VBD/3/aux:pass criticised/VERB/VBN/0/root by/ADP/IN/5/case Kim/PROPN/NNP/3/obl:agent";
const SEEN =
  "It/PRON/PRP/3/nsubj:pass was/AUX/VBD/3/aux:pass seen/VERB/VBN/0/root by/ADP/IN/5/case Kim/PROPN/NNP/3/obl";
const NEAR =
  "It/PRON/PRP/3/nsubj:pass was/AUX/VBD/3/aux:pass seen/VERB/VBN/0/root near/ADP/IN/5/case Kim/PROPN/NNP/3/obl";

test("a label is asked for whole, a relation with any subtype", () => {
  const doc = treeOf(CRITICISED);
  expect(childOf(doc, 2, "obl:agent")).toBe(4);
  expect(childOf(doc, 2, "obl")).toBe(-1);
  expect(dependentOf(doc, 2, "obl")).toBe(4);
  expect(dependentOf(doc, 2, "obj")).toBe(-1);
});

test("of several labels, the first dependent with any of them", () => {
  expect(childOf(treeOf(CRITICISED), 2, "aux:pass", "nsubj:pass")).toBe(0);
});

test("who is named with 'by' is an agent, also where the label does not say so; who is near is none", () => {
  expect(agentOf(treeOf(CRITICISED), 2)).toBe(4);
  expect(agentOf(treeOf(SEEN), 2)).toBe(4);
  expect(agentOf(treeOf(NEAR), 2)).toBe(-1);
});

test("an auxiliary is no predicate, the same word as a verb is", () => {
  expect(isPredicate(treeOf(CRITICISED), 1)).toBe(false);
  expect(isPredicate(treeOf("It/PRON/PRP/2/nsubj was/AUX/VBD/0/root"), 1)).toBe(true);
});

test("a preposition of two words is one, and the mark of a clause is no case", () => {
  const fled = treeOf(
    "They/PRON/PRP/2/nsubj fled/VERB/VBD/0/root out/ADP/IN/5/case of/ADP/IN/3/fixed town/NOUN/NN/2/obl",
  );
  expect(prepositionOf(fled, 4)).toBe("out_of");
  expect(caseOf(fled, 4)).toBe("out_of");
  const meant = treeOf(
    "They/PRON/PRP/2/nsubj went/VERB/VBD/0/root to/PART/TO/4/mark talk/VERB/VB/2/advcl",
  );
  expect(prepositionOf(meant, 3)).toBe("to");
  expect(caseOf(meant, 3)).toBe("");
});
