import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page as List, ThreadSummary } from "../../src/answers.ts";
import { faultsOfAccess } from "../../test/chromium.ts";
import { CHROMIUM, type Stage, stage } from "./browser.ts";

describe.skipIf(!CHROMIUM)("the list of threads", () => {
  let app: Stage;
  beforeAll(async () => {
    app = await stage();
  });
  afterAll(() => app?.close());

  test("shows what the ledger answers, each with how it stands", async () => {
    const { items } = await app.ask<List<ThreadSummary>>("threads?limit=5");
    const page = await app.open("/");
    await page.getByRole("heading", { level: 1, name: "Threads" }).waitFor();
    const rows = page.locator(".thread-row");
    await rows.first().waitFor();
    for (const [i, { title, standing }] of items.entries()) {
      expect(await rows.nth(i).getByRole("link").innerText()).toBe(title);
      expect(await rows.nth(i).locator(".standing").innerText()).toContain(standing);
    }
    expect(page.url()).toBe(`${app.address}/threads`);
    await app.picture(page, "threads");
    await page.close();
  });

  test("a filter narrows the list, is part of the address, and can be taken back", async () => {
    const page = await app.open("/threads");
    await page.getByLabel("Standing").selectOption("admitted");
    await page.waitForURL(/standing=admitted/);
    const only = await app.ask<List<ThreadSummary>>("threads?standing=admitted");
    await expect.poll(() => page.locator(".thread-row").count()).toBe(only.items.length);
    await page.reload();
    await expect.poll(() => page.locator(".thread-row").count()).toBe(only.items.length);
    await page.getByRole("button", { name: "Clear all filters" }).click();
    await expect.poll(() => page.locator(".thread-row").count()).toBeGreaterThan(only.items.length);
    await page.close();
  });

  test("a past day holds for the whole page until it is left", async () => {
    const page = await app.open("/threads?asOf=2024-10-10");
    await page.getByText("As of 10 October 2024").waitFor();
    const then = await app.ask<List<ThreadSummary>>("threads?asOf=2024-10-10");
    await expect.poll(() => page.locator(".thread-row").count()).toBe(then.items.length);
    await page.getByRole("link", { name: "Back to today" }).click();
    await expect.poll(() => page.locator(".thread-row").count()).toBeGreaterThan(then.items.length);
    await page.close();
  });

  test("words are looked for as they are typed, from any view", async () => {
    const page = await app.open("/export");
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("groundless rumour");
    const hit = page.locator(".found .words", { hasText: "groundless rumour" });
    await hit.first().waitFor();
    expect(page.url()).toContain("q=groundless+rumour");
    await page.close();
  });

  test("the keyboard alone suffices, and ? shows how", async () => {
    const page = await app.open("/threads");
    await page.locator(".thread-row").first().waitFor();
    await page.keyboard.press("?");
    const help = page.getByRole("dialog", { name: "Keyboard" });
    await help.getByText("next row").waitFor();
    await page.keyboard.press("Escape");
    await help.waitFor({ state: "detached" });
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    const second = page.locator(".thread-row").nth(1).getByRole("link");
    expect(await second.evaluate((link) => link === link.ownerDocument.activeElement)).toBe(true);
    await page.keyboard.press("k");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/threads\/t/);
    await page.keyboard.press("g");
    await page.keyboard.press("n");
    await page.waitForURL(/\/names$/);
    await page.close();
  });

  test("a phone needs no sideways scrolling", async () => {
    const page = await app.open("/threads", { viewport: { width: 360, height: 740 } });
    await page.locator(".thread-row").first().waitFor();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
    await app.picture(page, "threads-phone");
    await page.close();
  });

  test("paper carries what was read, without the controls", async () => {
    const page = await app.open("/threads");
    await page.locator(".thread-row").first().waitFor();
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".masthead").isVisible()).toBe(false);
    expect(await page.locator(".filters").isVisible()).toBe(false);
    expect(await page.locator(".thread-row").first().isVisible()).toBe(true);
    await page.close();
  });

  test.each([
    ["light", 1280],
    ["dark", 360],
  ] as const)("axe finds nothing wrong (%s, %i wide)", async (colorScheme, width) => {
    const page = await app.open("/threads?q=Kursk", {
      colorScheme,
      viewport: { width, height: 800 },
      bypassCSP: true,
      reducedMotion: "reduce",
    });
    await page.locator(".thread-row").first().waitFor();
    await page.locator(".found .words").first().waitFor();
    expect(await faultsOfAccess(page)).toEqual([]);
    await page.close();
  });

  test("an address of nothing says so", async () => {
    const page = await app.open("/nowhere");
    await page.getByText("There is nothing at this address").waitFor();
    await page.getByRole("main").getByRole("link", { name: "Threads" }).click();
    await page.locator(".thread-row").first().waitFor();
    await page.close();
    // Chromium itself tells the console of the 404 that was asked for.
    expect(app.faults.splice(0)).toEqual([expect.stringContaining("status of 404")]);
  });

  test("the console stayed silent, and nothing was asked of the network", () => {
    expect(app.faults).toEqual([]);
  });
});
