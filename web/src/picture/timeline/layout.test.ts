import { expect, test } from "vitest";
import type { Position } from "../../../../src/answers.ts";
import { voicesOf } from "../statement.ts";
import { layTimeline, type Told } from "./layout.ts";

const position = (claim: string, holder: string, more: Partial<Position> = {}): Position => ({
  claim,
  report: "r1",
  holders: [{ text: holder, entity: null, kind: "government" }],
  act: "say",
  factuality: "CT+",
  said: { earliest: "2025-03-01", latest: "2025-03-01" },
  read: "2025-03-03",
  evidence: { span: [0, 4], text: "some" },
  ...more,
});

const told = (positions: Position[], more: Partial<Told> = {}): Told => ({
  voices: voicesOf(positions, null, "The report itself"),
  history: [{ on: "2025-03-01", standing: "reported", because: "x", claim: "c1" }],
  happened: [],
  days: ["2025-02-20", "2025-03-01", "2025-03-03", "2025-03-10"],
  until: "2025-03-10",
  ...more,
});

test("a statement stands on the day it was said, and its ticks on the days it was read", () => {
  const { bands, scale } = layTimeline(
    told([position("c1", "Freedonia"), position("c2", "Freedonia", { read: "2025-03-10" })]),
    960,
  );
  const [{ statements }] = bands;
  expect(statements).toHaveLength(1);
  expect(statements[0].x).toBe(scale.x("2025-03-01"));
  expect(statements[0].reads).toEqual([scale.x("2025-03-03"), scale.x("2025-03-10")]);
  expect(statements[0].label).toBe("says ×2");
});

test("what the words leave open is drawn open", () => {
  const said = { earliest: null, latest: "2025-03-01" };
  const { bands, happened } = layTimeline(
    told([position("c1", "Freedonia", { said })], {
      happened: [
        { earliest: "2025-02-20", latest: null },
        { earliest: null, latest: "2025-03-01" },
      ],
    }),
    960,
  );
  expect(bands[0].statements[0].said.open).toBe("start");
  expect(happened.map(({ open }) => open).sort()).toEqual(["end", "start"]);
});

test("nothing meets anything else, and everything is inside", () => {
  const many = Array.from({ length: 300 }, (_, i) =>
    position(`c${i}`, `Office ${i % 7}`, {
      said: { earliest: null, latest: `2025-03-${String((i % 9) + 1).padStart(2, "0")}` },
      act: i % 3 === 0 ? "deny" : "say",
      factuality: i % 3 === 0 ? "CT-" : "CT+",
      read: "2025-03-10",
    }),
  );
  for (const width of [328, 960, 1184]) {
    const { bands, height } = layTimeline(told(many), width);
    let below = 0;
    for (const band of bands) {
      expect(band.y).toBeGreaterThanOrEqual(below);
      below = band.y + band.height;
      const places = band.statements.map(({ x, y }) => `${x} ${y}`);
      expect(new Set(places).size).toBe(places.length);
      for (const { x, y } of band.statements) {
        expect(x).toBeGreaterThan(0);
        expect(x).toBeLessThan(width);
        expect(y).toBeGreaterThan(band.y);
        expect(y).toBeLessThan(below);
      }
    }
    expect(below).toBeLessThan(height);
  }
});

test("on a narrow screen names stand above what they name", () => {
  const wide = layTimeline(told([position("c1", "Freedonia")]), 960);
  const narrow = layTimeline(told([position("c1", "Freedonia")]), 328);
  expect(wide.gutter).toBeGreaterThan(0);
  expect(narrow.gutter).toBe(0);
  expect(narrow.bands[0].nameAt).toBeLessThan(narrow.bands[0].statements[0].y);
});

test("a name without end is cut where its room ends", () => {
  const { bands } = layTimeline(told([position("c1", "x".repeat(10_000))]), 960);
  expect(bands[0].shown.length).toBeLessThan(40);
  expect(bands[0].shown.endsWith("…")).toBe(true);
});

test("days keep their places while the view goes back, and the end of the known is marked", () => {
  const now = layTimeline(told([position("c1", "Freedonia")]), 960);
  const then = layTimeline(told([position("c1", "Freedonia")], { until: "2025-03-03" }), 960);
  expect(then.bands[0].statements[0].x).toBe(now.bands[0].statements[0].x);
  expect(now.until).toBe(null);
  expect(then.until).toBe(now.scale.x("2025-03-03"));
});
