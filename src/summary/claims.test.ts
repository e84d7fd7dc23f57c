import { expect, test } from "vitest";
import { sampleAnalysis } from "../cli/analysis.fixture.ts";
import { summarise } from "./claims.ts";

test("a claim is put with its holder, act, parties, time, number and words", () => {
  const claims = summarise(sampleAnalysis());
  expect(claims.find(({ claim }) => claim.id === "c2")).toMatchObject({
    main: false,
    holder: { name: "A union official", kind: "not named", through: [] },
    act: "says",
    sure: "certain",
    actors: ["at least 40 workers"],
    deed: "walked off",
    recipients: ["the site"],
    type: "protest: strike",
    when: ["last week (until 27 April 2025)"],
    said: "21 April 2025 to 27 April 2025",
    amounts: ["at least 40 workers"],
    words: "at least 40 workers had walked off the site",
  });
});

test("the main event comes first, then the deadly, then the rest", () => {
  expect(summarise(sampleAnalysis()).map(({ claim }) => claim.id)).toEqual([
    "c1",
    "c3",
    "c2",
    "c4",
  ]);
});

test("through whom a claim came is told outermost first", () => {
  const analysis = sampleAnalysis();
  const [first, inner] = [analysis.claims[0].holders[0], analysis.claims[1].holders[0]];
  analysis.claims[0].holders = [inner, first];
  expect(summarise(analysis)[0].holder).toEqual({
    name: "transport ministry",
    kind: "government",
    through: ["A union official"],
  });
});
