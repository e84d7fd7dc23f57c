import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page as PageOf, ThreadSummary } from "../../src/answers.ts";
import { CHROMIUM, stage, type Stage } from "./browser.ts";
import { longThread, serveLong } from "./long-thread.fixture.ts";

const PHONE = { viewport: { width: 360, height: 740 } };
const WIDE = { viewport: { width: 1280, height: 900 } };
const MARKS = ".timeline .spot";

describe.skipIf(!CHROMIUM)("a thread under strain", () => {
  let at: Stage;
  beforeAll(async () => {
    at = await stage();
  });
  afterAll(() => at?.close());

  test("a thousand positions stay few elements, and every one of them can be reached", async () => {
    const page = await at.open("/threads", WIDE);
    const long = longThread(
      1000,
      60,
      (n) => `Office number ${n}`,
      (n) => `These are the words of claim ${n}.`,
    );
    await serveLong(page, long);
    await page.goto(`${at.address}/threads/tlong`);
    await page.locator(".position").first().waitFor();
    const elements = (): Promise<number> => page.evaluate("document.querySelectorAll('*').length");
    expect(await elements()).toBeLessThan(6000);
    await page.getByRole("link", { name: "the claim" }).last().click();
    await page.evaluate("window.scrollTo(0, document.body.scrollHeight / 2)");
    await page.waitForTimeout(100);
    expect(await elements()).toBeLessThan(6000);
    // Wherever the reader is in the chart, Tab finds one of its marks.
    await page.evaluate("window.scrollTo(0, 2500)");
    await expect.poll(() => page.locator(`${MARKS}[tabindex="0"]`).count()).toBe(1);
    await page.goto(`${at.address}/threads/tlong?claim=c700`);
    const card = page.locator(".card");
    await card.waitFor();
    const place = (await card.boundingBox())!;
    expect(place.y).toBeGreaterThanOrEqual(0);
    expect(place.y + place.height).toBeLessThanOrEqual(WIDE.viewport.height);
    await page.locator(MARKS).first().focus();
    await page.keyboard.press("End");
    await expect
      .poll(() => page.evaluate("document.activeElement.getAttribute('data-claim')"))
      .toMatch(/^c9\d\d$/);
    await page.keyboard.press("Enter");
    expect(await card.innerText()).toContain("These are the words of claim 9");
    await page.emulateMedia({ media: "print" });
    await expect.poll(() => page.locator(".position").count()).toBe(1000);
    await page.close();
  });

  test("names that would like to be more than names stay names", async () => {
    const hostile = [
      '<img src=x onerror="window.broken=1">',
      "\u202eright to left\u202c and \u0000 back",
      "\u0627\u0644\u0645\u062a\u062d\u062f\u062b \u0628\u0627\u0633\u0645 \u0627\u0644\u0648\u0632\u0627\u0631\u0629",
      "unbroken".repeat(500),
      "</text><script>window.broken=1</script>",
      "__proto__",
    ];
    for (const options of [WIDE, PHONE]) {
      const page = await at.open("/threads", options);
      await serveLong(
        page,
        longThread(
          30,
          hostile.length,
          (n) => hostile[n % hostile.length],
          (n) => hostile[n % hostile.length].repeat(n === 3 ? 2000 : 1),
        ),
      );
      await page.goto(`${at.address}/threads/tlong`);
      await page.locator(".position").first().waitFor();
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(
        options.viewport.width,
      );
      await page.locator(MARKS).first().click();
      expect(await page.evaluate("window.broken")).toBe(undefined);
      const waiting = page.waitForEvent("download");
      await page.locator(".timeline").getByRole("button", { name: "PNG" }).click();
      expect((await readFile(await (await waiting).path())).length).toBeGreaterThan(1000);
      await at.picture(page, `thread-hostile-${options.viewport.width}`);
      await page.close();
    }
  });

  test("a server that goes away takes nothing off the page, and is asked again when it is back", async () => {
    // Its console complains, as it should.
    const page = await at.browser.newPage(WIDE);
    const { items } = await at.ask<PageOf<ThreadSummary>>("threads?limit=1");
    const [thread] = items;
    await page.goto(`${at.address}/threads/${thread.id}`);
    await page.locator(".position").first().waitFor();
    await at.kill();
    await page.getByText("Hearsay's server does not answer.").first().waitFor();
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(thread.title);
    expect(await page.locator(".position").count()).toBeGreaterThan(0);
    await page.keyboard.press("[");
    const again = page.getByRole("alert").getByRole("button", { name: "Try again" });
    await again.first().waitFor();
    await at.restart();
    await again.first().click();
    await page.locator(".position").first().waitFor();
    expect(new URL(page.url()).searchParams.get("asOf")).not.toBe(null);
    await page.close();
  });

  test("the console stayed silent, and nothing was asked of the network", () => {
    expect(at.faults).toEqual([]);
  });
});
