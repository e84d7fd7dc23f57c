import { expect, test } from "vitest";
import type { Figure } from "../../../../src/answers.ts";
import { layFigures } from "./layout.ts";
import { panelsOf } from "./panels.ts";

const figure = (
  claim: string,
  low: number | null,
  high: number | null,
  more: Partial<Figure> = {},
): Figure => ({
  measure: "killed",
  of: "miners",
  low,
  high,
  holder: `The office of ${claim}`,
  asOf: "2025-03-01",
  claim,
  report: "r1",
  verdict: "first",
  against: null,
  ...more,
});

const lay = (figures: Figure[], width = 900) =>
  layFigures(
    figures,
    ({ asOf }) => asOf!,
    figures.map(({ asOf }) => asOf!),
    width,
  );

test("what counts the same goes together: by measure, or where measures mix by what was set side by side", () => {
  const panels = panelsOf([
    figure("c1", 4, 4),
    figure("c2", 9, 9, { of: "people" }),
    figure("c3", 40, 40, { measure: "other", of: "lorries" }),
    figure("c4", 50, 50, { measure: "other", of: "heavy lorries", against: "c3" }),
    figure("c5", 2, 2, { measure: "other", of: "bridges" }),
  ]);
  expect(panels.map(({ title, figures }) => [title, figures.map(({ claim }) => claim)])).toEqual([
    ["killed", ["c1", "c2"]],
    ["lorries", ["c3", "c4"]],
    ["bridges", ["c5"]],
  ]);
});

test("more is higher, and a range is as long as it is wide", () => {
  const { points, bottom } = lay([figure("c1", 4, 4), figure("c2", 6, 9, { asOf: "2025-03-05" })]);
  expect(points[0].top).toBe(points[0].foot);
  expect(points[1].top).toBeLessThan(points[1].foot);
  expect(points[1].foot).toBeLessThan(points[0].foot);
  expect(points[0].foot).toBeLessThan(bottom);
});

test("at least and at most are open", () => {
  const { points } = lay([figure("c1", 4, null), figure("c2", null, 9)]);
  expect(points.map(({ open }) => open)).toEqual(["top", "foot"]);
});

test("numbers of other magnitudes stand by magnitude; zero keeps them even", () => {
  expect(lay([figure("c1", 3, 3), figure("c2", 4000, 5000)]).logarithmic).toBe(true);
  expect(lay([figure("c1", 300, 300), figure("c2", 4000, 5000)]).logarithmic).toBe(false);
  expect(lay([figure("c1", 0, 0), figure("c2", 4000, 5000)]).logarithmic).toBe(false);
});

test("a figure is tied to the one that it was judged against, which fades where it is superseded", () => {
  const { points } = lay([
    figure("c1", 4, 4),
    figure("c2", 9, 9, { asOf: "2025-03-05", verdict: "supersedes", against: "c1" }),
  ]);
  expect(points[1].against).toEqual({ x: points[0].x, y: points[0].top });
  expect(points.map(({ superseded }) => superseded)).toEqual([true, false]);
});

test("no figure lies under another, whether they say the same or nearly so", () => {
  const crowd = Array.from({ length: 24 }, (_, i) => figure(`c${i}`, 400 + (i % 5), 400 + (i % 5)));
  const { points } = lay([...crowd, figure("c99", 401, 401, { asOf: "2025-03-02" })]);
  for (const [i, one] of points.entries())
    for (const other of points.slice(i + 1))
      expect(Math.hypot(one.x - other.x, one.top - other.top)).toBeGreaterThan(13);
});

test("the same number on the same day stands aside, and labels keep out of each other's way", () => {
  const crowd = Array.from({ length: 30 }, (_, i) => figure(`c${i}`, 4 + (i % 3), 4 + (i % 3)));
  const { points, width } = lay(crowd);
  expect(new Set(points.map(({ x, top }) => `${x} ${top}`)).size).toBe(30);
  const labels = points.flatMap(({ label }) => label ?? []);
  expect(labels.length).toBeGreaterThan(0);
  expect(labels.length).toBeLessThan(30);
  expect(new Set(labels.map(({ x, y }) => `${x} ${y}`)).size).toBe(labels.length);
  for (const { x } of labels) expect(x).toBeLessThan(width);
});
