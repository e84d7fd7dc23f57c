import { describe, expect, test } from "vitest";
import { sampleLedger } from "../ledger/ledger.fixture.ts";
import { StoreError } from "../store/error.ts";
import { HOST, testServer } from "./app.fixture.ts";

/** Requests that nobody means well with, or that are simply wrong. */

interface Told {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  next: string;
}

/** What a refusal says; each is a whole problem, and nothing of the program shows. */
async function refused(given: Response | Promise<Response>): Promise<[number, string]> {
  const answer = await given;
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
  const text = await answer.text();
  const problem = JSON.parse(text) as Told;
  expect(problem).toEqual({
    type: `urn:hearsay:${problem.code}`,
    title: expect.stringMatching(/\w/),
    status: answer.status,
    detail: expect.stringMatching(/\.$/),
    code: expect.stringMatching(/^H\d{3}$/),
    next: expect.stringMatching(/\w/),
  });
  expect(text).not.toMatch(/\bat \S+:\d+:\d+|node_modules|\.ts\b/);
  return [answer.status, problem.code];
}

describe("names that are not the server's own", () => {
  test.each([
    ["evil.example", 421],
    ["evil.example:4977", 421],
    ["127.0.0.1.evil.example:4977", 421],
    ["localhost.evil.example", 421],
    ["127.0.0.1@evil.example", 421],
    ["169.254.169.254", 421],
    ["0.0.0.0:4977", 421],
    ["", 421],
    ["localhost:4977:4977", 421],
    ["127.0.0.1:4977", 200],
    ["LOCALHOST:9999", 200],
    ["[::1]:4977", 200],
  ])("Host: %s", async (host, status) => {
    const { app } = await testServer();
    for (const path of ["/api/v1/stats", "/api/v1/session"]) {
      const answer = await app.request(`http://${HOST}${path}`, { headers: { host } });
      expect(answer.status).toBe(status);
      if (status === 421) expect(await refused(answer)).toEqual([421, "H711"]);
    }
  });

  test("where it listens at all addresses, any address in numbers is its own, and no foreign name", async () => {
    const names = { known: new Set(["localhost", "desk.local"]), anyAddress: true };
    const { ask } = await testServer({ names });
    const status = async (host: string): Promise<number> =>
      (await ask("/stats", { headers: { host } })).status;
    expect(await status("192.168.1.7:4977")).toBe(200);
    expect(await status("[fe80::1]:4977")).toBe(200);
    expect(await status("desk.local:4977")).toBe(200);
    expect(await status("evil.example:4977")).toBe(421);
  });
});

