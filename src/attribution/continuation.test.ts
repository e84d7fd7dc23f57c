import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { analyze } from "../analyze.ts";
import { createParser } from "../language/parser.ts";

const parser = createParser(readFileSync(new URL("../../models/english.bin", import.meta.url)));

function speakersOf(text: string, words: string): string[] {
  const at = text.indexOf(words);
  return analyze({ id: "", text }, parser)
    .attributions.filter(({ content }) => content.some(([from, to]) => from <= at && at < to))
    .map(({ source, rule }) => `${source?.map((span) => text.slice(...span)).join(" ")} ${rule}`);
}

const FIRST = '"We have no water," Maria Lopez said. "The wells are dry."';

test.each<[string, string, boolean]>([
  [
    "a paragraph of nothing but quotation goes on with the speaker",
    `${FIRST}\n\n"Nobody came to help us."`,
    true,
  ],
  [
    "one with words of the report does not",
    `${FIRST}\n\n"Nobody came to help us" is often heard.`,
    false,
  ],
  [
    "nor what answers a question",
    '"Who came?" Maria Lopez asked.\n\n"Nobody came to help us."',
    false,
  ],
])("%s", (_, text, continued) => {
  const found = speakersOf(text, "Nobody").filter((one) => one.endsWith(".continued"));
  expect(found.length > 0).toBe(continued);
  if (continued) expect(found[0]).toMatch(/^Maria Lopez attribution\./);
});

test("a quotation is not spoken by the next paragraph's speaker", () => {
  const text = `${FIRST}\n\n"Nobody came to help us."\n\nThe road is closed, the mayor said.`;
  expect(speakersOf(text, "Nobody").some((one) => one.startsWith("the mayor"))).toBe(false);
});
