import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Attribution } from "../analysis.ts";
import { createParser } from "../language/parser.ts";
import { segment } from "../language/segment.ts";
import { layOut } from "../report/layout.ts";
import { findAttributions } from "./attributions.ts";

const parser = createParser(readFileSync(new URL("../../models/english.bin", import.meta.url)));
const attribute = (text: string): Attribution[] =>
  findAttributions(parser.parse(text, segment(text, layOut(text))), [], []);

/** Source, cue and content as text; "-" where the source is unsaid. */
function told(text: string): string[] {
  const words = (spans: Attribution["content"]) =>
    spans.map(([a, b]) => text.slice(a, b)).join(" … ");
  return attribute(text).map(
    ({ source, cue, content }) =>
      `${source ? words(source) : "-"} | ${words(cue)} | ${words(content)}`,
  );
}

describe("attributions", () => {
  test.each([
    [
      "The harbour ministry said that the bridge had been closed.",
      "The harbour ministry | said | that the bridge had been closed",
    ],
    [
      "Three boats sank off the coast, according to the coast guard.",
      "the coast guard | according to | Three boats sank off the coast",
    ],
    // The parser takes the verb for a participle of "office"; the "that" clause tells better.
    [
      "The lake district's harvest office estimated in May that 40 of them had been lost.",
      "The lake district's harvest office | estimated | that 40 of them had been lost",
    ],
    [
      "Anna Weiss accused the council of hiding the report.",
      "Anna Weiss | accused | the council of hiding the report",
    ],
    ["The president vowed to rebuild the port.", "The president | vowed | to rebuild the port"],
    ["“We will rebuild,” said Anna Weiss.", "Anna Weiss | said | “We will rebuild,”"],
    ['"We will rebuild," she told reporters.', 'she | told | "We will rebuild,"'],
    ["''We will rebuild,'' she said.", "she | said | ''We will rebuild,''"],
    [
      "The rebels have reportedly left the town.",
      "- | reportedly | The rebels have … left the town",
    ],
    [
      "The bridge, the mayor said, would stay closed.",
      "the mayor | said | The bridge … would stay closed",
    ],
  ])("%s", (text, expected) => {
    expect(told(text)).toContain(expected);
  });

  test("a quotation goes on behind its speaker", () => {
    const text = '"The bridge is closed," Anna Weiss said. "We hope to open it soon."';
    expect(told(text)).toContain(
      'Anna Weiss | said | "The bridge is closed," … "We hope to open it soon."',
    );
    expect(attribute(text)[0].form).toBe("direct");
  });

  test("one inside another has it as parent", () => {
    const found = attribute("The mayor said that the engineers believed that the dam would hold.");
    expect(found.map(({ id, parent }) => [id, parent])).toEqual([
      ["a1", null],
      ["a2", "a1"],
    ]);
  });

  test("kinds of source", () => {
    const kind = (source: string) =>
      attribute(`${source} said that the town had fallen.`)[0]?.sourceKind;
    expect(kind("The defence ministry")).toBe("military");
    expect(kind("KCNA")).toBe("state-media");
    expect(kind("Police")).toBe("police");
    expect(kind("Residents")).toBe("witness");
  });
});

describe("for any text", () => {
  const PIECES = [
    "“",
    "”",
    '"',
    "''",
    "‘",
    "’",
    " ",
    "\n\n",
    ", ",
    ". ",
    ": ",
    "he said",
    "Kim",
    "the army told us",
    "that",
    "according to",
    "reportedly",
    "called for",
    "claims",
    "😀",
    "\ud800",
    "a statement saying",
    "who",
    "denied",
  ];

  function random(seed: number, length: number): string {
    let state = seed;
    const out: string[] = [];
    for (let i = 0; i < length; i++) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      out.push(PIECES[state % PIECES.length]);
      if (state & 0x10000) out.push(" ");
    }
    return out.join("");
  }

  test("spans lie in the text, in order; what is nested lies in its parent", () => {
    for (let seed = 1; seed <= 60; seed++) {
      const text = random(seed, 80);
      const found = attribute(text);
      const byId = new Map(found.map((one) => [one.id, one]));
      let previous = 0;
      for (const { cue, content, source, parent } of found) {
        expect(cue[0][0]).toBeGreaterThanOrEqual(previous);
        previous = cue[0][0];
        for (const spans of [cue, content, source ?? []]) {
          let end = 0;
          for (const [from, to] of spans) {
            expect(from).toBeGreaterThanOrEqual(end);
            expect(to).toBeGreaterThan(from);
            expect(to).toBeLessThanOrEqual(text.length);
            end = to;
          }
        }
        if (parent === null) continue;
        const outer = byId.get(parent)!.content;
        for (const [from, to] of [...cue, ...content])
          expect(outer.some(([a, b]) => a <= from && to <= b)).toBe(true);
      }
    }
  });

  test("nested quotation marks and commas cost no more than their length", () => {
    for (const unit of ["“", "“a” ", ", ", "he said, “", "' ", "Kim said Lee said "]) {
      const text = unit.repeat(4_000);
      const doc = parser.parse(text, segment(text, layOut(text)));
      const before = process.cpuUsage();
      findAttributions(doc, [], []);
      expect(process.cpuUsage(before).user / 1000, unit).toBeLessThan(2_000);
    }
  });
});

test("an acronym in capitals is no part of a name", () => {
  const [un, person] = [
    "The UN said that the road was open.",
    "Pak Un said that the road was open.",
  ].map((text) => attribute(text)[0].sourceKind);
  expect(un).toBe("igo");
  expect(person).not.toBe("igo");
});
