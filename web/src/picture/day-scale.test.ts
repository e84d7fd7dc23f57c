import { expect, test } from "vitest";
import { dayScale } from "./day-scale.ts";

test("time runs evenly where nothing is far from anything else", () => {
  const scale = dayScale(["2025-03-01", "2025-03-06", "2025-03-11"], 0, 100);
  expect(["2025-03-01", "2025-03-03", "2025-03-06", "2025-03-11"].map(scale.x)).toEqual([
    0, 20, 50, 100,
  ]);
  expect(scale.breaks).toEqual([]);
});

test("a long time without anything is broken, and says how long it was", () => {
  const scale = dayScale(["2024-10-01", "2024-10-11", "2025-10-01", "2025-10-11"], 0, 444);
  expect(scale.breaks).toEqual([{ from: 200, to: 244, days: 355 }]);
  expect(["2024-10-01", "2024-10-11", "2025-10-01", "2025-10-11"].map(scale.x)).toEqual([
    0, 200, 244, 444,
  ]);
});

test("where all gaps are long none is broken", () => {
  expect(dayScale(["2024-01-01", "2024-04-01", "2024-08-01"], 0, 100).breaks).toEqual([]);
});

test("a day between two others lies between them, whatever was broken", () => {
  const days = ["1950-06-25", "2024-02-01", "2024-02-02", "2024-11-30", "2024-12-01", "2025-12-31"];
  const scale = dayScale(days, 10, 800);
  const places = days.map(scale.x);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(new Set(places).size).toBe(days.length);
  expect([places[0], places.at(-1)]).toEqual([10, 800]);
});

test("one day stands in the middle, and none breaks nothing", () => {
  expect(dayScale(["2025-03-01"], 0, 100).x("2025-03-01")).toBe(50);
  expect(dayScale([], 0, 100).labelled(10)).toEqual([]);
  expect(dayScale(["some day"], 0, 100).labelled(10)).toEqual([]);
});

test("what lies before the first day or after the last is kept inside", () => {
  const scale = dayScale(["2025-03-01", "2025-03-11"], 5, 95);
  expect([scale.x("1999-01-01"), scale.x("2099-01-01")]).toEqual([5, 95]);
});

test("labels leave each other room, and the first and last day always have one", () => {
  const days = Array.from({ length: 28 }, (_, i) => `2025-02-${String(i + 1).padStart(2, "0")}`);
  const labels = dayScale(days, 0, 270).labelled(60);
  expect(labels[0].day).toBe("2025-02-01");
  expect(labels.at(-1)!.day).toBe("2025-02-28");
  for (let i = 1; i < labels.length; i++)
    expect(labels[i].x - labels[i - 1].x).toBeGreaterThanOrEqual(60);
});

test("where there is no room at all nothing is drawn from right to left", () => {
  const { breaks } = dayScale(["2024-01-01", "2024-01-03", "2024-01-05", "2025-01-05"], 60, 40);
  expect(breaks.length).toBe(1);
  for (const { from, to } of breaks) expect(to).toBeGreaterThanOrEqual(from);
});
