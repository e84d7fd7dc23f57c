import { expect, test } from "vitest";
import type { Position } from "../../../../src/answers.ts";
import { countOf, othersOnly, tabIn } from "./tabs.ts";

const held = (claim: string, ...entities: (string | null)[]): Position => ({
  claim,
  report: "r",
  holders: entities.map((entity) => ({ text: "x", entity, kind: "person" })),
  act: "say",
  factuality: "CT+",
  said: null,
  read: "2025-01-01",
  evidence: { span: [0, 1], text: "x" },
});

test("what a name says itself, under any of its keys or through others, others do not say of it", () => {
  const claims = [
    held("c1", "person:a"),
    held("c2", "organisation:wire", "person:a"),
    held("c3", "person:alias"),
    held("c4", "person:b", null),
    held("c5"),
  ];
  const others = othersOnly(claims, new Set(["person:a", "person:alias"]));
  expect(others.map(({ claim }) => claim)).toEqual(["c4", "c5"]);
});

test("an address that names no tab shows what the name says, if it says anything", () => {
  expect(tabIn("figures", true)).toBe("figures");
  expect(tabIn("says", true)).toBe("says");
  expect(tabIn("nonsense", false)).toBe("says");
  expect(tabIn(null, true)).toBe("about");
});

test("a list of which more is to come says so", () => {
  expect(countOf({ data: null, whole: true })).toBe("");
  expect(countOf({ data: [], whole: true })).toBe("0");
  expect(countOf({ data: [1, 2], whole: false })).toBe("2+");
});
