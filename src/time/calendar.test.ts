import { expect, test } from "vitest";
import {
  addMonths,
  civilDay,
  dayNumber,
  easter,
  isoDay,
  isoWeek,
  mondayOf,
  nthWeekday,
  readIsoDay,
  weekdayOf,
} from "./calendar.ts";

test("days and their numbers agree with Date.UTC over eight centuries", () => {
  for (let n = -150_000; n < 150_000; n += 37) {
    const { year, month, day } = civilDay(n);
    expect(dayNumber(year, month, day)).toBe(n);
    expect(isoDay(n)).toBe(new Date(n * 86_400_000).toISOString().slice(0, 10));
    expect(weekdayOf(n) % 7).toBe(new Date(n * 86_400_000).getUTCDay());
  }
});

test("ISO weeks at the turn of a year", () => {
  expect(isoWeek(dayNumber(2021, 1, 3))).toEqual({ year: 2020, week: 53 });
  expect(isoWeek(dayNumber(2024, 12, 30))).toEqual({ year: 2025, week: 1 });
  expect(isoDay(mondayOf(2025, 1))).toBe("2024-12-30");
});

test("months are added without running over", () => {
  expect(isoDay(addMonths(dayNumber(2024, 1, 31), 1))).toBe("2024-02-29");
  expect(isoDay(addMonths(dayNumber(2024, 1, 31), -2))).toBe("2023-11-30");
});

test("movable feasts", () => {
  expect(isoDay(easter(2025))).toBe("2025-04-20");
  expect(isoDay(easter(2024))).toBe("2024-03-31");
  expect(isoDay(nthWeekday(2025, 11, 4, 4))).toBe("2025-11-27");
  expect(isoDay(nthWeekday(2025, 5, 1, -1))).toBe("2025-05-26");
});

test("a day that is none is refused", () => {
  expect(readIsoDay("2025-02-29")).toBeNull();
  expect(readIsoDay("2024-02-29T10:00:00Z")).toBe(dayNumber(2024, 2, 29));
  expect(readIsoDay("soon")).toBeNull();
});
