import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { NameEntry, Page as List, ReadReport } from "../../src/answers.ts";
import { faultsOfAccess } from "../../test/chromium.ts";
import { CHROMIUM, type Stage, stage } from "./browser.ts";

const MARKUP = `<script>document.title="caught"</script><img src=x onerror="document.title='caught'">`;

const TEXT = [
  `The \u202eymra\u202c of Velm said on Monday that \u0000rebels\u001b[31m killed <b>nine</b> soldiers.`,
  `قال متحدث باسم الجيش إن الهجوم وقع يوم الاثنين.`,
  `${MARKUP} Rebels denied it, \ud83d they said.`,
].join("\n\n");

/** A word of ten megabytes, and a paragraph as long. */
const WORD = "x".repeat(10_000_000);
const PARAGRAPH = `${"The ferry to Osk ran late again. ".repeat(60_000)}Police arrested the captain on Sunday, a spokesman said.`;

describe.skipIf(!CHROMIUM)("reports that mean no good", () => {
  let app: Stage;
  beforeAll(async () => {
    app = await stage(false);
    const send = (report: object) =>
      app.ask("reports", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ published: "2025-03-06", ...report }),
      });
    await send({
      id: `../${MARKUP}/%00?#`,
      title: `${MARKUP}\u202egnp.exe`,
      publisher: `\u202e${MARKUP}`,
      author: MARKUP,
      url: "javascript:document.title='caught'",
      text: TEXT,
    });
    await send({ id: "word", title: WORD.slice(0, 200_000), text: WORD });
    await send({ id: "paragraph", text: PARAGRAPH });
  }, 300_000);
  afterAll(() => app?.close());

  const path = `/reports/${encodeURIComponent(`../${MARKUP}/%00?#`)}`;
  const caught = (page: Page) =>
    page.evaluate(
      "document.title.startsWith('caught') || document.querySelector('main script, main img, main b b') !== null",
    );

  test("nothing in a report becomes markup, an address to follow, or turns other words around", async () => {
    const page = await app.open("/reports");
    await page.locator(".report-row").first().waitFor();
    expect(await caught(page)).toBe(false);
    await page.getByRole("link", { name: "<script>" }).click();
    await page.locator(".report-text").waitFor();
    expect(await page.locator(".report-text").textContent()).toBe(TEXT);
    expect(await page.locator("a[href^='javascript']").count()).toBe(0);
    expect(await page.locator(".byline .address").innerText()).toContain("javascript:");
    expect(await page.locator("h1 .odd").getAttribute("data-code")).toBe("U+202E");
    const odd = page.locator(".report-text .odd");
    expect(
      await odd.evaluateAll((all) =>
        all.map((one) => (one as unknown as { dataset: { code: string } }).dataset.code),
      ),
    ).toEqual(["U+202E", "U+202C", "U+0000", "U+001B", "U+D83D"]);
    // Where the override worked, "ymra" would be read from right to left: its last letter would stand first.
    const places = await page.evaluate(`(() => {
      const walk = document.createTreeWalker(document.querySelector(".report-text"), NodeFilter.SHOW_TEXT);
      for (let node = walk.nextNode(); node; node = walk.nextNode()) {
        const at = node.data.indexOf("ymra");
        if (at < 0) continue;
        return [0, 3].map((n) => {
          const range = document.createRange();
          range.setStart(node, at + n);
          range.setEnd(node, at + n + 1);
          return range.getBoundingClientRect().left;
        });
      }
    })()`);
    const [first, last] = places as [number, number];
    expect(first).toBeLessThan(last);
    expect(await caught(page)).toBe(false);
    await app.picture(page, "report-hostile");
    await page.close();
  });

  test("words from right to left stand so", async () => {
    const page = await app.open(path);
    const paragraph = page.locator(".report-text p").nth(1);
    await paragraph.waitFor();
    expect(await paragraph.getAttribute("dir")).toBe("auto");
    expect(
      await page.evaluate(
        "getComputedStyle(document.querySelectorAll('.report-text p')[1]).direction",
      ),
    ).toBe("rtl");
    await page.close();
  });

  test("names out of them can be looked up", async () => {
    const { items } = await app.ask<List<NameEntry>>("names?limit=100");
    expect(items.length).toBeGreaterThan(0);
    const page = await app.open("/names");
    for (const { key, name } of items) {
      await page.goto(`${app.address}/names/${encodeURIComponent(key)}`);
      await expect.poll(() => page.locator("h1").textContent()).toBe(name);
      expect(await caught(page)).toBe(false);
    }
    await page.close();
  });

  test("axe finds nothing wrong, on a phone", async () => {
    const page = await app.open(path, { viewport: { width: 360, height: 740 }, bypassCSP: true });
    await page.locator(".report-text").waitFor();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
    expect(await faultsOfAccess(page)).toEqual([]);
    await page.close();
  });

  test.each([
    ["a word of ten megabytes", "word", WORD],
    ["a paragraph of two megabytes", "paragraph", PARAGRAPH],
  ])("%s is there whole, and the page stays alive", async (_, id, text) => {
    const page = await app.open("/reports");
    await page.locator(".report-row").first().waitFor();
    // The longest time in which the page drew nothing.
    await page.evaluate(`
      globalThis.longest = 0;
      let before = performance.now();
      const frame = (now) => {
        longest = Math.max(longest, now - before);
        before = now;
        requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
    `);
    const row = page.locator(`a[href="/reports/${id}"]`);
    const start = Date.now();
    await row.click();
    await page.locator(".report-text p").first().waitFor();
    const opened = Date.now() - start;
    expect(await page.evaluate("document.querySelector('.report-text').textContent.length")).toBe(
      text.length,
    );
    await page.mouse.wheel(0, 20_000);
    await page.keyboard.press("End");
    await page.locator(".report-text p").last().scrollIntoViewIfNeeded();
    // What is not near the screen is laid out only when it comes into sight.
    await expect
      .poll(async () => (await page.locator(".report-text p").last().innerText()).trim().slice(-20))
      .toBe(text.slice(-20));
    const longest = (await page.evaluate("longest")) as number;
    expect(opened).toBeLessThan(20_000);
    expect(longest).toBeLessThan(5000);
    await page.close();
  });

  test("a long paragraph is marked where it is looked at", async () => {
    const page = await app.open("/reports/paragraph");
    await page.locator(".report-text [data-at]").first().waitFor();
    const marked = page.locator(".report-text p:has([data-at])");
    const blocks = await page.locator(".report-text p").count();
    expect(blocks).toBeGreaterThan(300);
    expect(await marked.count()).toBeLessThan(blocks / 4);
    await page.locator(".report-text p").nth(200).scrollIntoViewIfNeeded();
    await expect
      .poll(() => page.locator(".report-text p").nth(200).locator("[data-at]").count())
      .toBeGreaterThan(0);
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    await expect.poll(() => marked.count()).toBe(blocks);
    await page.close();
  });

  test("a claim far down a long report is lit and in sight when its address is opened", async () => {
    const { claims, analysis, text } = await app.ask<ReadReport>("reports/paragraph");
    const last = claims.at(-1)!;
    const { evidence } = analysis.claims.find(({ id }) => id === last.local)!;
    const page = await app.open(`/reports/paragraph?claim=${last.claim}`);
    const lit = page.locator(".report-text .lit").first();
    await lit.waitFor();
    expect((await page.locator(".report-text .lit").allTextContents()).join("")).toBe(
      text.slice(...evidence),
    );
    await expect
      .poll(async () => {
        const box = await lit.boundingBox();
        return box !== null && box.y >= 0 && box.y < 720;
      })
      .toBe(true);
    await page.close();
  });

  test("the console stayed silent, and nothing was asked of the network", () => {
    expect(app.faults).toEqual([]);
  });
});
