import { describe, expect, test } from "vitest";
import { layOut } from "../report/layout.ts";
import { MAX_SENTENCE } from "./sentences.ts";
import { segment } from "./segment.ts";

function sentencesOf(text: string): string[][] {
  const { start, end, first } = segment(text, {
    blocks: [{ span: [0, text.length], kind: "paragraph" }],
  });
  return Array.from({ length: first.length - 1 }, (_, s) =>
    Array.from({ length: first[s + 1] - first[s] }, (_, i) =>
      text.slice(start[first[s] + i], end[first[s] + i]),
    ),
  );
}

function tokensOf(text: string): string {
  return sentencesOf(text).flat().join(" ");
}

describe("tokens", () => {
  test.each([
    ["the state-run agency", "the state - run agency"],
    ["a 120-day stay", "a 120 - day stay"],
    ["non-aligned, pro-Moscow, re-elected", "non-aligned , pro-Moscow , re-elected"],
    ["It didn't, can't, won't and cannot.", "It did n't , ca n't , wo n't and can not ."],
    ["Kim’s aides’ they’re", "Kim ’s aides ’ they ’re"],
    ["'Tis gonna rain", "'T is gon na rain"],
    ["O'Brien at six o'clock", "O'Brien at six o'clock"],
    ["in the 1990s, the 80's and the '90s", "in the 1990s , the 80's and the '90s"],
    ["3.5 of 1,500 or 1,00,000", "3.5 of 1,500 or 1,00,000"],
    ["rows 1,2,3", "rows 1 , 2 , 3"],
    ["$4.7m, US$20, €5 and 50%", "$ 4.7 m , US$ 20 , € 5 and 50 %"],
    ["at 7:30pm, 5 km, 20km", "at 7:30 pm , 5 km , 20 km"],
    ["2019-2021 and 2025-12-27", "2019 - 2021 and 2025-12-27"],
    ["call 555-0123-44", "call 555-0123-44"],
    ["9/11 and/or 24/7", "9/11 and / or 24/7"],
    ["U.S. Gen. J. B. Lee, a.m.", "U.S. Gen. J. B. Lee , a.m."],
    ["AT&T and R&D", "AT&T and R&D"],
    ["see https://a.example/b?c=d, ok", "see https://a.example/b?c=d , ok"],
    ["(www.example.org)", "( www.example.org )"],
    ["write to a.b@c.example.", "write to a.b@c.example ."],
    ["#peace @envoy :-)", "#peace @envoy :-)"],
    ["Well... no -- yes!!", "Well ... no -- yes !!"],
    ["“No,” ‘yes’ ''so''", "“ No , ” ‘ yes ’ '' so ''"],
    ["e\u0301clair \u{1f1eb}\u{1f1f7} 👩‍👩‍👧", "e\u0301clair \u{1f1eb} \u{1f1f7} 👩‍👩‍👧"],
    ["a\u200bb \ud800 c", "a\u200bb \ud800 c"],
    ["ﬁve\u00a0men", "ﬁve men"],
  ])("%s", (text, tokens) => {
    expect(tokensOf(text)).toBe(tokens);
  });
});

describe("sentences", () => {
  const firsts = (text: string) => sentencesOf(text).map((tokens) => tokens.join(" "));

  test("abbreviations and initials end none; ordinary stops do", () => {
    expect(firsts("Gen. A. Brandt met Mr. Oduya at 5 p.m. on Jan. 3. He left.")).toEqual([
      "Gen. A. Brandt met Mr. Oduya at 5 p.m. on Jan. 3 .",
      "He left .",
    ]);
  });

  test("an abbreviation before a function word with a capital may end one", () => {
    expect(firsts("She flew to the U.S. The talks failed.")).toHaveLength(2);
    expect(firsts("She met the U.S. Secretary of State.")).toHaveLength(1);
  });

  test("a quotation closes after its stop, and goes on where a speaker follows", () => {
    expect(firsts('“We won.” The crowd left. "Never!" he said.')).toEqual([
      "“ We won . ”",
      "The crowd left .",
      '" Never ! " he said .',
    ]);
    expect(firsts("“Why now?” Brandt asked.")).toHaveLength(1);
  });

  test("a dateline is a sentence of its own, as in UD English", () => {
    expect(firsts("SEOUL, Dec 27 (Orrery) — The ministry denied it. It gave no reason.")).toEqual([
      "SEOUL , Dec 27 ( Orrery ) —",
      "The ministry denied it .",
      "It gave no reason .",
    ]);
    expect(firsts("NATO said on Friday — again — that it was ready.")).toHaveLength(1);
    expect(firsts("UN-led talks (the third) failed.")).toHaveLength(1);
  });

  test("brackets hold their sentences together only in the middle of one", () => {
    expect(
      firsts("He spoke (it was late. Very late) and left. (Then he came back.) She stayed."),
    ).toEqual([
      "He spoke ( it was late . Very late ) and left .",
      "( Then he came back . )",
      "She stayed .",
    ]);
  });

  test("none is longer than the parser takes; cuts fall at marks", () => {
    const clause = "the council met again and again and again, ";
    const cut = sentencesOf(`So ${clause.repeat(100)}it said.`);
    expect(cut.length).toBeGreaterThan(3);
    for (const tokens of cut) expect(tokens.length).toBeLessThanOrEqual(MAX_SENTENCE);
    for (const tokens of cut.slice(0, -1)) expect(tokens.at(-1)).toBe(",");
  });

  test("a heading is one sentence", () => {
    const text =
      "Who won? Nobody did\n\nThe vote was void. It will be held again.\n\nThe end came.";
    const { heading } = segment(text, layOut(text));
    expect([...heading]).toEqual([1, 0, 0, 0]);
  });
});
