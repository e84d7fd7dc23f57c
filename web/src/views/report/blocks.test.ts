import { expect, test } from "vitest";
import type { Analysis } from "../../../../src/analysis.ts";
import { emptyAnalysis } from "../../../../src/empty-analysis.fixture.ts";
import { blockAt, blocksOf } from "./blocks.ts";

const read = (text: string, sentences: Analysis["sentences"] = []): Analysis => ({
  ...emptyAnalysis({ id: "r", text }),
  sentences,
});

function texts(analysis: Analysis): string[] {
  return blocksOf(analysis, false).map(({ span }) => analysis.report.text.slice(...span));
}

test("blocks are the paragraphs, each with the white space after it", () => {
  const analysis = read("\n One.\n\nTwo\nlines. \n\n");
  expect(texts(analysis)).toEqual(["\n One.\n\n", "Two\nlines. \n\n"]);
  expect(blocksOf(analysis, false).map(({ words }) => words)).toEqual([6, 18]);
});

test.each(["", " \n\n ", "x", "x".repeat(50_000), "🚀".repeat(20_001), "a b ".repeat(9000)])(
  "nothing of a text is lost, no block is long and no pair is cut",
  (text) => {
    const blocks = texts(read(text));
    expect(blocks.join("")).toBe(text);
    for (const block of blocks) {
      expect(block.length).toBeLessThanOrEqual(6000);
      expect(block).not.toMatch(/^[\udc00-\udfff]/);
    }
  },
);

test("a long paragraph goes on after a sentence, and only its first block starts it", () => {
  const sentence = `${"word ".repeat(200)}end. `;
  const text = sentence.repeat(12);
  const sentences = Array.from({ length: 12 }, (_, i) => ({
    span: [i * sentence.length, (i + 1) * sentence.length - 1] as const,
    kind: "sentence" as const,
  }));
  const blocks = blocksOf(read(text, sentences), false);
  expect(blocks.map(({ first }) => first)).toEqual([true, false, false]);
  for (const { span } of blocks.slice(0, -1)) expect(text.slice(0, span[1])).toMatch(/end\.$/);
});

test("the block of a place is the one that holds it", () => {
  const blocks = blocksOf(read("One.\n\nTwo.\n\nThree."), false);
  expect([0, 5, 6, 11, 12, 17, 99].map((place) => blockAt(blocks, place))).toEqual([
    0, 0, 1, 1, 2, 2, 2,
  ]);
});
