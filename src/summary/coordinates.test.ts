import { expect, test } from "vitest";
import { coordinateWords } from "./coordinates.ts";

test.each([
  [50.0121, 20.9858, "city", "50.01° north, 20.99° east, in the middle of the city"],
  [-33.45, -70.667, "point", "33.45° south, 70.67° west"],
  [40.2, 127.2, "country", "40.2° north, 127.2° east, in the middle of the country"],
  [0, -0.001, "region", "0° north, 0° west, in the middle of the region"],
] as const)("%d, %d (%s) is %s", (latitude, longitude, precision, words) => {
  expect(coordinateWords({ latitude, longitude, precision })).toBe(words);
});
