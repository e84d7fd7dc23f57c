import { expect, test } from "vitest";
import { sampleAnalysis } from "../analysis.fixture.ts";
import { width } from "../../summary/width.ts";
import { terminalView } from "./view.ts";

const PLAIN = { columns: 80, colour: false, top: 12 };

test("claims stand under their holder, the weightiest first", () => {
  expect(terminalView(sampleAnalysis(), PLAIN)).toBe(`Ministry denies that bridge will close
Harbour Wire · 3 May 2025 · 5 sentences · 4 claims

transport ministry (government)
  denies       the Alder bridge → close
               main event · not so · said 3 May 2025
               “that the Alder bridge would close”

A union official (not named)
  says         a crane → killed → two men
               certain · assault · until 27 April 2025 · 2 men, killed
               “a crane killed two men”
  says         at least 40 workers → walked off → the site
               certain · protest: strike · last week (until 27 April 2025)
               at least 40 workers · said 21 April 2025 to 27 April 2025
               “at least 40 workers had walked off the site”

The report itself
  reports      The police → arrested → the crane's operator
               certain · coerce: arrest
               “The police arrested the crane's operator.”
`);
});

test.each([40, 57, 80, 100])("no line is wider than %i columns", (columns) => {
  const analysis = sampleAnalysis();
  analysis.report.title = "朝鮮中央通信".repeat(20);
  analysis.entities[0].name = `transport ${"x".repeat(120)}`;
  for (const line of terminalView(analysis, { ...PLAIN, columns }).split("\n"))
    expect(width(line)).toBeLessThanOrEqual(columns);
});

test("a report cannot steer the terminal", () => {
  const analysis = sampleAnalysis();
  const evil = "\u001b]0;x\u0007\u001b[2J\u202e";
  analysis.report.title = `${evil}title`;
  analysis.report.publisher = evil;
  analysis.entities[0].name = `${evil}name`;
  for (const event of analysis.events)
    for (const actor of event.actors) actor.text = `${evil}actor`;
  for (const quantity of analysis.quantities) quantity.of = evil;
  // eslint-disable-next-line no-control-regex
  expect(terminalView(analysis, PLAIN)).not.toMatch(
    /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/,
  );
});

test("colour changes nothing but colour", () => {
  const painted = terminalView(sampleAnalysis(), { ...PLAIN, colour: true });
  // eslint-disable-next-line no-control-regex
  expect(painted.replace(/\u001b\[[\d;]*m/g, "")).toBe(terminalView(sampleAnalysis(), PLAIN));
  expect(painted).toContain("\u001b[31mdenies");
});

test("what is left out is counted", () => {
  const view = terminalView(sampleAnalysis(), { ...PLAIN, top: 1 });
  expect(view).toContain("3 more that matter less: --top 4 shows all.");
  expect(view).not.toContain("The report itself");
});

test("a report without claims says so", () => {
  const analysis = { ...sampleAnalysis(), claims: [] };
  expect(terminalView(analysis, PLAIN)).toContain("No claim found.");
});
