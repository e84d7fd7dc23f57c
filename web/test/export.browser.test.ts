import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { faultsOfAccess } from "../../test/chromium.ts";
import { CHROMIUM, type Stage, stage } from "./browser.ts";

describe.skipIf(!CHROMIUM)("taking things out", () => {
  let app: Stage;
  beforeAll(async () => {
    app = await stage();
  });
  afterAll(() => app?.close());

  test("a file is what the command line writes, narrowed by the filters", async () => {
    const page = await app.open("/export?standing=admitted");
    await page.getByLabel("Table (CSV)").check();
    await page.waitForURL(/format=csv/);
    const coming = page.waitForEvent("download");
    await page.getByRole("link", { name: "Save the file" }).click();
    const file = await coming;
    expect(file.suggestedFilename()).toMatch(/\.csv$/);
    const [head, ...rows] = readFileSync(await file.path(), "utf8")
      .trim()
      .split("\r\n");
    expect(head).toContain("thread");
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every((row) => row.includes("admitted"))).toBe(true);
    await page.close();
  });

  test("the timeline of the threads is a picture that stands alone", async () => {
    const page = await app.open("/export?about=Kursk");
    for (const kind of ["SVG", "PNG"] as const) {
      const coming = page.waitForEvent("download");
      await page.getByRole("button", { name: kind }).click();
      const file = await coming;
      expect(file.suggestedFilename()).toBe(`timeline.${kind.toLowerCase()}`);
      const bytes = readFileSync(await file.path());
      if (kind === "SVG") {
        expect(bytes.toString()).toContain("Kursk");
        expect(bytes.toString()).not.toContain("var(--");
      } else expect(bytes.subarray(1, 4).toString()).toBe("PNG");
    }
    await page.close();
  });

  test.each(["/export", "/api"])("axe finds nothing wrong with %s", async (path) => {
    for (const [colorScheme, width] of [
      ["light", 1280],
      ["dark", 360],
    ] as const) {
      const page = await app.open(path, {
        colorScheme,
        viewport: { width, height: 800 },
        bypassCSP: true,
      });
      await page.getByRole("heading", { level: 1 }).waitFor();
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
      expect(await faultsOfAccess(page)).toEqual([]);
      await page.close();
    }
  });

  test("every operation of the interface is described, with the shapes that it gives", async () => {
    const page = await app.open("/api");
    const { paths } = await app.ask<{ paths: Record<string, Record<string, unknown>> }>(
      "openapi.json",
    );
    const count = Object.values(paths).flatMap((methods) => Object.keys(methods)).length;
    await page.locator(".operation").first().waitFor();
    expect(await page.locator(".operation").count()).toBe(count);
    await page.locator(".operation summary", { hasText: /GET .*\/threads\/\{id\}\s/ }).click();
    await page.locator(".operation[open]").getByText("Thread", { exact: true }).first().waitFor();
    await app.picture(page, "api");
    await page.close();
  });

  test("the console stayed silent, and nothing was asked of the network", () => {
    expect(app.faults).toEqual([]);
  });
});
