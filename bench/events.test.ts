import { expect, test } from "vitest";
import { same, score } from "./events.mjs";
import { overlap } from "./fivew.mjs";

test("a party is the same where one name holds the other", () => {
  expect(same("the army", "Army of Chad")).toBe(true);
  expect(same("the army", "the navy")).toBe(false);
});

test("types, with those allowed beside them, and parties are counted", () => {
  const party = (text: string) => ({ text });
  const gold = [
    {
      text: "s1",
      event: "AID",
      alternates: ["AGREE"],
      actors: [party("Chad")],
      recipients: [party("Mali")],
    },
    { text: "s2", event: "ASSAULT", actors: [party("rebels")], recipients: [] },
  ];
  const told = [
    [{ type: "AGREE", actors: [party("Chad")], recipients: [party("Niger")] }],
    [{ type: "PROTEST", actors: [], recipients: [] }],
  ];
  expect(score(gold, told)).toEqual({
    gold: 2,
    events: 2,
    found: 1,
    right: 1,
    actors: 1,
    recipients: 0,
  });
});

test("overlap counts each word once", () => {
  expect(overlap("the talks the", "the talks")).toBeCloseTo(0.8);
  expect(overlap("", "talks")).toBe(0);
});
