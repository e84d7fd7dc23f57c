import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { sampleAnalysis } from "./analysis.fixture.ts";
import { folder, run } from "./world.fixture.ts";

const SAMPLE = { engine: { analyze: sampleAnalysis } };
const HASH = /^[0-9a-f]{64}$/;

describe("read", () => {
  test("shows what a report on standard input says", async () => {
    const { code, out, err } = await run(["read"], { input: ["A bridge closed."], ...SAMPLE });
    expect(err).toBe("");
    expect(code).toBe(0);
    expect(out).toContain("denies       the Alder bridge → close");
  });

  test("gives a report without an id the hash of its text, and the text unchanged", async () => {
    const text = 'Date: 2025-04-28\r\n\r\nHe said: "ﬁne" \u200b👩‍🚀.\r\n';
    const { out } = await run(["read", "-f", "json", "-"], { input: [text] });
    const { report } = JSON.parse(out);
    expect(report).toMatchObject({ text, published: "2025-04-28" });
    // printf 'Date: …' | sha256sum gives the same.
    expect(report.id).toMatch(HASH);
  });

  test("the id of an empty-handed reader is SHA-256 as everyone computes it", async () => {
    const { out } = await run(["read", "-f", "json"], { input: ["abc"] });
    expect(JSON.parse(out).report.id).toBe(
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    );
  });

  test("several reports are one JSON list, one page, or one after the other", async () => {
    const path = folder({ "a.txt": "One.", "b.txt": "Two." });
    const files = [join(path, "a.txt"), join(path, "b.txt")];
    const json = await run(["read", "--format", "json", ...files]);
    expect(JSON.parse(json.out).map((a: { report: { text: string } }) => a.report.text)).toEqual([
      "One.",
      "Two.",
    ]);
    const lines = await run(["read", "--format", "jsonl", ...files]);
    expect(lines.out.trimEnd().split("\n")).toHaveLength(2);
    const page = await run(["read", "--format", "html", ...files]);
    expect(page.out.match(/<article/g)).toHaveLength(2);
    expect(page.out.match(/<\/html>/g)).toHaveLength(1);
  });

  test("--output writes a file, and only that", async () => {
    const path = folder({ "a.txt": "One." });
    const target = join(path, "out.json");
    const { code, out } = await run(["read", "-f", "json", "-o", target, join(path, "a.txt")]);
    expect([code, out]).toEqual([0, ""]);
    expect(JSON.parse(readFileSync(target, "utf8")).report.text).toBe("One.");
    const nowhere = join(path, "missing", "out.json");
    const failed = await run(["read", "-o", nowhere, join(path, "a.txt")]);
    expect(failed.code).toBe(2);
    expect(failed.err).toMatch(/^hearsay: H208 .*cannot be written \(no such file or directory\)/);
  });

  test("--published and --publisher fill in what a report leaves open, no more", async () => {
    const options = ["--published", "2025-05-03", "--publisher", "Harbour Wire", "-f", "json"];
    const bare = await run(["read", ...options], { input: ["One."] });
    expect(JSON.parse(bare.out).report).toMatchObject({
      published: "2025-05-03",
      publisher: "Harbour Wire",
    });
    const dated = await run(["read", ...options], { input: ["Date: 2024-01-02\n\nOne."] });
    expect(JSON.parse(dated.out).report.published).toBe("2024-01-02");
  });

  test.each([
    [{ terminal: true }, [], true],
    [{}, [], false],
    [{ terminal: true, env: { NO_COLOR: "1" } }, [], false],
    [{ terminal: true, env: { NO_COLOR: "" } }, [], true],
    [{ terminal: true, env: { TERM: "dumb" } }, [], false],
    [{ env: { FORCE_COLOR: "1" } }, [], true],
    [{ terminal: true }, ["--color", "never"], false],
    [{ env: { NO_COLOR: "1" } }, ["--color=always"], true],
  ])("colour with %j %j: %s", async (around, options, coloured) => {
    const { out } = await run(["read", ...options], { input: ["One."], ...around, ...SAMPLE });
    expect(out.includes("\u001b[")).toBe(coloured);
  });
});

describe("bad input", () => {
  const path = (): string =>
    folder({
      "empty.txt": "",
      "blank.txt": " \n\t\r\n",
      "binary.bin": new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 1]),
      "latin.txt": new Uint8Array([0x54, 0x68, 0x65, 0x20, 0x63, 0x61, 0x66, 0xe9, 0x2e]),
      "broken16.txt": new Uint8Array([0xff, 0xfe, 0x41, 0x00, 0x00, 0xd8]),
      "date.txt": "Date: 2025-02-30\n\nThe bridge closed.",
      "good.txt": "The bridge closed.",
    });

  test.each([
    ["empty.txt", /^hearsay: H206 .*empty.txt holds no text\. /],
    ["blank.txt", /^hearsay: H206 /],
    ["binary.bin", /^hearsay: H204 .*binary.bin cannot be read as text\. .*zero byte/],
    ["broken16.txt", /^hearsay: H205 /],
    ["date.txt", /^hearsay: H209 .*2025-02-30/],
    ["missing.txt", /^hearsay: H201 .*missing.txt does not exist\. /],
    ["./", /^hearsay: H202 .* is a directory\. .*[^/]\/\*\.txt\./],
  ])("%s is one clear error, and the next report is read", async (name, message) => {
    const at = path();
    const files = [join(at, name), join(at, "good.txt")];
    const { code, out, err } = await run(["read", "-f", "jsonl", ...files]);
    expect(code).toBe(2);
    expect(err).toMatch(message);
    expect(err).not.toMatch(/\n\s+at /);
    expect(err).toContain("1 of 2 reports could not be read.");
    expect(JSON.parse(out).report.text).toBe("The bridge closed.");
  });

  test("a file in an old encoding is read", async () => {
    const { code, out } = await run(["read", "-f", "json", join(path(), "latin.txt")]);
    expect(code).toBe(0);
    expect(JSON.parse(out).report.text).toBe("The café.");
  });

  test("a byte-order mark is not part of the text", async () => {
    const { out } = await run(["read", "-f", "json"], { input: ["\ufeffOne."] });
    expect(JSON.parse(out).report.text).toBe("One.");
  });

  test.each([
    [["read"], { inputIsTerminal: true }, "H106 No report to read"],
    [["read", "-", "-"], {}, "H107"],
    [["read", "--jobs", "0"], {}, 'H109 Option --jobs needs a whole number from 1 to 64, not "0".'],
    [["read", "--jobs", "two"], {}, "H109"],
    [["read", "--published", "2025-13-01"], {}, "H110"],
  ])("%j is refused", async (argv, around, message) => {
    const { code, out, err } = await run(argv, around);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(message);
  });

  test("a fault in the analyser costs one report and shows no stack", async () => {
    const engine = {
      analyze: (report: { text: string }) => {
        if (report.text.startsWith("Two")) throw new TypeError("x.y is\u001b[2J undefined");
        return sampleAnalysis();
      },
    };
    const input = ['{"text":"One."}\n{"text":"Two."}\n{"text":"Three."}\n'];
    const { code, out, err } = await run(["read", "--jsonl"], { input, engine });
    expect(code).toBe(2);
    expect(out.trimEnd().split("\n")).toHaveLength(2);
    expect(err).toContain(
      "H902 Line 2 of standard input could not be analysed: x.y is[2J undefined.",
    );
  });
});
