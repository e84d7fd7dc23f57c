import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { StoreError } from "../../store/error.ts";
import { sampleAnalysis } from "../analysis.fixture.ts";
import { emptyAnalysis } from "../../empty-analysis.fixture.ts";
import { folder, run } from "../world.fixture.ts";
import { sampleLedger } from "../../ledger/ledger.fixture.ts";

const line = (text: string): string => `${JSON.stringify({ text })}\n`;

test("a directory is walked in the order of names; other files and links to folders are not", async () => {
  const path = folder({ "b.txt": "B.", "a.txt": "A.", "README.md": "No.", ".c.txt": "No." });
  mkdirSync(join(path, "d"));
  writeFileSync(join(path, "d", "e.jsonl"), line("E.") + line("F."));
  symlinkSync(path, join(path, "d", "loop"));
  const seen: string[] = [];
  const ledger = sampleLedger();
  const add = ledger.add;
  ledger.add = (entries) => {
    seen.push(...entries.map(({ report }) => report.text));
    return add(entries);
  };
  const { code, out, err } = await run(["add", path], { ledger });
  expect(err).toBe("");
  expect(code).toBe(0);
  expect(out).toBe("added 4 reports (0 claims)\n");
  expect(seen).toEqual(["A.", "B.", "E.", "F."]);
});

test("what is known is passed over before it is analysed", async () => {
  const ledger = sampleLedger();
  let analysed = 0;
  const analyze = (report: Parameters<typeof emptyAnalysis>[0]) => {
    analysed++;
    return { ...sampleAnalysis(), report };
  };
  const around = { ledger, engine: { analyze }, input: [line("One."), line("Two.")] };
  expect((await run(["add", "--jsonl"], around)).out).toBe("added 2 reports (8 claims)\n");
  const again = { ...around, input: [line("One."), line("Two."), line("Three.")] };
  expect((await run(["add", "--jsonl"], again)).out).toBe("added 1 report (4 claims), 2 known\n");
  expect(analysed).toBe(3);
  const json = await run(["add", "--jsonl", "--json"], { ...around, input: [line("One.")] });
  expect(JSON.parse(json.out)).toEqual({ reports: 0, versions: 0, known: 1, claims: 0, failed: 0 });
});

test("reports are added in batches", async () => {
  const ledger = sampleLedger();
  // Three long ones fill a batch by themselves.
  const long = [0, 1, 2].map((n) => line(`Long report ${n}. `.repeat(30_000)));
  const input = [...long, ...Array.from({ length: 300 }, (_, n) => line(`Report ${n}.`))];
  await run(["add", "--jsonl"], { ledger, input });
  const sizes = ledger.asked.filter(([what]) => what === "add").map(([, size]) => size);
  expect(sizes).toEqual([3, 128, 128, 44]);
});

test("a bad report is told of, the rest goes on, and the exit code is 2", async () => {
  const analyze = (report: Parameters<typeof emptyAnalysis>[0]) => {
    if (report.text === "Two.") throw new TypeError("x is undefined");
    return emptyAnalysis(report);
  };
  const input = [line("One."), "{broken\n", line("Two."), line("Three.")];
  const around = { ledger: sampleLedger(), engine: { analyze }, input };
  const { code, out, err } = await run(["add", "--jsonl"], around);
  expect([code, out]).toEqual([2, "added 2 reports (0 claims)\n"]);
  expect(err).toContain("H301 Line 2 of standard input");
  expect(err).toContain("H902 Line 3 of standard input could not be analysed: x is undefined.");
  expect(err).toContain("2 of 4 reports could not be added.");
});

test("a report that the ledger cannot take costs only itself", async () => {
  const ledger = sampleLedger();
  const add = ledger.add;
  ledger.add = async (entries) => {
    if (entries.some(({ report }) => report.text === "Two.")) throw new TypeError("no such role");
    return add(entries);
  };
  const input = [line("One."), line("Two."), line("Three.")];
  const { code, out, err } = await run(["add", "--jsonl"], { ledger, input });
  expect([code, out]).toEqual([2, "added 2 reports (0 claims)\n"]);
  expect(err).toContain("H606 Line 2 of standard input could not be added: no such role.");
});

test("a full disk is no report's fault and ends it", async () => {
  const add = () => Promise.reject(new StoreError("H505", { where: "a.ledger" }));
  const input = [line("One."), line("Two.")];
  const { code, out, err } = await run(["add", "--jsonl"], {
    ledger: sampleLedger({ add }),
    input,
  });
  expect([code, out]).toEqual([2, ""]);
  expect(err).toMatch(/^hearsay: H505 The disk is full[^\n]*\n$/);
});

test("an empty directory is an error that says what is looked for", async () => {
  const { code, err } = await run(["add", folder({ "x.md": "No." })], { ledger: sampleLedger() });
  expect(code).toBe(2);
  expect(err).toMatch(/H605 .* holds no report: no file in it ends in \.txt or \.jsonl\./);
});
