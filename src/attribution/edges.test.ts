import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createParser } from "../language/parser.ts";
import { segment } from "../language/segment.ts";
import { layOut } from "../report/layout.ts";
import { quotesOf } from "./candidates.ts";
import { choose } from "./choice.ts";
import type { Edge } from "./edge-features.ts";
import { edgedContent } from "./edges.ts";
import { endsOf } from "./ends.ts";
import { startsOf } from "./starts.ts";

const parser = createParser(readFileSync(new URL("../../models/english.bin", import.meta.url)));

/** Of the first attribution: words where its content may begin and end, each with how it gets there, and its content. */
function edges(text: string): { starts: string[]; ends: string[]; content: string } {
  const doc = parser.parse(text, segment(text, layOut(text)));
  const quotes = quotesOf(doc);
  const [first] = choose(doc, quotes);
  const shown = (edge: Edge): string => `${edge.features[0]} ${doc.form(edge.token)}`;
  const spans = edgedContent(doc, quotes, first).map(([a, b]) => doc.spanOf(a, b));
  return {
    starts: startsOf(doc, quotes, first).map(shown),
    ends: endsOf(doc, quotes, first).map(shown),
    content: spans.map(([start, end]) => text.slice(start, end)).join(" … "),
  };
}

test("a content may begin with its sentence's 'But' or behind it; without a 'But' there is nothing to leave out", () => {
  const but = edges("But the bridge would hold, the mayor said.");
  expect(but.starts).toContain("sentence But");
  expect(but.content).toBe("the bridge would hold");
  const bare = edges("The bridge would hold, the mayor said.");
  expect(bare.starts[0]).toBe("stay The");
  expect(bare.starts.join()).not.toMatch(/sentence|lead/);
});

test("a content may begin at words behind its cue, but not at its speaker", () => {
  const told = edges("The mayor told the crowd on Monday that the bridge would hold.");
  expect(told.starts).toEqual(expect.arrayContaining(["stay that", "grow on", "grow the"]));
  expect(told.content).toBe("that the bridge would hold");
  const added = edges("Yesterday, added the mayor, the bridge was shut.");
  expect(added.starts.join()).not.toMatch(/grow the|all the/);
});

test("a content may end before a phrase that closes it, and not inside one that does not", () => {
  const { ends } = edges("The mayor said the bridge was safe on Monday.");
  expect(ends).toEqual(["keep Monday", "cut safe"]);
});

test("a content may go on to the end of its sentence, where there is more of it", () => {
  const more = edges("The mayor said that the bridge was safe, but the engineers left the town.");
  expect(more.ends).toContain("add town");
  expect(more.content).toBe("that the bridge was safe");
  expect(edges("The mayor said that the bridge was safe.").ends.join()).not.toContain("add");
});

test("a quotation keeps its end: the comma in it is no place to cut", () => {
  expect(edges('"The bridge is safe, sound and dry," the mayor said.').ends).toEqual([]);
  expect(edges("The bridge is safe, sound and dry, the mayor said.").ends.length).toBeGreaterThan(
    1,
  );
});
