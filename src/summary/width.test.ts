import { expect, test } from "vitest";
import { flow, pad, shorten, width, wrap } from "./width.ts";

test.each([
  ["bridge", 6],
  ["平壌放送", 8],
  ["조선중앙통신", 12],
  ["ＡＢ", 4],
  ["e\u0301tat", 4],
  ["a\u200db", 2],
  ["🚀", 2],
  ["“said”", 6],
  ["naïve", 5],
])("%s takes %i columns", (text, columns) => {
  expect(width(text)).toBe(columns);
});

test("wrap breaks at spaces and never exceeds the columns", () => {
  expect(wrap("The bridge stays open", 10)).toEqual(["The bridge", "stays open"]);
  for (const line of wrap(`${"字".repeat(50)} and ${"x".repeat(99)} so`, 11))
    expect(width(line)).toBeLessThanOrEqual(11);
});

test("wrap loses nothing but spaces", () => {
  const text = `one ${"y".repeat(40)} 二三四 five`;
  expect(wrap(text, 7).join("").replace(/ /g, "")).toBe(text.replace(/ /g, ""));
});

test("shorten and pad count columns, not characters", () => {
  expect(shorten("朝鮮中央通信", 7)).toBe("朝鮮中…");
  expect(shorten("short", 7)).toBe("short");
  expect(pad("朝鮮", 6)).toBe("朝鮮  ");
});

test("flow keeps items whole where it can", () => {
  expect(flow(["certain", "at least 40", "Kursk"], " · ", 22)).toEqual([
    "certain · at least 40",
    "Kursk",
  ]);
  expect(flow(["a", "one two three", "b"], ", ", 8)).toEqual(["a", "one two", "three, b"]);
});
