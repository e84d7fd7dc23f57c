import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { request } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ensureBuilt } from "../scripts/setup.mjs";
import type { Stats } from "../src/answers.ts";
import { places } from "../src/store/stores.fixture.ts";
import { type Serving, serving } from "./serving.ts";

/** `hearsay serve` as it is installed, over real sockets. */

const HEARSAY = fileURLToPath(new URL("../bin/hearsay", import.meta.url));
let folder = "";
const running: Serving[] = [];

beforeAll(() => {
  ensureBuilt();
  folder = mkdtempSync(join(tmpdir(), "hearsay-serve-"));
});
afterAll(async () => {
  for (const server of running) server.process.kill("SIGKILL");
  rmSync(folder, { recursive: true });
});

async function start(...args: string[]): Promise<Serving> {
  const server = await serving(folder, args);
  running.push(server);
  return server;
}

function hearsay(...args: string[]) {
  return spawnSync(process.execPath, [HEARSAY, ...args], { cwd: folder, encoding: "utf8" });
}

const at = ({ address }: Serving, path: string): string => `${address}api/v1/${path}`;

const stats = async (server: Serving): Promise<Stats> =>
  (await (await fetch(at(server, "stats"))).json()) as Stats;

/** The status of a request whose headers are not those of a browser. */
function statusOf(address: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(address, { headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode!);
    });
    sent.on("error", reject);
    sent.end();
  });
}

test.each(places)(
  "it makes the ledger, says where it is, adds and answers, and ends when asked: $kind",
  async ({ kind, fresh }) => {
    const where = fresh();
    const server = await start("--ledger", where);
    expect(server.out()).toBe(`Hearsay at ${server.address} · ledger ${where} · Ctrl+C ends it\n`);
    expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    const example = await fetch(at(server, "example"), { method: "POST" });
    const all = (await example.json()) as { reports: number; claims: number; failed: unknown[] };
    expect(all).toMatchObject({ reports: 10, failed: [] });
    expect(all.claims).toBeGreaterThan(50);
    expect((await stats(server)).reports).toBe(10);
    const page = await fetch(server.address);
    expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(await page.text()).toContain("<title>Hearsay</title>");
    expect(await server.end("SIGINT")).toBe(0);
    expect(server.err()).toBe("");
    const left = kind === "sqlite" ? readdirSync(dirname(where)) : [];
    expect(left.filter((name) => name.startsWith(`${basename(where)}-`))).toEqual([]);
    expect(JSON.parse(hearsay("stats", "--json", "--ledger", where).stdout)).toMatchObject({
      reports: 10,
      claims: all.claims,
    });
  },
);

test("a taken port is one clear error", async () => {
  const server = await start("--ledger", "port.ledger");
  const { port } = new URL(server.address);
  const { status, stderr, stdout } = hearsay(
    "serve",
    "--no-open",
    "--port",
    port,
    "--ledger",
    "port.ledger",
  );
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toBe(
    `hearsay: H721 Port ${port} at 127.0.0.1 is taken. Name another with --port, or --port 0 for any that is free.\n`,
  );
  expect(await server.end()).toBe(0);
});

