import { expect, test } from "vitest";
import { UPOS, XPOS } from "./tags.ts";
import { TagPairs } from "./tagpairs.ts";

const pairs = new TagPairs(UPOS, XPOS);
const u = (tag: (typeof UPOS)[number]) => UPOS.indexOf(tag);
const x = (tag: (typeof XPOS)[number]) => UPOS.length + XPOS.indexOf(tag);

function best(scores: Record<number, number>) {
  const all = new Float32Array(UPOS.length + XPOS.length).fill(-9);
  for (const [at, score] of Object.entries(scores)) all[Number(at)] = score;
  const { upos, xpos } = pairs.best(all, 0);
  return [UPOS[upos], XPOS[xpos]];
}

test("tags that go together are the best of each", () => {
  expect(best({ [u("NOUN")]: 4, [u("VERB")]: 3, [x("NN")]: 2, [x("VB")]: 1 })).toEqual([
    "NOUN",
    "NN",
  ]);
});

test("tags that do not go together give way to the best pair that does", () => {
  // "record": a noun by a hair, but the Penn tag is sure of a verb.
  expect(best({ [u("NOUN")]: 3, [u("VERB")]: 2.8, [x("NN")]: 0, [x("VBP")]: 5 })).toEqual([
    "VERB",
    "VBP",
  ]);
});

test("every tag has a partner", () => {
  for (const tag of XPOS) expect(best({ [x(tag)]: 5 })[1]).toBe(tag);
  for (const tag of UPOS) expect(best({ [u(tag)]: 5 })[0]).toBe(tag);
});
