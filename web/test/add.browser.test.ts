import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { faultsOfAccess } from "../../test/chromium.ts";
import { CHROMIUM, type Stage, stage } from "./browser.ts";

const REPORT =
  "Title: Mill burns down\nDate: 2025-03-04\nPublisher: Lindenau Post\n\nA mill burned down in Lindenau on Monday, the fire brigade said. The owner denied that he had set it on fire.\n";

describe.skipIf(!CHROMIUM)("adding reports", () => {
  let app: Stage;
  beforeAll(async () => {
    app = await stage(false);
  });
  afterAll(() => app?.close());

  test("pasted text becomes a report, with a link to it", async () => {
    const page = await app.open("/add");
    await page.getByLabel("The text of a report").fill(REPORT);
    await page.getByRole("button", { name: "Read and add" }).click();
    await page.getByText("1 new report").waitFor({ timeout: 30_000 });
    await page.locator(".outcome a").click();
    await page.waitForURL(/\/reports\//);
    await page.goBack();
    await page.getByLabel("The text of a report").fill(REPORT);
    await page.getByRole("button", { name: "Read and add" }).click();
    await page.getByText("1 known already").waitFor();
    await page.close();
  });

  test("files are read one after the other; a bad line is told of and costs only itself", async () => {
    const page = await app.open("/add");
    const line = (text: string): string => JSON.stringify({ text, published: "2025-03-05" });
    const good = "The mayor of Lindenau resigned on Tuesday.";
    await page.setInputFiles("input[type=file]", [
      {
        name: "wire.jsonl",
        mimeType: "application/x-ndjson",
        buffer: Buffer.from(`${line(good)}\n{broken\n${line("Police arrested two men.")}\n`),
      },
      { name: "empty.txt", mimeType: "text/plain", buffer: Buffer.from("  ") },
    ]);
    const wire = page.locator(".outcome", { hasText: "wire.jsonl" });
    await wire.getByText("2 new reports, 1 could not be added").waitFor({ timeout: 30_000 });
    expect(await wire.locator(".faults").innerText()).toMatch(/Line 2: .*not JSON.*H301/s);
    const empty = page.locator(".outcome", { hasText: "empty.txt" });
    await empty.getByText("1 could not be added").waitFor();
    await app.picture(page, "add");
    await page.close();
  });

  test("files can be dropped, by who uses a mouse", async () => {
    const page = await app.open("/add");
    const data = await page.evaluateHandle(() => {
      const { DataTransfer, File } = globalThis as unknown as {
        DataTransfer: new () => { items: { add(file: unknown): void } };
        File: new (parts: string[], name: string) => unknown;
      };
      const transfer = new DataTransfer();
      transfer.items.add(new File(["Date: 2025-03-06\n\nThe bridge was reopened."], "bridge.txt"));
      return transfer;
    });
    await page.dispatchEvent(".drop", "drop", { dataTransfer: data });
    await page
      .locator(".outcome", { hasText: "bridge.txt" })
      .getByText("1 new report")
      .waitFor({ timeout: 30_000 });
    await page.close();
  });

  test("what another page adds is seen here without a reload", async () => {
    const page = await app.open("/threads");
    await page.locator(".thread-row").first().waitFor();
    const before = await page.locator(".heading p").innerText();
    await app.ask("reports", {
      method: "POST",
      headers: { "content-type": "text/plain" },
      body: "Date: 2025-03-07\n\nA storm killed three people in Lindenau on Friday, officials said.",
    });
    await expect.poll(() => page.locator(".heading p").innerText()).not.toBe(before);
    await page.close();
  });

  test("a phone needs no sideways scrolling, and axe finds nothing wrong", async () => {
    const page = await app.open("/add", {
      viewport: { width: 360, height: 740 },
      colorScheme: "dark",
      bypassCSP: true,
    });
    await page.getByLabel("The text of a report").waitFor();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
    expect(await faultsOfAccess(page)).toEqual([]);
    await page.close();
  });

  test("the console stayed silent, and nothing was asked of the network", () => {
    // Chromium itself writes a line for each answer that is no success: those that this test asks for.
    expect(app.faults.filter((fault) => !fault.includes("status of 4"))).toEqual([]);
  });
});

describe.skipIf(!CHROMIUM)("a ledger that is only read", () => {
  let app: Stage;
  beforeAll(async () => {
    app = await stage(true, ["--read-only"]);
  });
  afterAll(() => app?.close());

  test("offers nothing that would write, and says why", async () => {
    const page = await app.open("/threads");
    await page.getByText("Read only").waitFor();
    expect(await page.getByRole("link", { name: "Add", exact: true }).count()).toBe(0);
    await page.goto(`${app.address}/add`);
    await page.getByText("This ledger is only read here").waitFor();
    await page.goto(`${app.address}/review`);
    await page.locator(".review-item").first().waitFor();
    expect(await page.locator(".doing").count()).toBe(0);
    await page.close();
    expect(app.faults).toEqual([]);
  });
});
