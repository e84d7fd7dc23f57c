import { expect, test } from "vitest";
import { sampleAnalysis } from "../../../../src/cli/analysis.fixture.ts";
import { lightsOf } from "../../../../src/page/lights.ts";
import { choicesOf, claimsAt, nextOf } from "./choice.ts";

const analysis = sampleAnalysis();
const choices = choicesOf(analysis, lightsOf(analysis));

test("claims stand in the order of their words", () => {
  const starts = choices.claims.map(({ evidence }) => evidence[0]);
  expect(starts).toEqual([...starts].sort((a, b) => a - b));
  expect(choices.claims).toHaveLength(analysis.claims.length);
});

test("the word of an event leads to the claims that tell of it, before those that its words lie in", () => {
  const [claim] = analysis.claims;
  const found = claimsAt(choices, [claim.event, "c2"], [claim.event]);
  expect(new Set(found.map(({ event }) => event))).toEqual(new Set([claim.event]));
});

test("words lead to the claims that rest on them, the shortest first", () => {
  const ids = analysis.claims.map(({ id }) => id);
  const sizes = claimsAt(choices, ids, []).map(({ evidence: [start, end] }) => end - start);
  expect(sizes).toHaveLength(ids.length);
  expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
});

test("a source leads to what it says, and what belongs to no claim leads nowhere", () => {
  const said = analysis.claims.find(({ holders }) => holders.length > 0)!;
  const source = said.holders[0].attribution;
  expect(claimsAt(choices, [source], []).map(({ id }) => id)).toContain(said.id);
  expect(claimsAt(choices, ["none"], [])).toEqual([]);
});

test("the same place chosen again leads on, and at last lets go", () => {
  const found = analysis.claims.slice(0, 2);
  expect(nextOf(found, null)).toBe(found[0]);
  expect(nextOf(found, found[0].id)).toBe(found[1]);
  expect(nextOf(found, found[1].id)).toBeNull();
  expect(nextOf(found, "elsewhere")).toBe(found[0]);
  expect(nextOf([], null)).toBeNull();
});
