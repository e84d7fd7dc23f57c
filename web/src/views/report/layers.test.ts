import { expect, test } from "vitest";
import { classesOf, LAYERS, shownIn, switched } from "./layers.ts";

test("all layers are shown but those that the address names", () => {
  expect([...shownIn(null)]).toEqual([...LAYERS]);
  expect([...shownIn("name,time,nonsense")]).toEqual(["event", "voice", "number"]);
});

test("a layer switched twice is as before", () => {
  for (const without of [null, "voice", "name,number"])
    for (const layer of LAYERS) {
      const once = switched(shownIn(without), layer);
      expect(shownIn(once).has(layer)).toBe(!shownIn(without).has(layer));
      expect(switched(shownIn(once), layer)).toBe(without);
    }
});

test("words of a source inside those of another are deeper, up to a bound", () => {
  expect(classesOf({ layers: ["content", "name", "part"], depth: 1 })).toBe("l-content l-name");
  expect(classesOf({ layers: ["content"], depth: 2 })).toBe("l-content deep-2");
  expect(classesOf({ layers: ["content"], depth: 20 })).toBe("l-content deep-4");
});
