import { spawn, spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Analysis } from "../src/analysis.ts";
import { ensureBuilt } from "../scripts/setup.mjs";

/** The program as it is installed, run as a process of its own. */

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const HEARSAY = join(ROOT, "bin/hearsay");
const EXAMPLES = readdirSync(join(ROOT, "examples"))
  .filter((name) => name.endsWith(".txt"))
  .map((name) => join(ROOT, "examples", name));

let folder = "";

beforeAll(() => {
  ensureBuilt();
  folder = mkdtempSync(join(tmpdir(), "hearsay-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function hearsay(args: readonly string[], input: string | Uint8Array = "") {
  return spawnSync(process.execPath, [HEARSAY, ...args], {
    input,
    encoding: "utf8",
    maxBuffer: 1 << 28,
    cwd: folder,
  });
}

describe("a real report", () => {
  test.each(["text", "json", "jsonl", "conllu", "html"])("is shown as %s", (format) => {
    const { status, stdout, stderr } = hearsay(["read", "--format", format, EXAMPLES[0]]);
    expect(stderr).toBe("");
    expect(status).toBe(0);
    expect(stdout.length).toBeGreaterThan(500);
  });

  test("every span of the analysis lies in its text", () => {
    const { stdout } = hearsay(["read", "--format", "jsonl", ...EXAMPLES]);
    const analyses = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Analysis);
    expect(analyses).toHaveLength(EXAMPLES.length);
    for (const { report, claims, events } of analyses) {
      expect(report.id).toMatch(/^[0-9a-f]{64}$/);
      for (const [start, end] of [...claims, ...events].map(({ evidence }) => evidence)) {
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(report.text.length);
      }
    }
  });

  test("the same bytes come out every time", () => {
    const once = hearsay(["read", "--format", "json", ...EXAMPLES]).stdout;
    expect(hearsay(["read", "--format", "json", ...EXAMPLES]).stdout).toBe(once);
  });
});

test("reading loads no package, so that it does not wait for a database", () => {
  const bare = join(folder, "bare");
  mkdirSync(bare);
  for (const part of ["bin", "dist", "package.json"])
    cpSync(join(ROOT, part), join(bare, part), {
      recursive: true,
      filter: (path) => !/\.(?:ledger|html)/.test(path),
    });
  symlinkSync(join(ROOT, "models"), join(bare, "models"));
  const args = [join(bare, "bin/hearsay"), "read", "--format", "html", EXAMPLES[0]];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8", cwd: bare });
  expect(stderr).toBe("");
  expect(status).toBe(0);
});

describe("a batch", () => {
  const reports = Array.from({ length: 60 }, (_, i) =>
    i % 13 === 5
      ? "{broken"
      : JSON.stringify({
          id: String(i),
          text: `The ministry said on Monday that ${i + 2} bridges had closed.`,
          published: "2025-05-03",
        }),
  );

  test("gives the same bytes on one thread and on several", () => {
    const file = join(folder, "batch.jsonl");
    writeFileSync(file, reports.join("\n"));
    const [one, three] = ["1", "3"].map((jobs) =>
      hearsay(["read", "--jsonl", "--jobs", jobs, file]),
    );
    expect(one.status).toBe(2);
    expect(one.stderr).toContain("H301 Line 6 of ");
    expect(one.stdout.trimEnd().split("\n")).toHaveLength(55);
    expect([three.status, three.stdout, three.stderr]).toEqual([
      one.status,
      one.stdout,
      one.stderr,
    ]);
  });

  test("files are read on several threads too", () => {
    const [one, two] = ["1", "2"].map((jobs) =>
      hearsay(["read", "--format", "html", "--jobs", jobs, ...EXAMPLES.slice(0, 3), "missing.txt"]),
    );
    expect(one.status).toBe(2);
    expect(two.stdout).toBe(one.stdout);
    expect(two.stderr).toBe(one.stderr);
  });

  test.each(["1", "2"])("ends quietly when nobody reads on (jobs %s)", async (jobs) => {
    const child = spawn(process.execPath, [HEARSAY, "read", "--jsonl", "--jobs", jobs]);
    let err = "";
    child.stderr.on("data", (chunk) => (err += chunk));
    child.stdin.on("error", () => {});
    child.stdout.once("data", () => child.stdout.destroy());
    for (let i = 0; i < 50; i++) child.stdin.write(`${reports.join("\n")}\n`);
    child.stdin.end();
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect(err.replace(/^hearsay: H301 .*\n/gm, "")).toBe("");
    expect(code).toBe(0);
  });
});

describe("bad input", () => {
  test.each([
    [["read", "missing.txt"], "H201"],
    [["read", "."], "H202"],
    [["read", "--frmat", "json"], "Did you mean --format?"],
    [["raed"], 'Did you mean "read"?'],
    [["parse", "--conllu", EXAMPLES[0]], "H401"],
  ])("%j is one clear line and exit code 2", (args, message) => {
    const { status, stdout, stderr } = hearsay(args);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  });

  test("random bytes are an error or an analysis", () => {
    let seed = 5;
    const bytes = Uint8Array.from({ length: 4000 }, () => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
      return seed >> 16;
    });
    const { status, stderr } = hearsay(["read", "-"], bytes);
    expect(status === 0 || (status === 2 && /^hearsay: H2/.test(stderr))).toBe(true);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});
