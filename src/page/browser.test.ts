import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chromiumFor, faultsOfAccess } from "../../test/chromium.ts";
import { sampleAnalysis } from "../cli/analysis.fixture.ts";
import { article } from "./article.ts";
import { pageClose, pageOpen } from "./page.ts";

/** The page in a real browser. */
const CHROMIUM = chromiumFor("the page");

describe.skipIf(!CHROMIUM)("in a browser", () => {
  let browser: Browser;
  let folder = "";
  let address = "";
  const faults: string[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
    folder = mkdtempSync(join(tmpdir(), "hearsay-page-"));
    const file = join(folder, "page.html");
    const second = sampleAnalysis();
    second.report.title = "A second report";
    const html = pageOpen() + article(sampleAnalysis(), "r1") + article(second, "r2") + pageClose();
    writeFileSync(file, html);
    address = pathToFileURL(file).href;
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(options: Parameters<Browser["newPage"]>[0] = {}): Promise<Page> {
    const page = await browser.newPage({ bypassCSP: false, ...options });
    page.on("pageerror", (error) => faults.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") faults.push(message.text());
    });
    page.on("request", (request) => {
      if (!request.url().startsWith("file:")) faults.push(request.url());
    });
    await page.goto(address);
    return page;
  }

  const lit = (page: Page, report = "r1"): Promise<string> =>
    page
      .locator(`.report:has(#${report}-title) .text .lit`)
      .allTextContents()
      .then((words) => words.join(""));

  test("a click on a claim lights up its words, a second one lets go", async () => {
    const page = await open();
    const card = page.locator("#r1-c3");
    await card.click();
    expect(await lit(page)).toBe("a crane killed two men");
    expect(await lit(page, "r2")).toBe("");
    const related = await page.locator(".text .rel").allTextContents();
    expect(related.join(" ")).toContain("A union official");
    await card.click();
    expect(await lit(page)).toBe("");
    await page.close();
  });

  test("a click on a word lights up its claims", async () => {
    const page = await open();
    await page.locator("#r1-v2").click();
    expect(await page.locator(".card.lit").getAttribute("id")).toBe("r1-c2");
    await page.locator(".text .l-cue", { hasText: "denied" }).first().click();
    expect(await page.locator(".card.lit").getAttribute("id")).toBe("r1-c1");
    await page.keyboard.press("Escape");
    expect(await page.locator(".lit").count()).toBe(0);
    await page.close();
  });

  test("the keyboard does what the pointer does", async () => {
    const page = await open();
    await page.locator("#r1-c4 .deed a").focus();
    await page.keyboard.press("Enter");
    expect(await lit(page)).toBe("The police arrested the crane's operator.");
    await page.locator("#r1-v3").focus();
    await page.keyboard.press("Enter");
    expect(await page.locator(".card.lit").getAttribute("id")).toBe("r1-c3");
    await page.keyboard.press("Tab");
    const outline = await page.evaluate("getComputedStyle(document.activeElement).outlineStyle");
    expect(outline).toBe("solid");
    await page.close();
  });

  test("layers can be switched off", async () => {
    const page = await open();
    const line = (): Promise<string> =>
      page
        .locator(".text .l-time")
        .first()
        .evaluate((word) => {
          const { getComputedStyle } = globalThis as unknown as {
            getComputedStyle(element: unknown): { textDecorationLine: string };
          };
          return getComputedStyle(word).textDecorationLine;
        });
    expect(await line()).toBe("underline");
    await page.getByLabel("Times").uncheck();
    expect(await line()).toBe("none");
    await page.close();
  });

  test("several reports have a list to jump to", async () => {
    const page = await open();
    await page.getByRole("navigation").getByText("A second report").click();
    expect(page.url()).toMatch(/#r2-title$/);
    await page.close();
  });

  test("a phone needs no sideways scrolling and shows the chosen claim at its foot", async () => {
    const page = await open({ viewport: { width: 360, height: 740 } });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
    await page.locator("#r1-v2").click();
    expect(await page.locator(".peek").innerText()).toContain("walked off");
    await page.getByRole("button", { name: "Close" }).click();
    expect(await page.locator(".peek").isVisible()).toBe(false);
    await page.close();
  });

  test("what is on screen is on paper, without the controls", async () => {
    const page = await open();
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".top").isVisible()).toBe(false);
    expect(await page.locator("#r1-c4").isVisible()).toBe(true);
    await page.close();
  });

  test.each([
    ["light", 1280],
    ["dark", 360],
  ] as const)("axe finds nothing wrong (%s, %i wide)", async (colorScheme, width) => {
    const options = {
      colorScheme,
      viewport: { width, height: 800 },
      reducedMotion: "reduce",
    } as const;
    const page = await browser.newPage({ ...options, bypassCSP: true });
    await page.goto(address);
    for (const folded of await page.locator("summary").all()) await folded.click();
    expect(await faultsOfAccess(page)).toEqual([]);
    await page.locator("#r1-v2").click();
    expect(await faultsOfAccess(page)).toEqual([]);
    await page.close();
  });

  test("the console stayed silent, and nothing was asked of the network", () => {
    expect(faults).toEqual([]);
  });
});
