import { expect, test } from "vitest";
import { linesOf, sentenceTest } from "./lines.ts";

const sentences = [
  { span: [0, 8] as const, kind: "sentence" as const },
  { span: [9, 20] as const, kind: "sentence" as const },
];

test("a break inside a sentence is a space, one between sentences parts lines", () => {
  const text = "One\ntwo.\nThree\r\nfour";
  const lines = linesOf(text, 0, sentenceTest(sentences));
  expect(lines.map(({ kind }) => kind)).toEqual([
    "words",
    "space",
    "words",
    "break",
    "words",
    "space",
    "words",
  ]);
  expect(lines.map(({ words }) => words).join("")).toBe(text);
});

test("a sentence goes on from its start up to its end, whatever the order of the questions", () => {
  const inside = sentenceTest(sentences);
  expect([20, 8, 19, 0, 9, 7, 99].map(inside)).toEqual([
    false,
    false,
    true,
    true,
    true,
    true,
    false,
  ]);
  expect(sentenceTest([])(0)).toBe(false);
});
