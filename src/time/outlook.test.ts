import { expect, test } from "vitest";
import { treeOf } from "../quantities/tree.fixture.ts";
import { outlookOf } from "./outlook.ts";

/** The outlook at the last word before the full stop. */
function outlookAtEnd(tokens: string) {
  const doc = treeOf(tokens);
  return outlookOf(doc, doc.length - 2, doc.length - 2);
}

test("a participle has the tense of the verb that it completes", () => {
  const ahead =
    "Ferries/NOUN/NNS/3/nsubj will/AUX/MD/3/aux begin/VERB/VB/0/root sailing/VERB/VBG/3/xcomp on/ADP/IN/6/case Monday/PROPN/NNP/4/obl ./PUNCT/./3/punct";
  expect(outlookAtEnd(ahead)).toBe("future");
  const behind =
    "Ferries/NOUN/NNS/2/nsubj began/VERB/VBD/0/root sailing/VERB/VBG/2/xcomp on/ADP/IN/5/case Monday/PROPN/NNP/3/obl ./PUNCT/./2/punct";
  expect(outlookAtEnd(behind)).toBe("past");
});

test("what is reported for a time lies behind, though the report lies ahead", () => {
  const report = (preposition: string) =>
    `Shipyards/NOUN/NNS/3/nsubj will/AUX/MD/3/aux report/VERB/VB/0/root losses/NOUN/NNS/3/obj ${preposition}/ADP/IN/6/case September/PROPN/NNP/3/obl ./PUNCT/./3/punct`;
  expect(outlookAtEnd(report("for"))).toBeNull();
  expect(outlookAtEnd(report("in"))).toBe("future");
});

test("what one does something for lies ahead as well, what one speaks of does not", () => {
  const plan = (preposition: string) =>
    `Crews/NOUN/NNS/3/nsubj will/AUX/MD/3/aux train/VERB/VB/0/root ${preposition}/ADP/IN/6/case a/DET/DT/6/det race/NOUN/NN/3/obl in/ADP/IN/8/case May/PROPN/NNP/6/nmod ./PUNCT/./3/punct`;
  expect(outlookAtEnd(plan("for"))).toBe("future");
  expect(outlookAtEnd(plan("after"))).toBeNull();
});
