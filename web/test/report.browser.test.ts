import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page as List, ReadReport, ReportEntry } from "../../src/answers.ts";
import { faultsOfAccess } from "../../test/chromium.ts";
import { CHROMIUM, type Stage, stage } from "./browser.ts";

/** Three versions of one report, of which the second says less and the third other things. */
const HARBOUR = [
  "The army shelled the harbour of Velm on Monday, killing at least nine people, the governor said. A union official said the police had told her that a guard denied that the crew opened fire on Sunday.",
  "The army may have shelled the harbour of Velm on Monday, killing at least twelve people, the governor said. A union official said the police had told her that a guard denied that the crew opened fire on Sunday.",
  "The army shelled the harbour of Velm on Monday, killing at least twelve people. The army admitted that it had shelled the harbour.",
];

describe.skipIf(!CHROMIUM)("a report", () => {
  let app: Stage;
  let harbour: ReadReport;
  beforeAll(async () => {
    app = await stage();
    for (const [n, text] of HARBOUR.entries()) await send({ text, published: `2025-03-0${n + 3}` });
    harbour = await app.ask<ReadReport>("reports/harbour");
  });
  afterAll(() => app?.close());

  const send = (given: object) =>
    app.ask("reports", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        id: "harbour",
        title: "Harbour of Velm shelled",
        publisher: "Velm Gazette",
        url: "https://velm.example/harbour",
        ...given,
      }),
    });
  const version = (n: number) =>
    app.ask<ReadReport>(`reports/harbour?version=${harbour.versions[n].version}`);
  const lit = async (page: Page): Promise<string> =>
    (await page.locator(".report-text .lit").allTextContents()).join("");
  /** The view is there, and listens to keys. */
  const ready = async (page: Page): Promise<void> => {
    await page.locator(".claim").first().waitFor();
    await page.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)))");
  };
  const chosen = (page: Page) => page.locator(".claim.chosen");
  const asked = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);

  test("the list has the newest first, and leads to each", async () => {
    const page = await app.open("/reports");
    const { items } = await app.ask<List<ReportEntry>>("reports");
    const titles = page.locator(".report-row h2");
    await titles.first().waitFor();
    expect(await titles.count()).toBe(items.length);
    const days = await page
      .locator(".report-row time")
      .evaluateAll((all) => all.map((time) => (time as unknown as { dateTime: string }).dateTime));
    expect(days).toEqual([...days].sort().reverse());
    expect(await page.locator(".report-row", { hasText: "Harbour of Velm" }).innerText()).toMatch(
      /Velm Gazette\s+\d+ claims\s+3 versions/,
    );
    await app.picture(page, "reports");
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    await page.locator(".report-text").waitFor();
    await page.close();
  });

  test("every word of every report is there, character by character, and a claim lights exactly its own", async () => {
    const page = await app.open("/reports");
    const { items } = await app.ask<List<ReportEntry>>("reports");
    let told = 0;
    for (const { id } of items) {
      const { text, analysis, claims } = await app.ask<ReadReport>(`reports/${id}`);
      await page.goto(`${app.address}/reports/${id}`);
      await ready(page);
      expect(await page.locator(".report-text").textContent()).toBe(text);
      for (let n = 0; n < claims.length; n++) {
        const before = asked(page, "claim");
        await page.keyboard.press("j");
        await expect.poll(() => asked(page, "claim")).not.toBe(before);
        const kept = claims.find(({ claim }) => claim === asked(page, "claim"))!;
        const { evidence } = analysis.claims.find(({ id }) => id === kept.local)!;
        await expect.poll(() => lit(page)).toBe(text.slice(...evidence));
        told++;
      }
    }
    expect(told).toBeGreaterThan(50);
    await page.close();
  });

  test("a claim and its words lead to each other, and the choice is a part of the address", async () => {
    const page = await app.open("/reports/harbour");
    const card = page.locator(".claim", { hasText: "had shelled the harbour" });
    await card.locator(".words").click();
    await expect.poll(() => lit(page)).toContain("The army admitted");
    await expect.poll(() => asked(page, "claim")).toBe(await card.getAttribute("data-claim"));
    await page.reload();
    await chosen(page).waitFor();
    expect(await lit(page)).toContain("The army admitted");
    await chosen(page).locator("> .words").click();
    await expect.poll(() => lit(page)).toBe("");
    await page.locator(".report-text .l-cue", { hasText: "admitted" }).click();
    await expect.poll(() => chosen(page).locator(".act").innerText()).toContain("admits");
    await page.locator(".report-text .l-event").first().click();
    await chosenWords(page, "The army shelled");
    await page.close();
  });

  test("the keyboard goes from claim to claim, lets go, and switches what is marked", async () => {
    const page = await app.open("/reports/harbour");
    await ready(page);
    await page.keyboard.press("j");
    await page.waitForURL(/claim=/);
    const first = asked(page, "claim");
    await page.keyboard.press("j");
    await expect.poll(() => asked(page, "claim")).not.toBe(first);
    await page.keyboard.press("k");
    await expect.poll(() => asked(page, "claim")).toBe(first);
    await page.keyboard.press("Escape");
    await expect.poll(() => asked(page, "claim")).toBeNull();
    // Keys held down come faster than the page is drawn.
    await page.evaluate(
      `for (const key of "jjk") document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }))`,
    );
    await expect.poll(() => asked(page, "claim")).toBe(first);
    await page.keyboard.press("Escape");
    const line = () =>
      page
        .locator(".report-text .l-name")
        .first()
        .evaluate(
          (word) =>
            (
              globalThis as unknown as {
                getComputedStyle(element: unknown): { textDecorationLine: string };
              }
            ).getComputedStyle(word).textDecorationLine,
        );
    expect(await line()).toBe("underline");
    await page.keyboard.press("3");
    await expect.poll(() => asked(page, "without")).toBe("name");
    await expect.poll(line).toBe("none");
    await page.reload();
    expect(await page.getByLabel("Names", { exact: true }).isChecked()).toBe(false);
    await page.getByLabel("Names", { exact: true }).check();
    await expect.poll(() => asked(page, "without")).toBeNull();
    await page.close();
  });

  test("whoever stands in another's words stands inside", async () => {
    const { version: first } = harbour.versions[0];
    const page = await app.open(`/reports/harbour?version=${first}`);
    const chain = page.locator(".claim", { hasText: "a guard denied" }).locator(".chain li");
    await chain.first().waitFor();
    expect(await chain.allInnerTexts()).toEqual([
      expect.stringContaining("union official"),
      expect.stringContaining("police"),
      expect.stringContaining("guard"),
    ]);
    const starts = await chain.evaluateAll((all) =>
      all.map(
        (one) =>
          (one as unknown as { getBoundingClientRect(): { left: number } }).getBoundingClientRect()
            .left,
      ),
    );
    expect(starts[0]).toBeLessThan(starts[1]);
    expect(starts[1]).toBeLessThan(starts[2]);
    expect(await page.locator(".report-text .deep-3").count()).toBeGreaterThan(0);
    await app.picture(page, "report-nested");
    await page.close();
  });

  test("every field says why, and what a person changed stands beside what was found", async () => {
    const page = await app.open("/reports/harbour");
    const card = page.locator(".claim", { hasText: "had shelled the harbour" });
    await card.locator(".words").click();
    const act = chosen(page).locator(".why > div", { hasText: /^Act/ });
    await act.locator("summary").click();
    expect(await act.locator("code").innerText()).toMatch(/^[a-z]+[.\w-]+/);
    expect(await act.locator(".words").first().innerText()).toContain("admitted");
    await app.ask("corrections", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        action: "change",
        target: await card.getAttribute("data-claim"),
        field: "act",
        value: "deny",
        author: "Ines Carro",
        reason: "Read it again.",
      }),
    });
    await page.locator(".act", { hasText: "corrected" }).waitFor();
    expect(await card.locator("p.act").innerText()).toContain("denies");
    await expect.poll(() => act.innerText()).toContain("Found by machine: admits");
    expect(await act.innerText()).toContain("Read it again.");
    await page.close();
  });

  test("versions are told apart: what was softened, which figures changed, before and after", async () => {
    const page = await app.open("/reports/harbour");
    await page.getByRole("link", { name: "Version 1" }).click();
    await expect.poll(() => page.locator(".report-text").textContent()).toBe(HARBOUR[0]);
    await page.getByRole("link", { name: "What changed" }).click();
    await page.locator(".change").first().waitFor();
    await page.getByLabel("From").selectOption(harbour.versions[0].version);
    const softened = page.locator(".change", { hasText: "Softened" });
    await softened.waitFor();
    const sides = softened.locator(".sides > div");
    expect(await sides.nth(0).innerText()).toContain("The army shelled");
    expect(await sides.nth(1).innerText()).toContain("The army may have shelled");
    const [before, after] = await Promise.all([0, 1].map((n) => sides.nth(n).boundingBox()));
    expect(before!.y).toBe(after!.y);
    const figure = page.locator(".change", { hasText: "Another figure" }).first();
    expect(await figure.innerText()).toMatch(/at least nine[\s\S]*at least twelve/);
    await app.picture(page, "report-changes");
    await page.setViewportSize({ width: 360, height: 740 });
    const [above, below] = await Promise.all([0, 1].map((n) => sides.nth(n).boundingBox()));
    expect(above!.y).toBeLessThan(below!.y);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
    await sides.nth(0).getByRole("link").click();
    await chosenWords(page, "The army shelled");
    await page.close();
  });

  const chosenWords = (page: Page, start: string) =>
    expect.poll(() => lit(page)).toMatch(new RegExp(`^${start}`));

  test("the address of a claim that only an older version makes opens that version", async () => {
    const { claims, analysis, text } = await version(1);
    const guard = analysis.claims.find(({ holders }) => holders.length === 3)!;
    const { claim } = claims.find(({ local }) => local === guard.id)!;
    const page = await app.open(`/reports/harbour?claim=${claim}`);
    await expect.poll(() => lit(page)).toBe(text.slice(...guard.evidence));
    await expect.poll(() => asked(page, "version")).toBe(harbour.versions[1].version);
    await page.goto(`${app.address}/reports/harbour?claim=nosuch`);
    await page.getByText("rests on no words of this version").waitFor();
    await page.close();
    // The browser logs an unknown claim, as it logs every 404.
    const logged = app.faults.splice(0);
    expect(logged.every((fault) => fault.includes("404"))).toBe(true);
  });

  test("a phone shows the chosen claim at its foot, beside its words", async () => {
    const page = await app.open("/reports/harbour", { viewport: { width: 360, height: 740 } });
    await page.locator(".report-text .l-event").first().click();
    const sheet = page.locator(".peek");
    await sheet.locator(".why").waitFor();
    const [words, foot] = [
      await page.locator(".report-text .lit").first().boundingBox(),
      await sheet.boundingBox(),
    ];
    expect(words!.y).toBeGreaterThanOrEqual(0);
    expect(words!.y + words!.height).toBeLessThanOrEqual(foot!.y);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
    await page.screenshot({ path: "web/test/out/report-phone.png" });
    await sheet.getByRole("button", { name: "Close" }).click();
    expect(await sheet.count()).toBe(0);
    await page.close();
  });

  test("its head leads to where it was published, and says which text it is", async () => {
    const page = await app.open("/reports/harbour");
    const link = page.getByRole("link", { name: "velm.example" });
    expect(await link.getAttribute("href")).toBe("https://velm.example/harbour");
    expect(await link.getAttribute("rel")).toBe("noopener noreferrer");
    expect(await page.locator(".sha").innerText()).toContain(harbour.version);
    expect(await page.locator(".byline").innerText()).toMatch(/Velm Gazette\s+5 March 2025/);
    expect(await page.locator(".lineage").innerText()).toContain("an origin of its own");
    await page.close();
  });

  test("colour means standing: the text has none", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      const page = await app.open("/reports/harbour", { colorScheme });
      await ready(page);
      await page.keyboard.press("j");
      await chosen(page).waitFor();
      const colours = await page.locator(".report-text *").evaluateAll((all) => {
        const { getComputedStyle } = globalThis as unknown as {
          getComputedStyle(element: unknown): Record<string, string>;
        };
        return all.flatMap((one) => {
          const style = getComputedStyle(one);
          return [style["color"], style["backgroundColor"], style["textDecorationColor"]];
        });
      });
      expect(colours.length).toBeGreaterThan(50);
      for (const colour of new Set(colours)) {
        const [r, g, b] = colour.match(/[\d.]+/g)!.map(Number);
        const most = colour.startsWith("color(") ? 0.08 : 20;
        expect(Math.max(r, g, b) - Math.min(r, g, b), colour).toBeLessThanOrEqual(most);
      }
      await page.close();
    }
  });

  test("on paper stand the words and the claims, without the controls", async () => {
    const page = await app.open("/reports/harbour");
    await page.locator(".claim").first().waitFor();
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".layers").isVisible()).toBe(false);
    expect(await page.getByRole("navigation").count()).toBe(0);
    expect(await page.locator(".report-text").isVisible()).toBe(true);
    expect(await page.locator(".claim").last().isVisible()).toBe(true);
    await app.picture(page, "report-print");
    await page.close();
  });

  test.each([
    ["light", 1280],
    ["dark", 360],
  ] as const)("axe finds nothing wrong (%s, %i wide)", async (colorScheme, width) => {
    const options = { colorScheme, viewport: { width, height: 800 }, bypassCSP: true };
    const page = await app.open("/reports", options);
    await page.locator(".report-row").first().waitFor();
    expect(await faultsOfAccess(page)).toEqual([]);
    await page.goto(`${app.address}/reports/harbour?version=${harbour.versions[0].version}`);
    await ready(page);
    for (const folded of await page.locator(".report-found summary").all()) await folded.click();
    await page.keyboard.press("j");
    await page.locator(".why").waitFor();
    for (const folded of await page.locator(".why summary").all()) await folded.click();
    await app.picture(page, `report-${colorScheme}`);
    expect(await faultsOfAccess(page)).toEqual([]);
    await page.goto(`${app.address}/reports/harbour?from=${harbour.versions[0].version}`);
    await page.locator(".change").first().waitFor();
    expect(await faultsOfAccess(page)).toEqual([]);
    await page.close();
  });

  test("the console stayed silent, and nothing was asked of the network", () => {
    expect(app.faults).toEqual([]);
  });
});
