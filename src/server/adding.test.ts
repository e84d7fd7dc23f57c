import { describe, expect, test } from "vitest";
import type { Correction } from "../answers.ts";
import { emptyAnalysis } from "../empty-analysis.fixture.ts";
import type { Executor, Job } from "../intake/job.ts";
import { reportOf } from "../intake/reading.ts";
import { sampleLedger } from "../ledger/ledger.fixture.ts";
import { readReport } from "../report/read.ts";
import { StoreError } from "../store/error.ts";
import { eventsOf, jobOf, plainReaders, testServer } from "./app.fixture.ts";

const LINES = { "content-type": "application/x-ndjson" };
const TEXT = { "content-type": "text/plain; charset=utf-8" };
const line = (text: string): string => `${JSON.stringify({ text })}\n`;

describe("one report", () => {
  test("as JSON: new with its address, known without being analysed again", async () => {
    const ledger = sampleLedger();
    const { post } = await testServer({ ledger });
    const report = { id: "wire/1 <b>", text: "Nothing happened.", title: null };
    const first = await post("/reports", report);
    expect(first.status).toBe(201);
    expect(first.headers.get("location")).toBe("/api/v1/reports/wire%2F1%20%3Cb%3E");
    expect(await first.json()).toEqual({ report: "wire/1 <b>", outcome: "new", claims: 0 });
    const again = await post("/reports", report);
    expect([again.status, await again.json()]).toEqual([
      200,
      { report: "wire/1 <b>", outcome: "known", claims: 0 },
    ]);
    expect(ledger.asked.filter(([what]) => what === "add")).toHaveLength(1);
  });

  test("as text, with its header lines", async () => {
    const seen: unknown[] = [];
    const ledger = sampleLedger({
      add: async (entries) =>
        entries.map(({ report }) => {
          seen.push(report);
          return { report: "r1", outcome: "version", claims: 3 };
        }),
    });
    const { post } = await testServer({ ledger });
    const answer = await post(
      "/reports",
      "Title: A fire\nDate: 2025-04-28\n\nA mill burned.",
      TEXT,
    );
    expect([answer.status, await answer.json()]).toEqual([
      201,
      { report: "r1", outcome: "version", claims: 3 },
    ]);
    expect(seen).toMatchObject([{ title: "A fire", published: "2025-04-28" }]);
  });

  test("an id cannot break out of the header that names it", async () => {
    const { post } = await testServer();
    const id = "x\r\nSet-Cookie: a=b\u0000\ud800";
    const answer = await post("/reports", { id, text: "A." });
    expect(answer.headers.get("set-cookie")).toBeNull();
    expect(answer.headers.get("location")).toMatch(/^\/api\/v1\/reports\/x%0D%0ASet-Cookie/);
  });

  test.each([
    ["{}", {}, 422, "H303"],
    ['{"text":" "}', {}, 422, "H303"],
    ['{"text":"A.","title":7}', {}, 422, "H304"],
    ['{"text":"A.","published":"soon"}', {}, 422, "H305"],
    ["[]", {}, 422, "H302"],
    ["{broken", {}, 400, "H706"],
    ["", TEXT, 422, "H206"],
    [" \n\t", TEXT, 422, "H206"],
    ["\u0000\u0001\u0002\u0003binary\u0000", TEXT, 422, "H204"],
    ["x", { "content-type": "application/pdf" }, 415, "H708"],
  ])("%j %j is refused", async (body, headers, status, code) => {
    const { post } = await testServer();
    const answer = await post("/reports", body, headers);
    expect([answer.status, await answer.json()]).toMatchObject([status, { code }]);
  });

  test("longer than a report may be", async () => {
    const { post } = await testServer();
    const answer = await post("/reports", "a".repeat(33 * 1024 * 1024), TEXT);
    expect([answer.status, await answer.json()]).toMatchObject([413, { code: "H207" }]);
  });
});

