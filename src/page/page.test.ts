import { expect, test } from "vitest";
import { sampleAnalysis } from "../cli/analysis.fixture.ts";
import { emptyAnalysis } from "../empty-analysis.fixture.ts";
import { article } from "./article.ts";
import { pageClose, pageOpen } from "./page.ts";

const html = (report: ReturnType<typeof sampleAnalysis>): string =>
  pageOpen() + article(report, "r1") + pageClose();

/** The text between the tags of the first section that holds the report's words. */
function wordsOf(page: string): string {
  const section = /<section class="text"[^>]*>([\s\S]*?)<\/section>/.exec(page)![1];
  const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
  return section.replace(/<[^>]*>/g, "").replace(/&([a-z#0-9]+);/g, (_, name) => named[name]);
}

test("the page holds every word of the report, once", () => {
  const analysis = sampleAnalysis();
  const squeeze = (text: string): string => text.replace(/\s+/g, " ").trim();
  expect(squeeze(wordsOf(html(analysis)))).toBe(squeeze(analysis.report.text));
});

test("nothing in a report becomes markup", () => {
  const evil = `<script>alert(1)</script><img src=x onerror="alert(2)">' "&amp; </style>\u0000\u001b`;
  const analysis = sampleAnalysis();
  Object.assign(analysis.report, { title: evil, publisher: evil, author: evil, published: evil });
  analysis.report.url = `javascript:alert("3")`;
  for (const entity of analysis.entities) entity.name = evil;
  for (const time of analysis.times) time.value = evil;
  for (const quantity of analysis.quantities) quantity.of = evil;
  for (const event of analysis.events) {
    event.mode = evil;
    for (const actor of event.actors) actor.text = evil;
  }
  const page = html(analysis) + article(emptyAnalysis({ id: "x", text: evil }), "r2");
  expect(page.match(/<script/g)).toHaveLength(1);
  expect(page.match(/<\/style/g)).toHaveLength(1);
  expect(page).not.toContain("<img");
  expect(page).not.toContain("javascript:");
  // eslint-disable-next-line no-control-regex
  expect(page).not.toMatch(/[\u0000\u001b]/);
});

test("the page asks nothing of the network and names the policy that forbids it", () => {
  const page = html({ ...sampleAnalysis(), report: { id: "x", text: "Nothing happened." } });
  expect(page).not.toMatch(/https?:|<link|@import|url\(/);
  expect(page).toMatch(/default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'/);
});

test("ids are unique, and every link on the page leads somewhere", () => {
  const page = html(sampleAnalysis()) + article(sampleAnalysis(), "r2");
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, target] of page.matchAll(/ href="#([^"]+)"/g)) expect(ids).toContain(target);
});
