import { describe, expect, test } from "vitest";
import { LIMIT } from "../intake/bytes.ts";
import { emptyAnalysis } from "../empty-analysis.fixture.ts";
import { run } from "./world.fixture.ts";

const line = (report: unknown): string => `${JSON.stringify(report)}\n`;
const texts = (out: string): string[] =>
  out
    .trimEnd()
    .split("\n")
    .map((json) => JSON.parse(json).report.text);

describe("read --jsonl", () => {
  test("one report a line in, one analysis a line out, in order", async () => {
    const input = Array.from({ length: 500 }, (_, i) => line({ text: `Report ${i}.` }));
    const { code, out } = await run(["read", "--jsonl"], { input });
    expect(code).toBe(0);
    expect(texts(out)).toEqual(Array.from({ length: 500 }, (_, i) => `Report ${i}.`));
  });

  test("keeps what a line states, before what its text says", async () => {
    const report = {
      id: "7",
      text: "Date: 2025-01-01\n\nOne \ud800.",
      title: "T",
      author: null,
      published: "2025-04-28T09:30:00Z",
    };
    const { out } = await run(["read", "--jsonl"], { input: [line(report)] });
    const { author: _, ...kept } = report;
    expect(JSON.parse(out).report).toEqual(kept);
  });

  test("blank lines are skipped, CRLF and a missing last line feed are no matter", async () => {
    const { code, out } = await run(["read", "--jsonl"], {
      input: ['\n{"text":"One."}\r\n  \r\n{"text":"Two."}'],
    });
    expect(code).toBe(0);
    expect(texts(out)).toEqual(["One.", "Two."]);
  });

  test.each([
    ["{not json", "H301 Line 2 of standard input is not JSON"],
    ["[1]", "H302"],
    ["null", "H302"],
    ['"text"', "H302"],
    [
      "{}",
      'H303 Line 2 of standard input has no text. Put the report\'s words into the field "text".',
    ],
    ['{"text":""}', "H303"],
    ['{"text":7}', "H303"],
    ['{"text":"x","title":7}', 'H304 Line 2 of standard input has a "title" that is not a string.'],
    ['{"text":"x","published":"soon"}', 'H305 Line 2 of standard input has a "published"'],
    ['{"text":"x","published":"2025-02-30"}', "H305"],
    ["\u0000", "H204 Line 2 of standard input"],
  ])("%j is reported with its line, and the rest goes on", async (bad, message) => {
    const input = ['{"text":"One."}\n', `${bad}\n`, '{"text":"Three."}\n'];
    const { code, out, err } = await run(["read", "--jsonl"], { input });
    expect(code).toBe(2);
    expect(texts(out)).toEqual(["One.", "Three."]);
    expect(err).toContain(message);
    expect(err.trimEnd().split("\n")).toHaveLength(2);
  });

  test("a line of 50 MB is reported and not held", async () => {
    async function* input(): AsyncGenerator<string> {
      yield '{"text":"One."}\n{"text":"';
      const megabyte = "x".repeat(1024 * 1024);
      for (let i = 0; i < 50; i++) yield megabyte;
      yield '"}\n{"text":"Three."}\n';
    }
    const { code, out, err } = await run(["read", "--jsonl"], { input: input() });
    expect(code).toBe(2);
    expect(texts(out)).toEqual(["One.", "Three."]);
    expect(err).toContain(
      `H306 Line 2 of standard input is longer than ${LIMIT / 1024 / 1024} MiB.`,
    );
  });

  test("lines are read only as results are taken", async () => {
    let read = 0;
    async function* input(): AsyncGenerator<string> {
      for (let i = 0; i < 100; i++) {
        read = i + 1;
        yield line({ text: `Report ${i}.` });
      }
    }
    let done = 0;
    const engine = {
      analyze: (report: Parameters<typeof emptyAnalysis>[0]) => {
        done++;
        expect(read - done).toBeLessThanOrEqual(1);
        return emptyAnalysis(report);
      },
    };
    await run(["read", "--jsonl"], { input: input(), engine });
    expect(done).toBe(100);
  });

  test("other formats can be asked for; no report is an empty list", async () => {
    const one = await run(["read", "--jsonl", "-f", "json"], { input: ['{"text":"One."}'] });
    expect(JSON.parse(one.out)).toHaveLength(1);
    const none = await run(["read", "--jsonl", "-f", "json"], { input: [] });
    expect([none.code, none.out]).toEqual([0, "[]\n"]);
    expect((await run(["read", "--jsonl"], { input: [] })).out).toBe("");
  });

  test("whatever the bytes, each line has an answer and nothing is thrown", async () => {
    let seed = 11;
    const random = (below: number): number =>
      (seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff) % below;
    const bits = ["{", "}", '"text"', ":", '"a"', "null", "\\ud83d", "[", " ", ",", "\u202e", "é"];
    for (let round = 0; round < 50; round++) {
      const bad = Array.from({ length: 1 + random(12) }, () => bits[random(bits.length)]).join("");
      const { code, out, err } = await run(["read", "--jsonl"], {
        input: [`${bad}\n`, line({ text: "x" })],
      });
      const answers = out.trimEnd().split("\n").length + (err.match(/Line 1 of/g)?.length ?? 0);
      expect(answers).toBe(bad.trim() === "" ? 1 : 2);
      expect(code).toBe(err === "" ? 0 : 2);
    }
  });
});
