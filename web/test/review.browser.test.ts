import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Correction, Page as List } from "../../src/answers.ts";
import { faultsOfAccess } from "../../test/chromium.ts";
import { CHROMIUM, type Stage, stage } from "./browser.ts";

describe.skipIf(!CHROMIUM)("the review", () => {
  let app: Stage;
  beforeAll(async () => {
    app = await stage();
  });
  afterAll(() => app?.close());

  const made = () => app.ask<List<Correction>>("corrections");
  const first = (page: Page) => page.locator(".review-item").first();

  test("says what is unsure and why, and what was decided leaves the queue", async () => {
    const page = await app.open("/review");
    await first(page).locator(".because code").first().waitFor();
    await app.picture(page, "review");
    const item = page.locator(".review-item:has(.words)").first();
    const before = await item.locator(".words").innerText();
    await item.getByRole("button", { name: "Accept" }).click();
    const dialog = page.getByRole("dialog", { name: "Correct a claim" });
    await dialog.getByLabel("Why?").fill("It stands so in the report.");
    await dialog.getByLabel("By whom").fill("Ines Carro");
    await dialog.getByRole("button", { name: "Save" }).click();
    await dialog.waitFor({ state: "detached" });
    await expect
      .poll(() => page.locator(".review-item .words", { hasText: before }).count())
      .toBe(0);
    expect((await made()).items[0]).toMatchObject({
      action: "accept",
      author: "Ines Carro",
      reason: "It stands so in the report.",
    });
    await page.close();
  });

  test("works by the keyboard alone, and undoes", async () => {
    const page = await app.open("/review");
    await page.locator(".review-item:has(.words)").first().waitFor();
    const rejected = await page.locator(".review-item:has(.words) .words").first().innerText();
    while (
      !(await page.evaluate("document.activeElement.closest('.review-item:has(.words)') !== null"))
    )
      await page.keyboard.press("j");
    await page.keyboard.press("r");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.type("A quotation out of a film");
    if ((await page.getByLabel("By whom").inputValue()) === "")
      await page.getByLabel("By whom").fill("Ines Carro");
    await page.getByLabel("Why?").press("Enter");
    await page.getByText("Kept beside what was found.").waitFor();
    const [last] = (await made()).items;
    expect(last).toMatchObject({ action: "reject", undone: null });
    await page.getByRole("button", { name: "Undo" }).first().click();
    await expect
      .poll(async () => (await made()).items.find(({ id }) => id === last.id)?.undone)
      .not.toBeNull();
    await expect
      .poll(() => page.locator(".review-item .words", { hasText: rejected }).count())
      .toBeGreaterThan(0);
    await page.close();
  });

  test("two people who correct the same field both stand in its history", async () => {
    const claim = (
      await app.ask<{ items: { position: { claim: string } | null }[] }>("review")
    ).items.find(({ position }) => position !== null)!.position!.claim;
    const change = (author: string, value: string) =>
      app.ask("corrections", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({
          action: "change",
          target: claim,
          field: "act",
          value,
          author,
          reason: `So ${author} reads it.`,
        }),
      });
    await Promise.all([change("Ines Carro", "deny"), change("Tom Abel", "speculate")]);
    const page = await app.open("/review?tab=decided");
    await page.getByText("So Ines Carro reads it.").waitFor();
    await page.getByText("So Tom Abel reads it.").waitFor();
    await app.picture(page, "review-decided");
    await page.close();
  });

  test.each([
    ["light", 1280],
    ["dark", 360],
  ] as const)(
    "axe finds nothing wrong, dialog included (%s, %i wide)",
    async (colorScheme, width) => {
      const page = await app.open("/review", {
        colorScheme,
        viewport: { width, height: 800 },
        bypassCSP: true,
      });
      await first(page).waitFor();
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
      expect(await faultsOfAccess(page)).toEqual([]);
      await page.getByRole("button", { name: "Change" }).first().click();
      await page.getByRole("dialog").waitFor();
      expect(await faultsOfAccess(page)).toEqual([]);
      await app.picture(page, `correct-${colorScheme}`);
      await page.close();
    },
  );

  test("the console stayed silent, and nothing was asked of the network", () => {
    expect(app.faults).toEqual([]);
  });
});
