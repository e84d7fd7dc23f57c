import { expect, test } from "vitest";
import type { Correction } from "../../../../src/answers.ts";
import { changedBy } from "./changed.ts";

const correction = (given: Partial<Correction>): Correction => ({
  id: "k1",
  action: "change",
  target: "c1",
  author: "A",
  reason: "r",
  at: "2025-01-01T00:00:00Z",
  undone: null,
  ...given,
});

test("of several changes of one field the latest holds, and what was taken back does not", () => {
  const changed = changedBy([
    correction({ field: "act", value: "deny", undone: "k9" }),
    correction({ field: "act", value: "admit" }),
    correction({ field: "act", value: "say" }),
    correction({ field: "holder" }),
    correction({ action: "reject", target: "c2" }),
  ]);
  expect([...changed.get("c1")!]).toEqual([
    ["act", "admit"],
    ["holder", ""],
  ]);
  expect(changed.has("c2")).toBe(false);
});