describe("pages of other sites", () => {
  const correction = { action: "accept", target: "c07be", author: "A", reason: "B" };

  test.each([
    [{ origin: "http://evil.example" }],
    [{ origin: "null" }],
    [{ origin: `http://${HOST}.evil.example` }],
    [{ origin: "http://127.0.0.1:3000" }],
    [{ origin: `ftp://${HOST}` }],
    [{ "sec-fetch-site": "cross-site" }],
    [{ "sec-fetch-site": "same-site" }],
    [{ "sec-fetch-site": "same-site", origin: `http://${HOST}` }],
  ])("change nothing: %j", async (headers: Record<string, string>) => {
    const ledger = sampleLedger();
    const { post, ask } = await testServer({ ledger });
    expect(await refused(post("/corrections", correction, headers))).toEqual([403, "H712"]);
    expect(await refused(post("/reports", { text: "A." }, headers))).toEqual([403, "H712"]);
    expect(await refused(post("/session", { token: "x" }, headers))).toEqual([403, "H712"]);
    expect(await refused(ask("/stats", { headers }))).toEqual([403, "H712"]);
    expect(ledger.asked).toEqual([]);
  });

  test.each([
    [{}],
    [{ origin: `http://${HOST}` }],
    [{ origin: `https://${HOST}` }],
    [{ "sec-fetch-site": "same-origin", origin: `http://${HOST}` }],
    [{ "sec-fetch-site": "none" }],
  ])("the server's own pages, and programs, may: %j", async (headers: Record<string, string>) => {
    const { post } = await testServer();
    expect((await post("/corrections", correction, headers)).status).toBe(201);
  });

  test("a link from elsewhere may be followed", async () => {
    const { ask } = await testServer();
    const headers = { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" };
    expect((await ask("/stats", { headers })).status).toBe(200);
  });

  test("a form cannot pass for JSON", async () => {
    const { post } = await testServer();
    for (const type of [
      "text/plain",
      "application/x-www-form-urlencoded",
      "multipart/form-data; boundary=x",
      "",
    ])
      expect(await refused(post("/corrections", correction, { "content-type": type }))).toEqual([
        415,
        "H708",
      ]);
  });
});

describe("bodies", () => {
  test.each([
    ["{broken", 400, "H706"],
    ["", 400, "H706"],
    ['{"action":"accept"', 400, "H706"],
    ["[]", 400, "H707"],
    ["null", 400, "H707"],
    ['{"action":"accept","target":"c07be","author":"A"}', 400, "H707"],
    ['{"action":"burn","target":"c07be","author":"A","reason":"B"}', 400, "H707"],
    ['{"action":"accept","target":1,"author":"A","reason":"B"}', 400, "H707"],
    ['{"action":"accept","target":"c07be","author":"A","reason":"B","at":"now"}', 400, "H707"],
    ['{"__proto__":{"x":1},"action":"accept","target":"c","author":"A","reason":"B"}', 400, "H707"],
  ])("%s", async (body, status, code) => {
    const ledger = sampleLedger();
    const { post } = await testServer({ ledger });
    expect(await refused(post("/corrections", body))).toEqual([status, code]);
    expect(ledger.asked).toEqual([]);
  });

  test("bytes that are no UTF-8", async () => {
    const { ask } = await testServer();
    const body = new Uint8Array([0x22, 0xff, 0xfe, 0x22]);
    const headers = { "content-type": "application/json" };
    expect(await refused(ask("/corrections", { method: "POST", body, headers }))).toEqual([
      400,
      "H706",
    ]);
  });

  test("packed ones, which could be far longer than they look", async () => {
    const { post } = await testServer();
    const headers = { "content-encoding": "gzip" };
    expect(await refused(post("/reports", "x", headers))).toEqual([415, "H708"]);
  });

  test("one that says it is too long is refused before it is read", async () => {
    const { post } = await testServer();
    const headers = { "content-length": String(65 * 1024 * 1024) };
    expect(await refused(post("/reports", { text: "A." }, headers))).toEqual([413, "H709"]);
  });

  test("one that is too long and does not say so is read no further", async () => {
    const { ask } = await testServer();
    const chunk = new Uint8Array(1 << 20).fill(0x61);
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.enqueue(chunk);
        if (++sent > 200) controller.close();
      },
    });
    const init = {
      method: "POST",
      body,
      duplex: "half",
      headers: { "content-type": "text/plain" },
    };
    expect(await refused(ask("/reports", init as RequestInit))).toEqual([413, "H709"]);
    expect(sent).toBeLessThan(80);
  });

  test("one that breaks off", async () => {
    const { ask } = await testServer();
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.error(new Error("socket hang up")),
    });
    const init = {
      method: "POST",
      body,
      duplex: "half",
      headers: { "content-type": "text/plain" },
    };
    expect(await refused(ask("/reports", init as RequestInit))).toEqual([400, "H710"]);
  });
});

describe("addresses", () => {
  test.each([
    ["/nothing", 404, "H701"],
    ["/threads/t4c1e/nothing", 404, "H701"],
    ["/threads/..%2f..%2fetc%2fpasswd", 404, "H601"],
    ["/threads/%00", 404, "H601"],
    ["/threads/%E0%A4%A", 404, "H601"],
    ["/reports/%3Cscript%3Ealert(1)%3C%2Fscript%3E", 404, "H601"],
    ["/reports/x%0d%0aSet-Cookie:%20a=b", 404, "H601"],
    ["/claims/c9", 404, "H601"],
    ["/claims/c", 400, "H602"],
    ["/threads?limit=0", 400, "H703"],
    ["/threads?limit=1001", 400, "H703"],
    ["/threads?limit=1e2", 400, "H703"],
    ["/threads?limit=-1", 400, "H703"],
    ["/threads?limit=%20", 400, "H703"],
    ["/threads?limit=1&limit=2", 400, "H703"],
    ["/threads?asOf=yesterday", 400, "H703"],
    ["/threads?from=2025-02-30", 400, "H703"],
    ["/threads?standing=true", 400, "H703"],
    ["/threads?type=__proto__", 400, "H703"],
    ["/threads?abuot=x", 400, "H704"],
    ["/threads?constructor=x", 400, "H704"],
    ["/threads?as-of=2025-01-01", 400, "H704"],
    ["/search", 400, "H705"],
    ["/search?q=", 400, "H705"],
    ["/events", 400, "H705"],
    ["/export", 400, "H705"],
    ["/export?format=pdf", 400, "H703"],
    ["/export?format=csv&thread=t9zzz", 404, "H601"],
  ])("GET %s", async (path, status, code) => {
    const { ask } = await testServer();
    const answer = await ask(path);
    expect(answer.headers.get("set-cookie")).toBeNull();
    expect(await refused(answer)).toEqual([status, code]);
  });

  test("a parameter that is misspelt is answered with the one that was meant", async () => {
    const { ask } = await testServer();
    const { next } = (await (await ask("/threads?abuot=x")).json()) as Told;
    expect(next).toMatch(/^Did you mean "about"\? It takes about, type, place, /);
    const choice = (await (await ask("/threads?order=best")).json()) as Told;
    expect(choice.next).toBe("It takes newest or contested.");
  });
});

