import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type {
  Figure,
  NameCard,
  NameEntry,
  Page as List,
  Position,
  TimelineEntry,
} from "../../src/answers.ts";
import { faultsOfAccess } from "../../test/chromium.ts";
import { CHROMIUM, type Stage, stage } from "./browser.ts";

const KOREA = "country:KP";

describe.skipIf(!CHROMIUM)("names", () => {
  let app: Stage;
  beforeAll(async () => {
    app = await stage();
  });
  afterAll(() => app?.close());

  const names = (page: Page) => page.locator(".name-row h2").allInnerTexts();
  const ready = async (page: Page): Promise<void> => {
    await page.locator(".rows > li").first().waitFor();
    await page.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)))");
  };

  test("are found as they are typed, by kind, and the address keeps both", async () => {
    const page = await app.open("/names");
    await ready(page);
    const all = await app.ask<List<NameEntry>>("names?limit=100");
    expect(await names(page)).toEqual(
      all.items.slice(0, (await names(page)).length).map(({ name }) => name),
    );
    await app.picture(page, "names");
    await page.getByLabel("Begins with").fill("kim");
    await expect.poll(() => names(page)).toEqual(["Kim Jong Un"]);
    await page.getByText("1 name", { exact: true }).waitFor();
    await page.getByLabel("Begins with").fill("");
    await page.getByLabel("Kind").selectOption("place");
    const places = all.items.filter(({ kind }) => kind === "place").map(({ name }) => name);
    await expect.poll(() => names(page)).toEqual(places);
    await page.reload();
    await expect.poll(() => names(page)).toEqual(places);
    await page.getByLabel("Begins with").fill("zzz");
    await page.getByText("No report names anything that begins so.").waitFor();
    await page.close();
  });

  test("lead by the keyboard to what each says and what is said of it", async () => {
    const page = await app.open("/names");
    await ready(page);
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    await page.locator(".name-card").waitFor();
    const { items } = await app.ask<List<NameEntry>>("names?limit=1");
    expect(decodeURIComponent(new URL(page.url()).pathname)).toBe(`/names/${items[0].key}`);
    await page.close();
  });

  test("each has its tabs, their counts and what the ledger answers in them", async () => {
    const page = await app.open(`/names/${encodeURIComponent(KOREA)}`);
    await ready(page);
    const says = await app.ask<List<Position>>(`claims?by=${KOREA}&limit=100`);
    const about = await app.ask<List<Position>>(`claims?about=${KOREA}&limit=100`);
    const others = about.items.filter(({ holders }) =>
      holders.every(({ entity }) => entity !== KOREA),
    );
    const timeline = await app.ask<List<TimelineEntry>>(`timeline?about=${KOREA}&limit=100`);
    const figures = await app.ask<List<Figure>>(`figures?about=${KOREA}&limit=100`);
    const tab = (name: string) => page.locator(".tabs a", { hasText: name });
    for (const [name, count] of [
      ["What it says", says.items.length],
      ["What others say of it", others.length],
      ["Timeline", timeline.items.length],
      ["Figures", figures.items.length],
    ] as const) {
      expect(count).toBeGreaterThan(0);
      await expect.poll(() => tab(name).innerText()).toMatch(new RegExp(`\\s${count}$`));
      await tab(name).click();
      await expect.poll(() => tab(name).getAttribute("aria-current")).toBe("page");
      const rows = page.locator(".said-row");
      expect(await rows.count()).toBeGreaterThan(0);
      expect(await rows.count()).toBeLessThanOrEqual(count);
    }
    await page.goBack();
    await expect.poll(() => tab("Timeline").getAttribute("aria-current")).toBe("page");
    await page.reload();
    await page.locator(".said-row .standing").first().waitFor();
    await app.picture(page, "name-timeline");
    await page.close();
  });

  test("its card says what it is, what it is called, and where it lies", async () => {
    const page = await app.open(`/names/${encodeURIComponent(KOREA)}`);
    await ready(page);
    const card = await app.ask<NameCard>(`names/${encodeURIComponent(KOREA)}`);
    const shown = await page.locator(".name-card").innerText();
    expect(shown).toContain(`named by ${card.reports} reports from 10 October 2024`);
    expect(shown).toContain("ISO 3166 KP, CAMEO PRK");
    expect(shown).toMatch(/\d+(\.\d+)?° north, \d+(\.\d+)?° east, in the middle of the country/);
    for (const { name } of card.called) expect(shown).toContain(name);
    await page.close();
  });

  test("its words lead to the report, with its claim chosen", async () => {
    const page = await app.open(`/names/${encodeURIComponent(KOREA)}`);
    await ready(page);
    const words = page.locator(".said-row .words a").first();
    const text = await words.innerText();
    await words.click();
    await page.locator(".claim.chosen").waitFor();
    expect((await page.locator(".report-text .lit").allTextContents()).join("")).toBe(text);
    await page.close();
  });

  test("two names that a person takes for the same become one", async () => {
    const page = await app.open(`/names/${encodeURIComponent("organisation:kr spy agency")}`);
    await page.getByRole("button", { name: "Same as" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("searchbox").fill("National Intelligence");
    await dialog.getByLabel("National Intelligence Service").check();
    await dialog.getByLabel("Why?").fill("The same agency.");
    await dialog.getByLabel("By whom").fill("Ines Carro");
    await dialog.getByRole("button", { name: "Save" }).click();
    await page.getByText("Taken for the same").waitFor();
    await page
      .locator(".facts")
      .getByRole("link", { name: "national intelligence service" })
      .click();
    await page.getByRole("heading", { name: "National Intelligence Service" }).waitFor();
    await page.close();
  });

  test("on paper stand the name and what is told of it, without the controls", async () => {
    const page = await app.open(`/names/${encodeURIComponent(KOREA)}`);
    await ready(page);
    await page.emulateMedia({ media: "print" });
    expect(await page.getByRole("navigation").count()).toBe(0);
    expect(await page.getByRole("button").count()).toBe(0);
    expect(await page.locator(".said-row").first().isVisible()).toBe(true);
    await page.close();
  });

  test.each([
    ["light", 1280],
    ["dark", 360],
  ] as const)("axe finds nothing wrong (%s, %i wide)", async (colorScheme, width) => {
    const options = { colorScheme, viewport: { width, height: 800 }, bypassCSP: true };
    const page = await app.open("/names", options);
    await ready(page);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
    expect(await faultsOfAccess(page)).toEqual([]);
    for (const tab of ["says", "about", "timeline", "figures"]) {
      await page.goto(`${app.address}/names/${encodeURIComponent(KOREA)}?tab=${tab}`);
      await ready(page);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
      expect(await faultsOfAccess(page)).toEqual([]);
    }
    await app.picture(page, `name-${colorScheme}`);
    await page.close();
  });

  test("the console stayed silent, and nothing was asked of the network", () => {
    expect(app.faults).toEqual([]);
  });
});
