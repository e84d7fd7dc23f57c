import { expect, test } from "vitest";
import { runsOf } from "./odd.ts";

test("what does not show is named, the rest stays as it is", () => {
  expect(runsOf("ab\u202egnp\u0000.exe\ud83d")).toEqual([
    { text: "ab", code: null },
    { text: "\u202e", code: "U+202E" },
    { text: "gnp", code: null },
    { text: "\u0000", code: "U+0000" },
    { text: ".exe", code: null },
    { text: "\ud83d", code: "U+D83D" },
  ]);
});

test.each([
  "",
  "plain words\tand a tab",
  "Zoë 김정은 مرحبا \u200fשלום 👩‍🚀",
  "\u0085\u2028 line breaks\r\n",
])("“%s” has nothing odd", (text) => {
  expect(runsOf(text).every(({ code }) => code === null)).toBe(true);
});

test("the runs of any text together are the text", () => {
  let seed = 11;
  const random = (below: number): number =>
    (seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff) % below;
  for (let round = 0; round < 300; round++) {
    const text = String.fromCharCode(...Array.from({ length: 40 }, () => random(0x10000)));
    const runs = runsOf(text);
    expect(runs.map(({ text }) => text).join("")).toBe(text);
    for (const { text: run, code } of runs) expect(run.length > 1 && code !== null).toBe(false);
  }
});
