import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { siteIn } from "../cli/serve/site-files.ts";
import { HOST, testServer } from "./app.fixture.ts";

const OUTER = mkdtempSync(join(tmpdir(), "hearsay-site-"));
const FOLDER = join(OUTER, "web");
mkdirSync(join(FOLDER, "assets"), { recursive: true });
writeFileSync(join(OUTER, "secret.txt"), "secret");
writeFileSync(join(FOLDER, "index.html"), "<!doctype html><title>Hearsay</title>");
writeFileSync(join(FOLDER, "icon.svg"), "<svg/>");
writeFileSync(join(FOLDER, "assets/app-1a2b.js"), `export default 1;${" ".repeat(5000)}`);
symlinkSync(join(OUTER, "secret.txt"), join(FOLDER, "link.txt"));
afterAll(() => rmSync(OUTER, { recursive: true }));

async function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  const { app } = await testServer({ site: siteIn(FOLDER) });
  return app.request(`http://${HOST}${path}`, { headers: { host: HOST, ...headers } });
}

test.each([
  "/",
  "/threads",
  "/threads/t4c1e",
  "/reports/wire%2F1",
  "/names/country%3AKP",
  "/add",
  "/review/",
  "/export",
  "/api",
  "/index.html",
])("%s is the app", async (path) => {
  const answer = await get(`${path}?asOf=2025-01-01`);
  expect([answer.status, answer.headers.get("content-type")]).toEqual([
    200,
    "text/html; charset=utf-8",
  ]);
  expect(await answer.text()).toContain("<title>Hearsay</title>");
  expect(answer.headers.get("cache-control")).toBe("no-cache");
});

test("what has its hash in its name is kept for good, the rest is asked for again", async () => {
  const script = await get("/assets/app-1a2b.js");
  expect(script.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
  expect(script.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  const icon = await get("/icon.svg");
  const etag = icon.headers.get("etag")!;
  expect(icon.headers.get("cache-control")).toBe("no-cache");
  expect((await get("/icon.svg", { "if-none-match": etag })).status).toBe(304);
  const packed = await get("/assets/app-1a2b.js", { "accept-encoding": "gzip" });
  expect(packed.headers.get("content-encoding")).toBe("gzip");
});

test.each([
  "/secret.txt",
  "/../secret.txt",
  "/%2e%2e/secret.txt",
  "/..%2fsecret.txt",
  "/..%5csecret.txt",
  "/assets/..%2f..%2fsecret.txt",
  "/assets/%252e%252e/%252e%252e/secret.txt",
  "//etc/passwd",
  "/link.txt",
  "/assets",
  "/assets/",
  "/assets/gone-1a2b.js",
  "/icon.svg%00.html",
  "/nothing",
  "/addition",
])("%s is nothing", async (path) => {
  const answer = await get(path);
  expect([answer.status, await answer.json()]).toMatchObject([404, { code: "H701" }]);
});

test("where the app is not built, that is said", async () => {
  const { app } = await testServer({ site: siteIn(join(OUTER, "none")) });
  const answer = await app.request(`http://${HOST}/`, { headers: { host: HOST } });
  expect([answer.status, await answer.json()]).toMatchObject([
    404,
    { code: "H723", next: expect.stringContaining("npm run build") },
  ]);
});
