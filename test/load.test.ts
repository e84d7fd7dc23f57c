import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ensureBuilt } from "../scripts/setup.mjs";
import type { Correction, Page, ReportEntry, Stats, ThreadSummary } from "../src/answers.ts";
import { madeEntry } from "../src/ledger/made.fixture.ts";
import { type Serving, serving } from "./serving.ts";

/** Many readers while reports are added: HEARSAY_LOAD=1000 is the full size. */
const REPORTS = Number(process.env["HEARSAY_LOAD"] ?? 60);
const READERS = 50;
const WRITERS = 4;
/** What the server may take at most; the model alone is some hundred. */
const MEBIBYTES = 1200;

let folder = "";
let server: Serving;

beforeAll(async () => {
  ensureBuilt();
  folder = mkdtempSync(join(tmpdir(), "hearsay-load-"));
  server = await serving(folder, ["--ledger", "load.ledger"]);
});
afterAll(async () => {
  await server.end();
  rmSync(folder, { recursive: true });
});

const at = (path: string): string => `${server.address}api/v1/${path}`;

async function ask<Answer>(path: string): Promise<Answer> {
  const answer = await fetch(at(path));
  expect(answer.status, path).toBe(200);
  return (await answer.json()) as Answer;
}

const post = (path: string, body: unknown): Promise<Response> =>
  fetch(at(path), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });

/** Adds a report; where the server has no room, waits as long as it says. */
async function add(number: number): Promise<void> {
  for (;;) {
    const answer = await post("reports", madeEntry(number, 30).report);
    await answer.text();
    if (answer.status === 201) return;
    expect(answer.status).toBe(429);
    await pause(Number(answer.headers.get("retry-after")) * 1000);
  }
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The most memory that the server has had so far, in MiB; null where the system does not tell. */
function peak(): number | null {
  const status = `/proc/${server.process.pid}/status`;
  if (!existsSync(status)) return null;
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(status, "utf8"))![1]) / 1024;
}

const QUESTIONS = [
  "threads?limit=20",
  "threads?order=contested&limit=20",
  "timeline?limit=20",
  "figures?limit=20",
  "sources?limit=5",
  "names?limit=20",
  "reports?limit=20",
  "review?limit=10",
  "search?q=attacked&limit=10",
  "claims?about=Russia&limit=20",
  "stats",
  "session",
];

test(
  `${READERS} readers while ${REPORTS} reports are added: no error, nothing lost, memory bounded`,
  { timeout: 60_000 + REPORTS * 2_000 },
  async () => {
    const heard = follow();
    let adding = true;
    const times: number[] = [];
    const readers = Array.from({ length: READERS }, async (_, reader) => {
      for (let n = reader; adding; n++) {
        const start = performance.now();
        await ask(QUESTIONS[n % QUESTIONS.length]);
        times.push(performance.now() - start);
      }
    });
    let next = 0;
    const start = performance.now();
    await Promise.all(
      Array.from({ length: WRITERS }, async () => {
        while (next < REPORTS) await add(next++);
      }),
    );
    const seconds = (performance.now() - start) / 1000;
    adding = false;
    await Promise.all(readers);

    expect((await ask<Stats>("stats")).reports).toBe(REPORTS);
    expect(await allReports()).toEqual(
      new Set(Array.from({ length: REPORTS }, (_, n) => `made-${n}`)),
    );
    expect(await heard(REPORTS)).toBe(REPORTS);
    const most = peak();
    if (most !== null) expect(most).toBeLessThan(MEBIBYTES);
    if (process.env["HEARSAY_LOAD"]) {
      times.sort((a, b) => a - b);
      const [median, late] = [0.5, 0.99].map((part) => times[Math.floor(times.length * part)]);
      console.log(
        `${REPORTS} reports in ${seconds.toFixed(1)} s; ${times.length} answers, median ${median.toFixed(0)} ms, 99 % within ${late.toFixed(0)} ms, all within ${times.at(-1)!.toFixed(0)} ms; peak ${most?.toFixed(0)} MiB`,
      );
    }
  },
);

test("two people who correct the same field at once both stand in its history", async () => {
  const { items } = await ask<Page<ThreadSummary>>("threads?limit=1");
  const { positions } = await ask<{ positions: { claim: string }[] }>(`threads/${items[0].id}`);
  const [{ claim }] = positions;
  const people = ["Ines Carro", "Tomasz Wolny"];
  const answers = await Promise.all(
    people.map((author, n) =>
      post("corrections", {
        action: "change",
        target: claim,
        field: "act",
        value: ["deny", "admit"][n],
        author,
        reason: "I read it so.",
      }),
    ),
  );
  expect(answers.map(({ status }) => status)).toEqual([201, 201]);
  const made = (await Promise.all(answers.map((answer) => answer.json()))) as Correction[];
  const kept = await ask<Page<Correction>>(`corrections?target=${claim}`);
  expect(kept.items.map(({ id }) => id).sort()).toEqual(made.map(({ id }) => id).sort());
  expect(kept.items.map(({ author }) => author).sort()).toEqual(people);
  const { corrections } = await ask<{ corrections: Correction[] }>(`claims/${claim}`);
  expect(corrections).toHaveLength(2);
});

async function allReports(): Promise<Set<string>> {
  const ids = new Set<string>();
  let after = "";
  do {
    const page = await ask<Page<ReportEntry>>(`reports?limit=500${after}`);
    for (const { id } of page.items) ids.add(id);
    after = page.next === null ? "" : `&after=${encodeURIComponent(page.next)}`;
  } while (after !== "");
  return ids;
}

/** Listens to what is added; what it gives waits until so many were told of, and says how many. */
function follow(): (count: number) => Promise<number> {
  const ids = new Set<string>();
  const stop = new AbortController();
  const listening = (async () => {
    const answer = await fetch(at("stream"), { signal: stop.signal });
    let text = "";
    for await (const piece of answer.body!.pipeThrough(new TextDecoderStream())) {
      text += piece;
      for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
        const added = /^event: added\ndata: (.*)$/m.exec(text.slice(0, end))?.[1];
        if (added !== undefined) ids.add((JSON.parse(added) as { report: string }).report);
        text = text.slice(end + 2);
      }
    }
  })().catch(() => {});
  return async (count) => {
    for (let wait = 0; ids.size < count && wait < 50; wait++) await pause(100);
    stop.abort();
    await listening;
    return ids.size;
  };
}
