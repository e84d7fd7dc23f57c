import { describe, expect, test } from "vitest";
import { layOut } from "../report/layout.ts";
import { isBlank } from "../report/lines.ts";
import { BLANK, classOf, MARK } from "./chars.ts";
import { segment } from "./segment.ts";

/** A small linear congruential generator: the same texts in every run. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const PIECES = [
  " ",
  " ",
  " ",
  "\n",
  "\n\n",
  "\r\n",
  "\u00a0",
  "\u200b",
  "\ufeff",
  "\t",
  ".",
  ".",
  ",",
  "!",
  "?",
  "…",
  "...",
  '"',
  "'",
  "’",
  "“",
  "”",
  "‘",
  "``",
  "''",
  "(",
  ")",
  "[",
  "]",
  "-",
  "--",
  "—",
  "–",
  "/",
  "&",
  "%",
  "$",
  "#",
  "@",
  ":",
  ";",
  "*",
  "_",
  "+",
  "=",
  "<",
  ">",
  "|",
  "\\",
  "~",
  "^",
  "U.S.",
  "Mr.",
  "n't",
  "'s",
  "www.a.example",
  "http://b.example/c",
  "d@e.example",
  "1,5",
  "3.14",
  "10:30",
  "2025-12-27",
  "1-1-1",
  "kill",
  "Kim",
  "The",
  "said",
  "date ",
  "Date: ",
  "---\n",
  "# ",
  "e\u0301",
  "\u0301",
  "ﬁ",
  "\u{1f600}",
  "\u{1f468}\u200d\u{1f469}",
  "\ud83d",
  "\ude00",
  "\u200d",
  "日本",
  "\u{20000}",
  "\u2028",
  "\u0000",
  "\u00ad",
  "I",
  "ca",
  "gonna",
  "'tis",
  ":-)",
  "A.",
];

function randomText(seed: number): string {
  const next = generator(seed);
  let text = "";
  const length = 1 + next(200);
  for (let i = 0; i < length; i++)
    text += next(4) === 0 ? String.fromCharCode(next(0x10000)) : PIECES[next(PIECES.length)];
  return text;
}

function cutsPair(text: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(at - 1, at + 1));
}

function isHidden(code: number): boolean {
  return isBlank(code) || classOf(code) === MARK || classOf(code) === BLANK;
}

/** What is wrong with the layout and segmentation of a text, or null. */
function faultIn(text: string): string | null {
  const layout = layOut(text);
  let at = 0;
  for (const { span } of layout.blocks) {
    if (span[0] < at || span[1] <= span[0]) return `block ${span}`;
    at = span[1];
  }
  if (at > text.length) return "a block ends past the text";
  const { start, end, first, heading } = segment(text, layout);
  if (first.length !== heading.length + 1 || first.at(-1) !== start.length) return "counts";
  for (let s = 0; s < heading.length; s++) if (first[s + 1] <= first[s]) return `sentence ${s}`;
  const covered = new Uint8Array(text.length);
  at = 0;
  for (let t = 0; t < start.length; t++) {
    if (start[t] < at || end[t] <= start[t]) return `token ${t}`;
    if (cutsPair(text, start[t]) || cutsPair(text, end[t])) return `token ${t} cuts a character`;
    covered.fill(1, start[t], end[t]);
    at = end[t];
  }
  if (at > text.length) return "a token ends past the text";
  for (const { span } of layout.blocks)
    for (let i = span[0]; i < span[1]; i++)
      if (!covered[i] && !isHidden(text.charCodeAt(i))) return `unit ${i} is in no token`;
  return null;
}

test("for any string: spans inside it, in order, whole characters, all that shows", () => {
  for (let seed = 1; seed <= 1000; seed++) {
    const text = randomText(seed);
    expect(faultIn(text), JSON.stringify(text)).toBe(null);
  }
});

describe("long and strange texts cost in proportion to their length", () => {
  const shapes: [name: string, piece: string][] = [
    ["one word", "a"],
    ["one number", "1"],
    ["digits and hyphens", "1-"],
    ["digits and commas", "1,"],
    ["dots between letters", "a."],
    ["apostrophes", "a'"],
    ["commas", ","],
    ["quotation marks", '"'],
    ["opening brackets", "("],
    ["stops and brackets", ".)"],
    ["full stops", ". "],
    ["exclamation marks", "! "],
    ["blank lines", "\n"],
    ["spaces", " "],
    ["abbreviations", "U.S. "],
    ["initials", "A. "],
    ["at signs", "a@"],
    ["addresses", "http://"],
    ["lone surrogates", "\ud800"],
    ["joined emoji", "\u{1f468}\u200d"],
    ["combining marks", "\u0301"],
    ["capitals", "The "],
    ["short lines", "Kim says\n"],
    ["short paragraphs", "Kim says\n\n"],
    ["header lines", "date: 2025-12-27\n"],
    ["unclosed front matter", "---\n"],
    ["slashes", "a/"],
    ["faces", ":-)"],
  ];
  test.each(shapes)("%s", (_, piece) => {
    const cost = (units: number) => {
      const text = piece.repeat(Math.ceil(units / piece.length));
      const before = process.cpuUsage().user;
      segment(text, layOut(text));
      return process.cpuUsage().user - before;
    };
    cost(5_000);
    const small = Math.min(cost(20_000), cost(20_000));
    const large = cost(200_000);
    // Ten times the text at most about ten times the work; the slack is for garbage collection and timers.
    expect(large).toBeLessThan(Math.max(small, 10_000) * 40);
  });
});
