import { expect, test } from "vitest";
import { stepAt, stepsOf } from "./steps.ts";

const STEPS = ["2024-10-18", "2024-10-23", "2025-04-28"];

test("a step is a day on which something was read, once and in order", () => {
  const read = ["2024-10-23", "2024-10-18T09:00:00Z", "2025-04-28", "2024-10-23"];
  expect(stepsOf(read.map((day) => ({ read: day })))).toEqual(STEPS);
});

test("a day stands on the last step before it", () => {
  expect(stepAt(STEPS, "2024-10-23")).toBe(1);
  expect(stepAt(STEPS, "2025-01-01")).toBe(1);
  expect(stepAt(STEPS, "2030-01-01")).toBe(2);
  expect(stepAt(STEPS, "2000-01-01")).toBe(0);
  expect(stepAt(STEPS, null)).toBe(2);
});
