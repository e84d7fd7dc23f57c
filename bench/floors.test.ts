import { expect, test } from "vitest";
import { belowFloors, cut, raised } from "./floors.mjs";

const figure = (id: string, value: number, floor?: boolean) => ({ id, label: id, value, floor });

test("figures are cut at four decimals, never rounded up", () => {
  expect(cut(0.86789)).toBe(0.8678);
  expect(cut(0.8)).toBe(0.8);
});

test("a figure below its floor, or missing from a measured set, is told", () => {
  const floors = { "time.value": 0.8, "time.type": 0.7, "events.type": 0.5 };
  const figures = [figure("time.value", 0.7999)];
  expect(belowFloors(floors, figures, ["time"])).toEqual([
    { id: "time.value", floor: 0.8, value: 0.7999 },
    { id: "time.type", floor: 0.7, value: null },
  ]);
  expect(belowFloors({ "time.value": 0.7999 }, figures, ["time"])).toEqual([]);
});

test("floors rise, and never fall", () => {
  const floors = raised({ "b.x": 0.5, "b.y": 0.9 }, [
    figure("b.x", 0.61239),
    figure("b.y", 0.8),
    figure("a.new", 0.1),
    figure("a.told", 0.1, false),
  ]);
  expect(JSON.stringify(floors)).toBe('{"a.new":0.1,"b.x":0.6123,"b.y":0.9}');
});
