import { expect, test } from "vitest";
import { sparing, sparingPieces } from "./heap.ts";

test.each(["short", "long ".repeat(200_000)])(
  "work is done once and its result or fault comes back",
  (text) => {
    let runs = 0;
    expect(sparing(text, () => ++runs)).toBe(1);
    expect(() =>
      sparing(text, () => {
        throw new Error("no model");
      }),
    ).toThrow("no model");
    expect(runs).toBe(1);
    expect([...sparingPieces(text, ["[", "]"])]).toEqual(["[", "]"]);
  },
);
