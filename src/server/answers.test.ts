import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TSchema } from "@sinclair/typebox";
import { Value } from "@sinclair/typebox/value";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page, ReadReport, ReportEntry, ThreadSummary } from "../answers.ts";
import { loadEngine } from "../cli/load-engine.ts";
import { run } from "../cli/world.fixture.ts";
import { sampleLedger } from "../ledger/ledger.fixture.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { openLedger } from "../ledger/open.ts";
import { EXPORTS } from "../question/choices.ts";
import { type TestServer, testServer } from "./app.fixture.ts";
import { ROUTES } from "./routes/routes.ts";

/** A ledger of the worked example, one report of it in two versions, and a few corrections. */
const FOLDER = mkdtempSync(join(tmpdir(), "hearsay-answers-"));
const EXAMPLES = new URL("../../examples/", import.meta.url);
let ledger: Ledger;
let server: TestServer;
const known = { thread: "", claim: "", report: "", key: "" };

beforeAll(async () => {
  const engine = await loadEngine();
  ledger = await openLedger(join(FOLDER, "a.ledger"), "create", { analyser: "1.2.3" });
  server = await testServer({ ledger });
  const texts = readdirSync(EXAMPLES)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => readFileSync(new URL(name, EXAMPLES), "utf8"));
  const [first] = texts;
  const given = texts.map((text, n) => ({ text, id: `example/${n}` }));
  given.push({
    id: "example/0",
    text: `${first}\nThe ministry denied that it had sent 40 tanks.\n`,
  });
  for (const { id, text } of given) {
    const report = { ...engine.report(text, {}), id };
    await ledger.add([{ report, analysis: engine.analyze(report) }]);
  }
  const threads = await ledger.threads({ limit: 2 });
  const [one, two] = threads.items;
  const claims = (await ledger.thread(one.id))!.positions.map(({ claim }) => claim);
  const by = { author: "Ines Carro", reason: "I read it so." };
  await ledger.correct({ action: "change", target: claims[0], field: "act", value: "deny", ...by });
  await ledger.correct({ action: "reject", target: claims[1], ...by });
  await ledger.correct({ action: "merge", target: one.id, value: two.id, ...by });
  known.thread = one.id;
  known.claim = claims[0];
  known.report = "example/0";
  known.key = "country:RU";
});
afterAll(async () => {
  await ledger.close();
  rmSync(FOLDER, { recursive: true });
});

/** A question for each address whose answers are held to a schema, several where answers differ in kind. */
const QUESTIONS: Record<string, () => string[]> = {
  "/threads": () => ["/threads", "/threads?about=Russia&order=contested&standing=ADMITTED&limit=3"],
  "/threads/{id}": () => [`/threads/${known.thread}`, `/threads/${known.thread}?asOf=2024-10-25`],
  "/threads/{id}/matrix": () => [`/threads/${known.thread}/matrix`],
  "/threads/{id}/setting": () => [`/threads/${known.thread}/setting`],
  "/threads/{id}/sources": () => [`/threads/${known.thread}/sources`],
  "/threads/{id}/figures": () => [`/threads/${known.thread}/figures`],
  "/timeline": () => ["/timeline", "/timeline?about=Kursk"],
  "/events": () => ["/events?about=Russia"],
  "/figures": () => ["/figures"],
  "/sources": () => ["/sources"],
  "/review": () => ["/review"],
  "/reports": () => ["/reports"],
  "/reports/{id}": () => [`/reports/${encodeURIComponent(known.report)}`, "/reports/example%2F3"],
  "/changes": () => ["/changes"],
  "/search": () => ["/search?q=soldiers"],
  "/claims": () => [
    "/claims",
    "/claims?by=Pentagon",
    `/claims?report=${encodeURIComponent(known.report)}`,
  ],
  "/claims/{id}": () => [`/claims/${known.claim}`],
  "/names": () => ["/names", "/names?q=north&kind=country"],
  "/names/{key}": () => [
    `/names/${encodeURIComponent(known.key)}`,
    "/names/organisation%3Apentagon",
  ],
  "/corrections": () => ["/corrections"],
  "/stats": () => ["/stats"],
  "/session": () => ["/session"],
  "/openapi.json": () => ["/openapi.json"],
};

const answered = ROUTES.filter(
  ({ method, replies }) => method === "GET" && replies[200]?.content?.["application/json"],
).filter(({ path }) => path !== "/export");

test("every address that answers with JSON is asked", () => {
  expect(Object.keys(QUESTIONS).sort()).toEqual(answered.map(({ path }) => path).sort());
});

test.each(answered.map((route) => [route.path, route] as const))(
  "%s answers in its shape",
  async (path, { replies }) => {
    const schema: TSchema = replies[200].content!["application/json"];
    for (const question of QUESTIONS[path]()) {
      const answer = await server.ask(question);
      const value: unknown = await answer.json();
      expect([question, answer.status, answer.headers.get("content-type")]).toEqual([
        question,
        200,
        "application/json",
      ]);
      const fault = Value.Errors(schema, value).First();
      expect(fault && `${question}: ${fault.path} ${fault.message}`).toBeUndefined();
      if (isPage(value)) expect([question, value.items.length > 0]).toEqual([question, true]);
    }
  },
);

function isPage(value: unknown): value is Page<unknown> {
  return typeof value === "object" && value !== null && "next" in value && "items" in value;
}

