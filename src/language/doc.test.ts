import { expect, test } from "vitest";
import { untagged } from "../time/doc.fixture.ts";

test("what is no token has no form, where a cut without offsets would be the whole text", () => {
  const doc = untagged("Talks resume.");
  expect([-1, 0, 2, 3].map((token) => doc.form(token))).toEqual(["", "Talks", ".", ""]);
  expect([-1, 3].map((token) => doc.lower(token))).toEqual(["", ""]);
});
