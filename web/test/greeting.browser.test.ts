import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { faultsOfAccess } from "../../test/chromium.ts";
import { CHROMIUM, type Stage, stage } from "./browser.ts";

describe.skipIf(!CHROMIUM)("an empty ledger", () => {
  let app: Stage;
  beforeAll(async () => {
    app = await stage(false);
  });
  afterAll(() => app?.close());

  test("greets with what this is, and fills itself with the worked example on a click", async () => {
    const page = await app.open("/", { bypassCSP: true });
    await page.getByText("Nothing in this ledger yet").waitFor();
    expect(await faultsOfAccess(page)).toEqual([]);
    await app.picture(page, "greeting");
    await page.getByRole("button", { name: "Show it on a worked example" }).click();
    await page.locator(".thread-row").first().waitFor({ timeout: 30_000 });
    await page.close();
    expect(app.faults).toEqual([]);
  });
});

describe.skipIf(!CHROMIUM)("a server that goes away", () => {
  let app: Stage;
  beforeAll(async () => {
    app = await stage();
  });
  afterAll(() => app?.close());

  test("is told of, and when it is back the page goes on by itself", async () => {
    const page = await app.open("/threads");
    await page.locator(".thread-row").first().waitFor();
    await app.kill();
    await page.getByText("Hearsay's server does not answer").waitFor();
    // What was there stays there.
    expect(await page.locator(".thread-row").count()).toBeGreaterThan(0);
    await app.restart();
    await page.locator(".state.lost").waitFor({ state: "detached", timeout: 20_000 });
    await page.getByLabel("Standing").selectOption("admitted");
    await expect.poll(() => page.locator(".thread-row").count()).toBeGreaterThan(0);
    await page.close();
  });
});
