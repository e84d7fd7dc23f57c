import { expect, test } from "vitest";
import type { Analysis, Sentence } from "../analysis.ts";
import { aboutOf, Passages } from "./passage.ts";

/** An analysis that has sentences alone; those without a full stop are headings. */
function told(...lines: string[]): Analysis {
  const text = lines.join("\n");
  let start = 0;
  const sentences = lines.map((line): Sentence => {
    const span: Sentence["span"] = [start, start + line.length];
    start += line.length + 1;
    return { span, kind: line.endsWith(".") ? "sentence" : "heading" };
  });
  const empty = { times: [], entities: [], quantities: [], attributions: [], events: [] };
  return { report: { id: "r", text }, sentences, ...empty, claims: [], main: null };
}

const REPORT = told(
  "Ferry blaze",
  "The ferry Halvorsen caught fire off Ulstad.",
  "It carried 214 passengers.",
  "A tug towed it to Brekke.",
  "Engineers will look at the boilers.",
  "Shares of the shipowner fell.",
);

test("a passage is two sentences before and after, without headings, the rarest stems first", () => {
  const passages = new Passages(REPORT);
  const first = passages.of(REPORT.report.text.indexOf("caught"));
  expect(first).toEqual(expect.arrayContaining(["halvorsen", "ulstad", "214", "tug"]));
  for (const stem of ["blaze", "boiler", "the", "it"]) expect(first).not.toContain(stem);
  expect(first.indexOf("ulstad")).toBeLessThan(first.indexOf("fire"));
  // Words stand before numerals that are as rare.
  expect(first.indexOf("ulstad")).toBeLessThan(first.indexOf("214"));
  expect(passages.of(REPORT.report.text.indexOf("Shares"))).not.toContain("halvorsen");
  expect(new Passages(told()).of(0)).toEqual([]);
});

test("what a report tells again and again it is about", () => {
  const about = aboutOf(
    "The dredger sank. A tug raised the dredger. Its crew had left the dredger.",
  );
  expect(about[0]).toBe("dredger");
  expect(aboutOf("It is what it was.")).toEqual([]);
});