describe("methods", () => {
  test.each([
    ["DELETE", "/threads", "GET, HEAD, OPTIONS"],
    ["PUT", "/reports", "GET, HEAD, POST, OPTIONS"],
    ["PATCH", "/reports/r1a77", "GET, HEAD, OPTIONS"],
    ["GET", "/example", "POST, OPTIONS"],
    ["POST", "/session/", null],
    ["POST", "/stats", "GET, HEAD, OPTIONS"],
  ])("%s %s", async (method, path, allow) => {
    const { ask } = await testServer();
    const answer = await ask(path, { method });
    expect(answer.headers.get("allow")).toBe(allow);
    expect(await refused(answer)).toEqual(allow === null ? [404, "H701"] : [405, "H702"]);
  });

  test("OPTIONS tells what may be asked, and opens nothing to other sites", async () => {
    const { ask } = await testServer();
    const answer = await ask("/session", { method: "OPTIONS" });
    expect([answer.status, answer.headers.get("allow")]).toEqual([
      204,
      "GET, HEAD, POST, DELETE, OPTIONS",
    ]);
    expect([...answer.headers.keys()].filter((name) => name.startsWith("access-control"))).toEqual(
      [],
    );
  });

  test.each(["/threads", "/stats", "/export?format=csv", "/stream", "/session"])(
    "HEAD %s is GET without a body",
    async (path) => {
      const { ask } = await testServer();
      const head = await ask(path, { method: "HEAD" });
      const get = await ask(path);
      expect([head.status, await head.text()]).toEqual([200, ""]);
      expect(head.headers.get("content-type")).toBe(get.headers.get("content-type"));
      await get.body?.cancel();
    },
  );

  test("elsewhere only GET is known", async () => {
    const { app } = await testServer();
    const answer = await app.request(`http://${HOST}/threads`, {
      method: "POST",
      headers: { host: HOST },
    });
    expect(answer.headers.get("allow")).toBe("GET, HEAD, OPTIONS");
    expect(await refused(answer)).toEqual([405, "H702"]);
  });
});

test("what nobody foresaw is told without its insides, and noted", async () => {
  const stats = () => Promise.reject(new TypeError("x is not a function"));
  const { ask, noted } = await testServer({ ledger: sampleLedger({ stats }) });
  expect(await refused(ask("/stats"))).toEqual([500, "H901"]);
  expect(noted).toHaveLength(1);
});

test("a ledger that cannot be reached is told as on the command line", async () => {
  const stats = () => Promise.reject(new StoreError("H508", { where: "x", reason: "gone" }));
  const { ask, noted } = await testServer({ ledger: sampleLedger({ stats }) });
  expect(await refused(ask("/stats"))).toEqual([503, "H508"]);
  expect(noted).toEqual([]);
});

test("who asks for too many changes waits; others do not", async () => {
  const { post, pass } = await testServer({ turns: 2 });
  const correct = (client: string): Promise<Response> =>
    post(
      "/corrections",
      { action: "accept", target: "c07be", author: "A", reason: "B" },
      { "x-client": client },
    );
  expect([(await correct("a")).status, (await correct("a")).status]).toEqual([201, 201]);
  const third = await correct("a");
  expect(third.headers.get("retry-after")).toBe("1");
  expect(await refused(third)).toEqual([429, "H716"]);
  expect((await correct("b")).status).toBe(201);
  pass(1000);
  expect((await correct("a")).status).toBe(201);
});

test("every answer carries the policy, and nothing says what the server runs on", async () => {
  const { ask } = await testServer();
  for (const path of ["/stats", "/nothing", "/openapi.json", "/export?format=html"]) {
    const { headers } = await ask(path);
    expect(headers.get("content-security-policy")).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
    expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
    expect(headers.get("x-powered-by") ?? headers.get("server")).toBeNull();
  }
});
