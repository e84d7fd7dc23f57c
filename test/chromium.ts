import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

/** A real browser for tests. CHROMIUM names one; else the places where systems put it are tried. */
const FOUND = [
  process.env["CHROMIUM"],
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
].find((path) => path && existsSync(path));

/** Where the browser is; undefined, and said loudly, where there is none. @throws {Error} so in CI */
export function chromiumFor(what: string): string | undefined {
  if (FOUND) return FOUND;
  const message = `No Chromium found: ${what} was not tested in a browser. Set CHROMIUM to one.`;
  if (process.env["CI"]) throw new Error(message);
  console.warn(`\n!!! ${message}\n`);
  return undefined;
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds wrong with the page as it stands; the page must have been opened with `bypassCSP`. */
export async function faultsOfAccess(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`);
  });
}