describe("many reports", () => {
  test("one a line: each for itself, and a bad one stops nothing", async () => {
    const { post } = await testServer();
    const body = `${line("One.")}\n{broken\n${line("Two.")}{"text":""}\n${line("One.")}`;
    const answer = await post("/reports", body, LINES);
    expect(answer.status).toBe(200);
    const all = (await answer.json()) as { added: unknown[]; failed: { line: number }[] };
    expect(all).toMatchObject({ reports: 2, versions: 0, claims: 0 });
    expect(all.added).toHaveLength(3);
    expect(all.failed).toMatchObject([
      { line: 3, problem: { code: "H301", detail: expect.stringContaining("Line 3") } },
      { line: 5, problem: { code: "H303" } },
    ]);
  });

  test("as a list", async () => {
    const { post } = await testServer();
    const answer = await post("/reports", { reports: [{ text: "One." }, 7, { text: "Two." }] });
    expect(await answer.json()).toMatchObject({
      reports: 2,
      failed: [{ line: 2, problem: { code: "H302", detail: expect.stringContaining("Report 2") } }],
    });
  });

  test("as events, in the order of the lines, with the sum at last", async () => {
    const { post } = await testServer();
    const answer = await post("/reports", `${line("One.")}{\n${line("Two.")}`, {
      ...LINES,
      accept: "text/event-stream",
    });
    expect(answer.headers.get("content-type")).toBe("text/event-stream");
    const events = await eventsOf(answer);
    expect(events.map(({ event }) => event)).toEqual([
      "added",
      "progress",
      "failed",
      "progress",
      "added",
      "progress",
      "done",
    ]);
    expect(events[3].data).toEqual({ done: 2, of: null });
    expect(events.at(-1)!.data).toMatchObject({ reports: 2, failed: [{ line: 2 }] });
  });

  test("the worked example", async () => {
    const { ask } = await testServer();
    const answer = await ask("/example", { method: "POST" });
    expect(await answer.json()).toMatchObject({ reports: 2, failed: [] });
  });

  test("more than a request may bring: the first are taken, and where to go on is told", async () => {
    const { post } = await testServer();
    const body = '{"text":""}\n'.repeat(10_001);
    const { failed } = (await (await post("/reports", body, LINES)).json()) as {
      failed: { line: number; problem: { code: string } }[];
    };
    expect(failed).toHaveLength(10_001);
    expect(failed.at(-1)).toMatchObject({ line: 10_001, problem: { code: "H720" } });
  });

  test("what breaks off keeps what came before", async () => {
    const { ask } = await testServer();
    let sent = false;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (sent) controller.error(new Error("socket hang up"));
        else controller.enqueue(new TextEncoder().encode(line("One.")));
        sent = true;
      },
    });
    const init = { method: "POST", body, duplex: "half", headers: LINES };
    const answer = await ask("/reports", init as RequestInit);
    expect(await answer.json()).toMatchObject({
      reports: 1,
      failed: [{ line: 1, problem: { code: "H710" } }],
    });
  });
});

/** Readers that do not end before they are told to. */
function heldReaders(): { readers: Executor; release(): void; reading: Job[] } {
  const reading: Job[] = [];
  let release = (): void => {};
  const free = new Promise<void>((resolve) => (release = resolve));
  const readers = plainReaders(async (job) => {
    reading.push(job);
    await free;
  });
  return { readers, release, reading };
}

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

