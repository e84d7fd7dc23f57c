import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { REPORTS } from "../ledger/depot.fixture.ts";
import { dossier } from "./dossier.ts";
import { HOSTILE, sampleLeaves } from "./leaf.fixture.ts";

const sample = (): string =>
  dossier({ scope: "about Tarnow", leaves: sampleLeaves(), reports: REPORTS });

/** The page without its style, which has tests of its own in its looks. */
const body = (page: string): string => page.slice(page.indexOf("<body"));

test("golden to the byte", async () => {
  await expect(body(sample())).toMatchFileSnapshot("./golden/dossier.html.txt");
});

test("it loads nothing: no script runs, and no address is fetched", () => {
  const page = sample();
  expect(page).toContain("default-src 'none'");
  expect(page).not.toMatch(/\ssrc=|url\(|@import|<link|<iframe|<object|<form/);
  expect(page.match(/<script/g)).toHaveLength(1);
  expect(page).toContain('<script type="application/json" id="data">');
});

test("the data is sealed: its hash is that of what stands between its tags", () => {
  const page = sample();
  const data = /<script type="application\/json" id="data">([^]*?)<\/script>/.exec(page)![1];
  const hash = createHash("sha256").update(data, "utf8").digest("hex");
  expect(page).toContain(`<code>${hash}</code>`);
  const { threads, reports } = JSON.parse(data);
  expect(threads).toEqual(sampleLeaves().map(({ thread }) => thread));
  expect(reports).toEqual(REPORTS);
  for (const { version } of REPORTS) expect(page).toContain(`<code>${version}</code>`);
});

test("every claim leads to its words and back; no link leads nowhere", () => {
  const page = sample();
  const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
  expect(targets.length).toBeGreaterThan(10);
  expect(targets.filter((id) => !ids.has(id))).toEqual([]);
  expect(page).toContain(
    '<span id="text-c07be"></span><a class="claimed" href="#claim-c07be">a drone of its own had struck the depot</a>',
  );
});

test("hostile words stay words", () => {
  for (const words of HOSTILE) {
    const leaves = sampleLeaves();
    const [{ thread }] = leaves;
    thread.title = words;
    thread.history[0].because = words;
    for (const position of thread.positions) {
      position.evidence = { ...position.evidence, text: words };
      position.holders = [{ text: words, entity: null, kind: "unnamed" }];
    }
    const url = `javascript:${words}`;
    const reports = REPORTS.map((report) => ({ ...report, title: words, publisher: words, url }));
    const page = dossier({ scope: words, leaves, reports });
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).not.toMatch(/<(?:img|a href="javascript)/i);
    expect(page).not.toMatch(/[\u0000\u001b]/);
    expect(page).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
  }
});
