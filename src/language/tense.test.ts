import { expect, test } from "vitest";
import { treeOf } from "../quantities/tree.fixture.ts";
import { modalOf, tenseOf } from "./tense.ts";

const WONT =
  "It/PRON/PRP/4/nsubj wo~/AUX/MD/4/aux n't/PART/RB/4/advmod hold/VERB/VB/0/root ./PUNCT/./4/punct";
const DOES =
  "It/PRON/PRP/4/nsubj does~/AUX/VBZ/4/aux n't/PART/RB/4/advmod hold/VERB/VB/0/root ./PUNCT/./4/punct";

test("the first half of a contracted modal is that modal; another auxiliary is none", () => {
  expect(modalOf(treeOf(WONT), 3)).toBe("will");
  expect(modalOf(treeOf(DOES), 3)).toBe("");
});

test("a modal of the future tells the tense, else the auxiliary does", () => {
  expect(tenseOf(treeOf(WONT), 3)).toBe("future");
  expect(tenseOf(treeOf(DOES), 3)).toBe("present");
});

test("an infinitive has the tense of the verb that it hangs on, and none without one", () => {
  const tried = treeOf(
    "They/PRON/PRP/2/nsubj tried/VERB/VBD/0/root to/PART/TO/4/mark leave/VERB/VB/2/xcomp",
  );
  expect(tenseOf(tried, 3)).toBe("past");
  expect(tenseOf(treeOf("To/PART/TO/2/mark leave/VERB/VB/0/root"), 1)).toBe("none");
});
