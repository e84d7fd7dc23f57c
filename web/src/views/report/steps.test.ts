import { expect, test } from "vitest";
import type { Change } from "../../../../src/answers.ts";
import { comparing, stepsOf } from "./steps.ts";

const versions = ["aa1", "bb2", "cc3", "dd4"].map((version, n) => ({
  version,
  read: `2025-01-0${n + 1}`,
  number: n + 1,
}));

test.each([
  ["", null],
  ["version=aa1", null],
  ["from=aa&to=cc", { from: 0, to: 2 }],
  ["from=cc3&to=aa1", { from: 0, to: 2 }],
  ["from=bb2", { from: 1, to: 3 }],
  ["to=bb2", { from: 0, to: 1 }],
  ["from=zz&to=zz", { from: 0, to: 3 }],
  ["from=bb2&to=bb2", null],
])("“%s” compares %o", (query, pair) => {
  expect(comparing(versions, new URLSearchParams(query))).toEqual(pair);
});

test("the way between two versions leads over those between them", () => {
  const step = (from: string, to: string): Change => ({
    report: "r",
    from: { version: from, read: "" },
    to: { version: to, read: "" },
    kind: "added",
    before: null,
    after: null,
    what: "",
  });
  const all = [step("aa1", "bb2"), step("bb2", "cc3"), step("cc3", "dd4"), step("x", "aa1")];
  expect(stepsOf(all, versions, { from: 0, to: 2 })).toEqual(all.slice(0, 2));
  expect(stepsOf(all, versions, { from: 2, to: 3 })).toEqual([all[2]]);
});
