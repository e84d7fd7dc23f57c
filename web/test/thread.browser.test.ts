import { readFile } from "node:fs/promises";
import type { BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page as PageOf, Thread, ThreadSummary } from "../../src/answers.ts";
import { faultsOfAccess } from "../../test/chromium.ts";
import { CHROMIUM, stage, type Stage } from "./browser.ts";
import { longThread, serveLong } from "./long-thread.fixture.ts";

const PHONE = { viewport: { width: 360, height: 740 } };
const WIDE = { viewport: { width: 1280, height: 900 } };

describe.skipIf(!CHROMIUM)("a thread", () => {
  let at: Stage;
  let thread: Thread;

  beforeAll(async () => {
    at = await stage();
    const { items } = await at.ask<PageOf<ThreadSummary>>("threads?order=contested&limit=100");
    const [{ id }] = items.toSorted((a, b) => b.reports.length - a.reports.length);
    thread = await at.ask<Thread>(`threads/${id}`);
  });

  afterAll(() => at?.close());

  async function open(query = "", options: BrowserContextOptions = WIDE): Promise<Page> {
    const page = await at.open(`/threads/${thread.id}${query}`, options);
    await page.getByRole("heading", { name: "In their words" }).waitFor();
    return page;
  }

  const sideways = (page: Page): Promise<boolean> =>
    page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
  const marks = (page: Page): Locator => page.locator(".timeline .spot");
  const slider = (page: Page): Locator => page.getByRole("slider", { name: "As known" });
  const claimIn = (page: Page): string | null => new URL(page.url()).searchParams.get("claim");
  const asOfIn = (page: Page): string | null => new URL(page.url()).searchParams.get("asOf");

  test("tells what it is, how it stands, and how that came about", async () => {
    const page = await open();
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(thread.title);
    const head = await page.locator(".thread-head").innerText();
    expect(head).toContain(thread.standing);
    expect(head).toContain(`${thread.reports.length} reports`);
    expect(head).toContain(thread.id);
    const changes = page.locator(".history li");
    expect(await changes.count()).toBe(thread.history.length);
    for (const [i, { standing, because }] of thread.history.entries()) {
      const words = await changes.nth(i).innerText();
      expect(words).toContain(standing);
      expect(words).toContain(because);
    }
    await at.picture(page, "thread");
    await page.close();
  });

  test("has every position in its words, in the order of saying, with the way to its report", async () => {
    const page = await open();
    const rows = page.getByRole("list", { name: "In their words" });
    for (const { evidence, report, claim } of thread.positions.slice(0, 3)) {
      const words = rows.getByRole("link", { name: evidence.text, exact: true }).first();
      const href = await words.getAttribute("href");
      expect(href).toContain(`/reports/${report}`);
      expect(href).toContain(claim);
    }
    await page.close();
  });

  test("a change of standing leads to the claim that made it", async () => {
    const page = await open();
    const { claim } = thread.history.at(-1)!;
    await page.locator(".history li").last().getByRole("link", { name: "the claim" }).click();
    await expect.poll(() => claimIn(page)).toBe(claim);
    const chosen = page.locator(".position.chosen");
    await chosen.waitFor();
    const { evidence } = thread.positions.find((position) => position.claim === claim)!;
    expect(await chosen.innerText()).toContain(evidence.text);
    await expect.poll(async () => (await chosen.boundingBox())!.y).toBeLessThan(900);
    await page.close();
  });

  test("a mark of the timeline opens the words; the address remembers them", async () => {
    const page = await open();
    await marks(page).nth(3).click();
    const card = page.locator(".card");
    await page.waitForURL(/claim=/);
    const claim = claimIn(page)!;
    const { evidence, report } = thread.positions.find((one) => one.claim === claim)!;
    expect(await card.innerText()).toContain(evidence.text);
    expect(await card.locator(".words a").getAttribute("href")).toContain(`/reports/${report}`);
    expect(await marks(page).nth(3).getAttribute("aria-pressed")).toBe("true");
    await at.picture(page, "thread-words");
    await page.reload();
    expect(await card.innerText()).toContain(evidence.text);
    await card.getByRole("button", { name: "Close" }).click();
    await expect.poll(() => claimIn(page)).toBe(null);
    expect(await card.count()).toBe(0);
    await page.close();
  });

  test("the keyboard goes from mark to mark, opens the words and lets go of them", async () => {
    const page = await open();
    await page.locator(".timeline .save button").last().focus();
    await page.keyboard.press("Tab");
    const focused = (): Promise<string> =>
      page.evaluate("document.activeElement.getAttribute('data-claim')");
    const first = await focused();
    expect(thread.positions.map(({ claim }) => claim)).toContain(first);
    await page.keyboard.press("Home");
    const seen = new Set([await focused()]);
    for (let i = 1; i < (await marks(page).count()); i++) {
      await page.keyboard.press("ArrowRight");
      seen.add(await focused());
    }
    expect(seen.size).toBe(await marks(page).count());
    await page.keyboard.press("ArrowUp");
    const here = await focused();
    await page.keyboard.press("Enter");
    await expect.poll(() => claimIn(page)).toBe(here);
    expect(await page.locator(".card").count()).toBe(1);
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.closest('.card') !== null")).toBe(true);
    await page.keyboard.press("Escape");
    expect(await page.locator(".card").count()).toBe(0);
    // One stop for Tab, however many marks.
    expect(await page.locator('.timeline .spot[tabindex="0"]').count()).toBe(1);
    await page.close();
  });

  test("goes back to what could be known on a day, and forth again", async () => {
    const page = await open();
    const days = [...new Set(thread.positions.map(({ read }) => read))].sort();
    await slider(page).focus();
    await page.keyboard.press("Home");
    await page.waitForURL(/asOf=/);
    await expect.poll(() => asOfIn(page)).toBe(days[0]);
    const then = await at.ask<Thread>(`threads/${thread.id}?asOf=${days[0]}`);
    await page.locator(".thread-head .facts", { hasText: then.standing }).waitFor();
    const rows = page.locator(".position");
    await expect.poll(() => rows.count()).toBe(then.positions.length);
    expect(await page.locator(".history li").count()).toBe(then.history.length);
    const later = thread.positions.find(({ read }) => read > days[0])!;
    expect(await page.locator("main").innerText()).not.toContain(later.evidence.text);
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => asOfIn(page)).toBe(days[1]);
    await at.picture(page, "thread-as-of");
    await page.keyboard.press("End");
    await expect.poll(() => asOfIn(page)).toBe(null);
    await page.locator(".thread-head .facts", { hasText: thread.standing }).waitFor();
    await page.close();
  });

  test("keys step through the days from anywhere", async () => {
    const page = await open();
    const days = [...new Set(thread.positions.map(({ read }) => read))].sort();
    await page.keyboard.press("[");
    await expect.poll(() => asOfIn(page)).toBe(days.at(-2));
    await page.keyboard.press("[");
    await expect.poll(() => asOfIn(page)).toBe(days.at(-3));
    await page.keyboard.press("]");
    await expect.poll(() => asOfIn(page)).toBe(days.at(-2));
    await page.keyboard.press(".");
    await expect.poll(() => asOfIn(page)).toBe(null);
    await page.close();
  });

  test("keeps what was there while a past day is awaited", async () => {
    const page = await open();
    const before = await page.locator(".position").count();
    let answer = (): void => {};
    const held = new Promise<void>((resolve) => (answer = resolve));
    await page.route(/asOf=/, async (route) => {
      await held;
      await route.continue();
    });
    await slider(page).focus();
    await page.keyboard.press("Home");
    await page.waitForURL(/asOf=/);
    expect(await page.getByRole("slider").getAttribute("aria-valuetext")).not.toContain("today");
    expect(await page.locator(".position").count()).toBe(before);
    expect(await page.locator(".thread").getAttribute("aria-busy")).toBe("true");
    answer();
    await expect.poll(() => page.locator(".position").count()).toBeLessThan(before);
    await page.close();
  });

  test("says when nothing was known yet, and since when", async () => {
    const page = await at.browser.newPage();
    await page.goto(`${at.address}/threads/${thread.id}?asOf=2001-01-01`);
    const main = page.locator("main");
    await main.getByText("Nothing of this was known on 1 January 2001").waitFor();
    await main.getByRole("link", { name: "Back to today" }).click();
    await page.getByRole("heading", { level: 1, name: thread.title }).waitFor();
    await page.close();
  });

  test("figures stand as a chart and as a table, each with its verdict and rule", async () => {
    const page = await open();
    const rows = page.locator("table.figures tbody tr");
    expect(await rows.count()).toBe(thread.figures.length);
    for (const [i, { because, holder }] of thread.figures.entries()) {
      const words = await rows.nth(i).innerText();
      expect(words).toContain(because!);
      expect(words).toContain(holder);
    }
    const points = page.locator('svg[aria-label^="deployed"] .spot');
    expect(await points.count()).toBe(
      thread.figures.filter(({ measure }) => measure === "deployed").length,
    );
    await points.first().click();
    expect(await page.locator(".card").innerText()).toContain("soldiers");
    expect(await page.locator("table.figures tr.chosen").count()).toBe(1);
    await page.close();
  });

  test("silence is in the matrix, and its parties stay in sight on a phone", async () => {
    const page = await open("", PHONE);
    const table = page.locator(".scrolls:has(.matrix)");
    expect(await table.innerText()).toContain("silent");
    const name = table.locator("tbody th").first();
    const place = async (): Promise<number> => (await name.boundingBox())!.x;
    const before = await place();
    const column = table.locator("thead th").last();
    const far = (await column.boundingBox())!.x;
    await column.scrollIntoViewIfNeeded();
    expect((await column.boundingBox())!.x).toBeLessThan(far - 300);
    expect(Math.abs((await place()) - before)).toBeLessThan(2);
    expect(await sideways(page)).toBe(false);
    await page.close();
  });

  test("its sources are counted by origin", async () => {
    const page = await open();
    const words = await page.locator("section:has(> #thread-sources)").innerText();
    expect(words).toContain(`${thread.reports.length} reports, ${thread.origins} origins`);
    const reports = page.locator("section:has(> #thread-sources) .source");
    expect(await reports.count()).toBe(thread.reports.length);
    await page.close();
  });

  test("reports that repeat others hang with them on one origin", async () => {
    const page = await at.open("/threads", WIDE);
    await serveLong(
      page,
      longThread(
        60,
        5,
        (n) => `Office number ${n}`,
        (n) => `Words ${n}.`,
      ),
    );
    await page.goto(`${at.address}/threads/tlong`);
    const sources = page.locator("section:has(> #thread-sources)");
    await sources.getByText("50 reports, 41 origins").waitFor();
    const first = sources.locator(".origins > li").first();
    expect(await first.innerText()).toContain("the one source of 10 reports");
    expect(await first.getByText("repeats 83 % of the words of").count()).toBe(9);
    await page.close();
  });

  test("says why, field by field", async () => {
    const page = await open();
    await page.getByRole("button", { name: "Why?" }).first().click();
    const dialog = page.getByRole("dialog");
    await dialog.locator(".why summary").first().click();
    expect(await dialog.locator(".why dt").count()).toBeGreaterThan(3);
    expect(await dialog.locator(".why").innerText()).toContain("event.");
    await page.keyboard.press("Escape");
    expect(await dialog.count()).toBe(0);
    await page.close();
  });

  test("its charts are saved as SVG that stands alone, and as PNG", async () => {
    const page = await open();
    const save = async (name: string) => {
      const waiting = page.waitForEvent("download");
      await page.locator(".timeline").getByRole("button", { name }).click();
      const file = await waiting;
      return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
    };
    const svg = await save("SVG");
    expect(svg.name).toBe(`${thread.id}-timeline.svg`);
    const text = svg.bytes.toString();
    expect(text).toContain(thread.title);
    expect(text).toContain(`Hearsay, thread ${thread.id}`);
    expect(text).not.toMatch(/var\(|class=|style|tabindex|data-claim|undefined|NaN/);
    const drawn = await page.evaluate((source: string) => {
      const { DOMParser } = globalThis as unknown as {
        DOMParser: new () => { parseFromString(text: string, type: string): Parsed };
      };
      interface Parsed {
        documentElement: { nodeName: string };
        querySelectorAll(what: string): { length: number };
      }
      const parsed = new DOMParser().parseFromString(source, "image/svg+xml");
      return [parsed.documentElement.nodeName, parsed.querySelectorAll("parsererror").length];
    }, text);
    expect(drawn).toEqual(["svg", 0]);
    const png = await save("PNG");
    expect(png.name).toBe(`${thread.id}-timeline.png`);
    expect(png.bytes.subarray(1, 4).toString()).toBe("PNG");
    const [, width] = /<svg[^>]* width="(\d+)"/.exec(text)!;
    expect(png.bytes.readUInt32BE(16)).toBe(2 * Number(width));
    await page.close();
  });

  test.each([
    ["a phone", PHONE],
    ["200 % zoom", { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 }],
  ])("%s needs no sideways scrolling", async (_, options) => {
    const page = await open("", options);
    expect(await sideways(page)).toBe(false);
    await marks(page).first().click();
    const card = (await page.locator(".card").boundingBox())!;
    expect(card.x).toBeGreaterThanOrEqual(0);
    expect(card.x + card.width).toBeLessThanOrEqual(options.viewport.width);
    expect(await sideways(page)).toBe(false);
    if (options === PHONE) await at.picture(page, "thread-phone");
    await page.close();
  });

  test("on paper it is whole, and has no controls", async () => {
    const page = await open();
    await page.emulateMedia({ media: "print" });
    const rows = page.locator(".position");
    await expect.poll(() => rows.count()).toBe(thread.positions.length);
    for (const control of [".as-of", ".save", ".card", ".correct", ".masthead"])
      expect(await page.locator(`${control}:visible`).count(), control).toBe(0);
    expect(await page.locator(".print-only").innerText()).toContain(thread.id);
    await at.picture(page, "thread-print");
    await page.close();
  });

  test.each([
    ["light", WIDE],
    ["dark", PHONE],
  ] as const)("axe finds nothing wrong (%s)", async (colorScheme, options) => {
    const page = await open("", {
      ...options,
      colorScheme,
      reducedMotion: "reduce",
      bypassCSP: true,
    });
    expect(await faultsOfAccess(page)).toEqual([]);
    await marks(page).nth(2).click();
    expect(await faultsOfAccess(page)).toEqual([]);
    await page.getByRole("button", { name: "Why?" }).first().click();
    await page.getByRole("dialog").locator(".why").waitFor();
    expect(await faultsOfAccess(page)).toEqual([]);
    await at.picture(page, `thread-${colorScheme}`);
    await page.close();
  });

  test("the console stayed silent, and nothing was asked of the network", () => {
    expect(at.faults).toEqual([]);
  });
});