test.each([
  [["--port", "70000"], /^hearsay: H109 Option --port needs a whole number/],
  [["--host", "192.0.2.1"], /^hearsay: H722 192\.0\.2\.1 cannot be listened at \(/],
  [["--read-only", "--ledger", "none.ledger"], /^hearsay: H501 There is no ledger at none\.ledger/],
  [["now"], /^hearsay: H604 "hearsay serve" takes no "now"/],
])("serve %j is refused", (args, message) => {
  const env = { ...process.env, XDG_CONFIG_HOME: join(folder, "config") };
  const command = [HEARSAY, "serve", "--no-open", "--ledger", "x.ledger", ...args];
  const { status, stderr } = spawnSync(process.execPath, command, {
    cwd: folder,
    encoding: "utf8",
    env,
  });
  expect(status).toBe(2);
  expect(stderr).toMatch(message);
});

test("other machines need the token, which is shown once, kept as a hash, and lasts until another is made", async () => {
  const shared = ["--host", "0.0.0.0", "--ledger", "shared.ledger"];
  const first = await start(...shared);
  const port = Number(new URL(first.address).port);
  const local = `http://127.0.0.1:${port}/api/v1/stats`;
  const token = /#token=([\w-]{43})\n/.exec(first.out())![1];
  const bearing = (given: string) => ({ authorization: `Bearer ${given}` });
  expect(await statusOf(local, {})).toBe(401);
  expect(await statusOf(local, bearing(token))).toBe(200);
  expect(await statusOf(local, { ...bearing(token), host: "evil.example" })).toBe(421);
  const kept = join(folder, "config/hearsay/token.sha256");
  expect(readFileSync(kept, "utf8")).not.toContain(token);
  expect(statSync(kept).mode & 0o777).toBe(0o600);
  expect(await first.end()).toBe(0);

  const again = await start(...shared);
  expect(again.out()).not.toContain("#token=");
  const later = at(again, "stats").replace(/\/\/[^:/]+/, "//127.0.0.1");
  expect(await statusOf(later, bearing(token))).toBe(200);
  expect(await again.end()).toBe(0);

  const renewed = await start(...shared, "--new-token");
  const newer = /#token=([\w-]{43})\n/.exec(renewed.out())![1];
  const last = at(renewed, "stats").replace(/\/\/[^:/]+/, "//127.0.0.1");
  expect(await statusOf(last, bearing(token))).toBe(401);
  expect(await statusOf(last, bearing(newer))).toBe(200);
  expect(await renewed.end()).toBe(0);
});

test("to look, not to touch", async () => {
  expect(
    hearsay(
      "add",
      "--ledger",
      "look.ledger",
      fileURLToPath(new URL("../examples", import.meta.url)),
    ).status,
  ).toBe(0);
  const before = readFileSync(join(folder, "look.ledger"));
  const server = await start("--ledger", "look.ledger", "--read-only");
  expect((await stats(server)).reports).toBe(10);
  const answer = await fetch(at(server, "example"), { method: "POST" });
  expect([answer.status, await answer.json()]).toMatchObject([403, { code: "H713" }]);
  expect(await server.end()).toBe(0);
  expect(readFileSync(join(folder, "look.ledger")).equals(before)).toBe(true);
});

test.each(places)(
  "what another process adds is told to those who listen, and read at once: $kind",
  async ({ fresh }) => {
    const where = fresh();
    const server = await start("--ledger", where);
    const stop = new AbortController();
    const stream = await fetch(at(server, "stream"), { signal: stop.signal });
    expect((await stats(server)).reports).toBe(0);
    const pieces = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
    const added = spawnSync(process.execPath, [HEARSAY, "add", "--ledger", where, "-"], {
      cwd: folder,
      input: "The rebels left the town on Friday, aid workers said.",
      encoding: "utf8",
    });
    expect(added.status).toBe(0);
    let heard = "";
    while (!heard.includes("event: change")) heard += (await pieces.read()).value ?? "";
    expect((await stats(server)).reports).toBe(1);
    const ended = server.end();
    await pieces.cancel().catch(() => {});
    stop.abort();
    expect(await ended).toBe(0);
  },
);

test.each(places)(
  "asked to end while it reads, it writes down what it took: $kind",
  async ({ fresh }) => {
    const where = fresh();
    const server = await start("--ledger", where);
    const text = "The rebels left the town on Friday, aid workers said.";
    const answers = Array.from({ length: 6 }, (_, n) =>
      fetch(at(server, "reports"), {
        method: "POST",
        headers: { "content-type": "text/plain" },
        body: `${text} It was report ${n}.`,
      }).then(
        ({ status }) => status,
        // It came when nobody listened any more.
        () => null,
      ),
    );
    await fetch(at(server, "session"));
    const ended = server.end();
    const statuses = await Promise.all(answers);
    expect(await ended).toBe(0);
    const taken = statuses.filter((status) => status === 201).length;
    expect(statuses.filter((status) => ![201, 503, null].includes(status))).toEqual([]);
    const { stdout } = hearsay("stats", "--json", "--ledger", where);
    expect((JSON.parse(stdout) as Stats).reports).toBe(taken);
    expect(taken).toBeGreaterThan(0);
  },
);

/** Sends bytes as they are, and gives the status line that comes back; "" where the connection is closed. */
function raw(server: Serving, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = "";
    const socket = connect(Number(new URL(server.address).port), "127.0.0.1", () =>
      socket.write(bytes),
    );
    socket.on("data", (piece) => (answer += piece.toString("latin1")));
    socket.on("error", reject);
    socket.on("close", () => resolve(answer.split("\r\n", 1)[0]));
  });
}

test("what is no request, or a strange one, ends nothing", async () => {
  const server = await start("--ledger", "raw.ledger");
  const host = new URL(server.address).host;
  const close = "Connection: close\r\n\r\n";
  for (const [bytes, status] of [
    ["\u0000\u0001\u0002\r\n\r\n", 400],
    [`GET /../../../etc/passwd HTTP/1.1\r\nHost: ${host}\r\n${close}`, 404],
    [`GET /api/v1/stats HTTP/1.1\r\n${close}`, 400],
    [`GET /api/v1/stats HTTP/1.1\r\nHost: evil.example\r\n${close}`, 421],
    [`GET http://evil.example/api/v1/stats HTTP/1.1\r\nHost: evil.example\r\n${close}`, 421],
    [`GET /api/v1/stats HTTP/1.1\r\nHost: a b\r\n${close}`, 400],
    [
      `GET /api/v1/stats HTTP/1.1\r\nHost: ${host}\r\nX-Long: ${"a".repeat(20_000)}\r\n${close}`,
      431,
    ],
    [`GET /api/v1/threads/%00%ff HTTP/1.1\r\nHost: ${host}\r\n${close}`, 404],
    [`OPTIONS * HTTP/1.1\r\nHost: ${host}\r\n${close}`, 400],
    [`GET /api/v1/stats HTTP/1.1\r\nHost: ${host}\r\n${close}`, 200],
  ] as const)
    expect([bytes.slice(0, 60), await raw(server, bytes)]).toEqual([
      bytes.slice(0, 60),
      expect.stringContaining(`HTTP/1.1 ${status} `),
    ]);
  expect(server.err()).toBe("");
  expect(await server.end()).toBe(0);
});
