import { expect, test } from "vitest";
import { count, emptyCounts } from "./time.mjs";

const timex = (start: number, end: number, value: string, type = "DATE") => ({
  start,
  end,
  value,
  type,
});

test("pairs from left to right, one to one", () => {
  const counts = emptyCounts();
  const gold = [timex(20, 30, "2020"), timex(0, 6, "2021-05"), timex(40, 45, "P1D", "DURATION")];
  const system = [timex(0, 6, "2021-05"), timex(22, 26, "2020"), timex(27, 30, "2020")];
  count(counts, gold, system);
  expect(counts).toEqual({ gold: 3, system: 3, paired: 2, strict: 1, value: 2, type: 2 });
});
