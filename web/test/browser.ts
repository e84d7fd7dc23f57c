import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { ensureBuilt } from "../../scripts/setup.mjs";
import { chromiumFor } from "../../test/chromium.ts";
import { serving } from "../../test/serving.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const HEARSAY = join(ROOT, "bin/hearsay");
/** Screenshots are kept as the tests' output. */
const PICTURES = fileURLToPath(new URL("out", import.meta.url));

export const CHROMIUM = chromiumFor("the web app");

/** The app on a server of its own, in a real browser. */
export interface Stage {
  /** "http://127.0.0.1:45123", without a slash at the end. */
  address: string;
  browser: Browser;
  /** Opens a page; whatever its console complains of, and every request that leaves the server, is a fault. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
  /** Keeps a picture of the page among the tests' output. */
  picture(page: Page, name: string): Promise<void>;
  /** What went wrong in any page so far. */
  faults: string[];
  /** Asks the server itself. */
  ask<T>(path: string, init?: RequestInit): Promise<T>;
  /** Ends the server, as a crash would. */
  kill(): Promise<void>;
  /** Starts it again at the same address, on the same ledger. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts `hearsay serve` and a browser. The ledger holds the worked example, or nothing.
 * @param args of `serve` beside ledger and port
 */
export async function stage(filled = true, args: readonly string[] = []): Promise<Stage> {
  ensureBuilt();
  const folder = mkdtempSync(join(tmpdir(), "hearsay-web-"));
  const ledger = join(folder, "test.ledger");
  if (filled) {
    const add = spawnSync(process.execPath, [HEARSAY, "add", "--ledger", ledger, "examples"], {
      cwd: ROOT,
      encoding: "utf8",
    });
    if (add.status !== 0) throw new Error(add.stderr);
  }
  const command = ["--ledger", ledger, ...args];
  let server = await serving(folder, command);
  const address = server.address.replace(/\/$/, "");
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
  const faults: string[] = [];
  return {
    address,
    browser,
    faults,
    async open(path, options = {}) {
      const page = await browser.newPage({ bypassCSP: false, ...options });
      page.on("pageerror", (error) => faults.push(error.message));
      page.on("console", (message) => {
        if (["error", "warning"].includes(message.type())) faults.push(message.text());
      });
      page.on("request", (request) => {
        const url = request.url();
        if (!url.startsWith(address) && !/^(blob|data):/.test(url)) faults.push(url);
      });
      await page.goto(address + path);
      return page;
    },
    async picture(page, name) {
      mkdirSync(PICTURES, { recursive: true });
      await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true });
    },
    async ask<T>(path: string, init?: RequestInit) {
      const answer = await fetch(`${address}/api/v1/${path}`, init);
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
      return (await answer.json()) as T;
    },
    async kill() {
      await server.end("SIGKILL");
    },
    async restart() {
      server = await serving(folder, [...command, "--port", new URL(address).port]);
    },
    async close() {
      await browser.close();
      await server.end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