test("a report is told apart by its versions, however its id is written", async () => {
  const id = encodeURIComponent(known.report);
  const latest = (await (await server.ask(`/reports/${id}`)).json()) as ReadReport;
  expect(latest.versions).toHaveLength(2);
  const [first] = latest.versions;
  const before = (await (
    await server.ask(`/reports/${id}?version=${first.version}`)
  ).json()) as ReadReport;
  expect(before.version).toBe(first.version);
  expect(before.text).not.toBe(latest.text);
  const none = await server.ask(`/reports/${id}?version=${"0".repeat(64)}`);
  expect([none.status, await none.json()]).toMatchObject([404, { code: "H601" }]);
});

test("pages follow each other to the end, and hold each entry once", async () => {
  for (const [path, idOf] of [
    ["/threads", (item: ThreadSummary) => item.id],
    ["/reports", (item: ReportEntry) => item.id],
  ] as const) {
    const seen: string[] = [];
    let after = "";
    do {
      const answer = await server.ask(`${path}?limit=3${after}`);
      const page = (await answer.json()) as Page<never>;
      seen.push(...page.items.map(idOf));
      after = page.next === null ? "" : `&after=${encodeURIComponent(page.next)}`;
    } while (after !== "");
    expect(new Set(seen).size).toBe(seen.length);
    const whole = (await (await server.ask(`${path}?limit=1000`)).json()) as Page<never>;
    expect(seen).toEqual(whole.items.map(idOf));
  }
});

describe("the answers are those of the command line", () => {
  test.each([
    [
      "threads",
      "/threads?about=Russia&from=2024-10-01",
      ["--about", "Russia", "--from", "2024-10-01"],
    ],
    [
      "timeline",
      "/timeline?about=Kursk&asOf=2025-01-31",
      ["--about", "Kursk", "--as-of", "2025-01-31"],
    ],
    ["figures", "/figures?limit=4", ["--limit", "4"]],
    ["claims", "/claims?about=NATO", ["--about", "NATO"]],
    ["stats", "/stats", []],
  ])("%s", async (command, path, options) => {
    const typed = await run([command, "--json", ...options], { ledger: unclosed(ledger) });
    expect(typed.err).toBe("");
    expect(await (await server.ask(path)).json()).toEqual(JSON.parse(typed.out));
  });

  test.each(EXPORTS)("export as %s, byte for byte", async (format) => {
    const typed = await run(["export", "--format", format, "--about", "Russia"], {
      ledger: unclosed(ledger),
    });
    const answer = await server.ask(`/export?format=${format}&about=Russia`);
    expect(answer.headers.get("content-disposition")).toMatch(
      /^attachment; filename="hearsay\.\w+"$/,
    );
    expect(Buffer.from(await answer.arrayBuffer()).toString("utf8")).toBe(typed.out);
    expect(typed.out.length).toBeGreaterThan(500);
  });
});

/** The command closes what it is given; others still ask it here. */
const unclosed = (open: Ledger): Ledger => ({ ...open, close: async () => {} });

test("what has not changed is not sent again", async () => {
  const first = await server.ask("/threads");
  const etag = first.headers.get("etag")!;
  expect(etag).toMatch(/^"[\w-]{43}"$/);
  for (const tag of [etag, `W/${etag}`, `"x", ${etag}`, "*"]) {
    const again = await server.ask("/threads", { headers: { "if-none-match": tag } });
    expect([again.status, await again.text()]).toEqual([304, ""]);
  }
  const other = await server.ask("/threads?limit=1", { headers: { "if-none-match": etag } });
  expect(other.status).toBe(200);
});

test("a long answer is packed for those who take it so", async () => {
  const plain = await server.ask("/threads");
  const packed = await server.ask("/threads", { headers: { "accept-encoding": "gzip" } });
  expect(packed.headers.get("content-encoding")).toBe("gzip");
  const body = packed.body!.pipeThrough(new DecompressionStream("gzip"));
  expect(await new Response(body).text()).toBe(await plain.text());
  const etag = packed.headers.get("etag")!;
  const again = await server.ask("/threads", {
    headers: { "accept-encoding": "gzip", "if-none-match": etag },
  });
  expect(again.status).toBe(304);
  for (const refused of ["identity", "gzip;q=0", "br, gzip; q=0.0, *;q=0"]) {
    const headers = { "accept-encoding": refused };
    const answer = await server.ask("/threads", { headers });
    expect([refused, answer.headers.get("content-encoding")]).toEqual([refused, null]);
  }
});

test("parameters reach the ledger as the command line's options do", async () => {
  const sample = sampleLedger();
  const { ask } = await testServer({ ledger: sample });
  await ask(
    "/threads?about=Tarnow&type=Assault&place=Tarnow&from=2025-03-01&to=2025-03-31T10:00:00Z&standing=denied&source=military&order=contested&asOf=2025-04-30&limit=7&after=x",
  );
  await ask("/claims?report=&by=the%20army");
  expect(sample.asked.filter(([what]) => what !== "close")).toEqual([
    [
      "threads",
      {
        limit: 7,
        after: "x",
        about: "Tarnow",
        type: "ASSAULT",
        place: "Tarnow",
        from: "2025-03-01",
        to: "2025-03-31",
        standing: "denied",
        source: "military",
        order: "contested",
        asOf: "2025-04-30",
      },
    ],
    ["claims", { limit: 50, by: "the army" }],
  ]);
});
