import { expect, test } from "vitest";
import { featuresOf } from "./geojson.ts";
import { jsonLine } from "./jsonl.ts";
import { HOSTILE, sampleLeaves } from "./leaf.fixture.ts";
import { slideOf } from "./timelinejs.ts";

const pretty = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

test("a thread a line, golden to the byte", async () => {
  const lines = sampleLeaves().map(({ thread }) => jsonLine(thread));
  await expect(lines.join("")).toMatchFileSnapshot("./golden/threads.jsonl");
  for (const line of lines) expect(line.indexOf("\n")).toBe(line.length - 1);
});

test("slides of TimelineJS, golden to the byte; none where no day is known", async () => {
  const slides = sampleLeaves().map(({ thread }) => slideOf(thread));
  expect(slides[1]).toBeNull();
  await expect(pretty(slides[0])).toMatchFileSnapshot("./golden/slide.json.txt");
});

test("a period ends a slide; an open end leaves one day and says so", () => {
  const [{ thread }] = sampleLeaves();
  const on = (earliest: string | null, latest: string | null) =>
    slideOf({ ...thread, happened: { earliest, latest } });
  expect(on("2025-03-01", "2025-03-31")).toMatchObject({
    start_date: { year: 2025, month: 3, day: 1 },
    end_date: { year: 2025, month: 3, day: 31 },
    display_date: "March 2025",
  });
  expect(on(null, "2025-03-31")).toMatchObject({
    start_date: { year: 2025, month: 3, day: 31 },
    display_date: "until 31 March 2025",
  });
  expect(on(null, null)).toBeNull();
});

test("slides hold no markup but their own", () => {
  const [{ thread }] = sampleLeaves();
  for (const words of HOSTILE) {
    const [position] = thread.positions;
    const positions = [{ ...position, evidence: { ...position.evidence, text: words } }];
    const { headline, text } = slideOf({ ...thread, title: words, positions })!.text;
    expect(headline).not.toMatch(/[<>"]/);
    expect(text.replace(/<\/?[pb]>/g, "")).not.toMatch(/[<>"]/);
  }
});

test("a feature for each place on the map, longitude first, golden to the byte", async () => {
  const [strike, deaths] = sampleLeaves();
  await expect(pretty(featuresOf(strike))).toMatchFileSnapshot("./golden/features.json.txt");
  expect(featuresOf(deaths)).toEqual([]);
});