describe("the desk", () => {
  test("refuses one more than it can hold, and takes it when there is room", async () => {
    const { readers, release } = heldReaders();
    const { post } = await testServer({ readers, limits: { reports: 2, bytes: 1 << 20 } });
    const held = [post("/reports", { text: "One." }), post("/reports", { text: "Two." })];
    await turn();
    const third = await post("/reports", { text: "Three." });
    expect([third.status, third.headers.get("retry-after")]).toEqual([429, "2"]);
    expect(await third.json()).toMatchObject({ code: "H717" });
    release();
    expect((await Promise.all(held)).map(({ status }) => status)).toEqual([201, 201]);
    expect((await post("/reports", { text: "Three." })).status).toBe(201);
  });

  test("counts bytes too, but takes a report of any size when it has none", async () => {
    const { readers, release } = heldReaders();
    const { post } = await testServer({ readers, limits: { reports: 9, bytes: 10 } });
    const held = post("/reports", { text: "Far more than ten bytes." });
    await turn();
    expect((await post("/reports", { text: "A." })).status).toBe(429);
    release();
    expect((await held).status).toBe(201);
  });

  test("those who bring many wait for room instead, and hold little meanwhile", async () => {
    const { readers, release, reading } = heldReaders();
    const { post } = await testServer({ readers, limits: { reports: 3, bytes: 1 << 20 } });
    const body = Array.from({ length: 40 }, (_, n) => line(`Report ${n}.`)).join("");
    const held = post("/reports", body, LINES);
    await turn();
    expect(reading).toHaveLength(3);
    release();
    expect(await (await held).json()).toMatchObject({ reports: 40, failed: [] });
  });

  test("writes down together what arrives together, and answers each for itself", async () => {
    const { readers, release } = heldReaders();
    const ledger = sampleLedger();
    const { post } = await testServer({ readers, ledger });
    const held = Array.from({ length: 20 }, (_, n) => post("/reports", { text: `Report ${n}.` }));
    await turn();
    release();
    const ids = await Promise.all(
      held.map(async (answer) => ((await (await answer).json()) as { report: string }).report),
    );
    expect(new Set(ids).size).toBe(20);
    const sizes = ledger.asked.filter(([what]) => what === "add").map(([, size]) => Number(size));
    expect(sizes.reduce((sum, size) => sum + size)).toBe(20);
    expect(Math.max(...sizes)).toBe(8);
  });

  test("a report that the ledger cannot take costs only itself", async () => {
    const { readers, release } = heldReaders();
    const sample = sampleLedger();
    const { add } = sample;
    sample.add = async (entries) => {
      if (entries.some(({ report }) => report.text === "Two.")) throw new TypeError("no such role");
      return add(entries);
    };
    const { post } = await testServer({ readers, ledger: sample });
    const held = ["One.", "Two.", "Three."].map((text) => post("/reports", { text }));
    await turn();
    release();
    const answers = await Promise.all(held);
    expect(answers.map(({ status }) => status)).toEqual([201, 500, 201]);
    expect(await answers[1].json()).toMatchObject({ code: "H606" });
  });

  test("a full disk is told to all who wait, and the next are taken when there is room again", async () => {
    let full = true;
    const sample = sampleLedger();
    const { add } = sample;
    sample.add = async (entries) => {
      if (full) throw new StoreError("H505", { where: "a.ledger" });
      return add(entries);
    };
    const { post } = await testServer({ ledger: sample });
    const answers = await Promise.all(["One.", "Two."].map((text) => post("/reports", { text })));
    expect(answers.map(({ status }) => status)).toEqual([507, 507]);
    full = false;
    expect((await post("/reports", { text: "One." })).status).toBe(201);
  });

  test("at the end all that was taken is written down, and nothing more is taken", async () => {
    const { readers, release } = heldReaders();
    const ledger = sampleLedger();
    const { desk, post } = await testServer({
      readers,
      ledger,
      limits: { reports: 2, bytes: 1 << 20 },
    });
    const many = post("/reports", [0, 1, 2, 3, 4].map((n) => line(`Report ${n}.`)).join(""), LINES);
    await turn();
    let closed = false;
    const closing = desk.close().then(() => (closed = true));
    const late = await post("/reports", { text: "Late." });
    expect(late.status).toBe(429);
    await turn();
    expect(closed).toBe(false);
    release();
    await closing;
    const all = (await (await many).json()) as { reports: number; failed: unknown[] };
    expect(all.reports).toBe(2);
    expect(all.failed).toHaveLength(3);
    expect(all.failed).toMatchObject([0, 1, 2].map(() => ({ problem: { code: "H719" } })));
    expect(await (await post("/reports", { text: "Later." })).json()).toMatchObject({
      code: "H719",
    });
  });
});

describe("corrections", () => {
  test("are written down with their author and reason, and told to all who listen", async () => {
    const ledger = sampleLedger();
    const { post, ask } = await testServer({ ledger });
    const stream = await ask("/stream");
    const given = {
      action: "change",
      target: "c19a2",
      field: "act",
      value: "say",
      author: "Ines Carro",
      reason: "He only says what he saw.",
    };
    const answer = await post("/corrections", given);
    const made = (await answer.json()) as Correction;
    expect([answer.status, made.id]).toEqual([201, "x5d0a"]);
    expect(ledger.asked).toContainEqual(["correct", given]);
    expect(await eventsOf(stream, 1)).toEqual([{ event: "corrected", id: "run-1", data: made }]);
  });
});

test("where the ledger is only to be read, nothing can be added or corrected", async () => {
  const ledger = sampleLedger();
  const { post, ask } = await testServer({ ledger, readOnly: true });
  const correction = { action: "accept", target: "c07be", author: "A", reason: "B" };
  for (const answer of [
    await post("/reports", { text: "A." }),
    await post("/reports", line("A."), LINES),
    await post("/corrections", correction),
    await ask("/example", { method: "POST" }),
  ])
    expect([answer.status, await answer.json()]).toMatchObject([403, { code: "H713" }]);
  expect(ledger.asked).toEqual([]);
  expect(await (await ask("/session")).json()).toMatchObject({ readOnly: true });
});

test("a report is read off the thread that answers, so that others are answered meanwhile", async () => {
  const { readers, release } = heldReaders();
  const { post, ask } = await testServer({ readers });
  const held = post("/reports", { text: "One." });
  await turn();
  expect((await ask("/stats")).status).toBe(200);
  release();
  expect((await held).status).toBe(201);
});

test("the plain readers of these tests read as the program does", async () => {
  const job = jobOf("Title: One\n\nSomething happened.", 0);
  const report = reportOf(job, {}, { report: readReport });
  expect(await plainReaders().read(job)).toEqual({ output: JSON.stringify(emptyAnalysis(report)) });
});
