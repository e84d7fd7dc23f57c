import { expect, test } from "vitest";
import sample from "./table.sample.tsv";
import { rows } from "./table.ts";

test("remarks and blank lines are left out, cells trimmed", () => {
  expect(rows(sample)).toEqual([
    ["one", "two"],
    ["three", ""],
  ]);
});
