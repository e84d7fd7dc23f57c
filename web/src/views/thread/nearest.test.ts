import { expect, test } from "vitest";
import { nearest, type Spot } from "./nearest.ts";

const spot = (claim: string, x: number, y: number): Spot => ({ claim, x, y });
const SPOTS = [spot("a", 10, 10), spot("b", 90, 10), spot("c", 50, 34), spot("d", 12, 90)];
const from = (claim: string, key: string): string | null =>
  nearest(
    SPOTS,
    SPOTS.find((one) => one.claim === claim)!,
    key,
  )?.claim ?? null;

test("right and left go through all marks in time", () => {
  expect(["a", "d", "c", "b"].map((claim) => from(claim, "ArrowRight"))).toEqual([
    "d",
    "c",
    "b",
    null,
  ]);
  expect(["a", "d", "c", "b"].map((claim) => from(claim, "ArrowLeft"))).toEqual([
    null,
    "a",
    "d",
    "c",
  ]);
  expect([from("c", "Home"), from("c", "End")]).toEqual(["a", "b"]);
});

test("down and up go to the next row", () => {
  expect(from("a", "ArrowDown")).toBe("c");
  expect(from("b", "ArrowDown")).toBe("c");
  expect(from("c", "ArrowDown")).toBe("d");
  expect(from("d", "ArrowUp")).toBe("c");
  expect(from("a", "ArrowUp")).toBe(null);
});

test("other keys lead nowhere", () => {
  expect(from("a", "x")).toBe(null);
});
