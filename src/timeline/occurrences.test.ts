import { expect, test } from "vitest";
import type { Span } from "../analysis.ts";
import { emptyAnalysis } from "../empty-analysis.fixture.ts";
import { occurrencesOf } from "./occurrences.ts";

/** Words of the occurrences of "Marsh CUE that the bridge would hold." */
function told(cue: string): string[] {
  const text = `Marsh ${cue} that the bridge would hold.`;
  const end = 6 + cue.length;
  const span: Span[] = [[6, end]];
  const analysis = emptyAnalysis({ id: "r", text, published: "2031-03-04" });
  analysis.attributions.push({
    id: "a1",
    source: [[0, 5]],
    cue: span,
    content: [[end + 1, text.length - 1]],
    form: "indirect",
    holder: null,
    sourceKind: "unknown",
    parent: null,
  });
  return occurrencesOf(analysis).map(({ trigger }) => text.slice(...trigger));
}

test.each([
  ["did not say", "did say"],
  ["didn't say", "did say"],
  ["never said", "ever said"],
  ["will say", "has said"],
  ["could have said", "had said"],
  ["would say", "was saying"],
])("nothing has been said by '%s', but by '%s'", (unsaid, said) => {
  expect(told(unsaid)).toEqual([]);
  expect(told(said)).toHaveLength(1);
});

test("the verb is the word of a saying, not what stands beside it", () => {
  expect(told("has also repeatedly said")).toEqual(["said"]);
});

test("what somebody thinks is no occurrence, what somebody says is", () => {
  expect(told("believes")).toEqual([]);
  expect(told("claims")).toEqual(["claims"]);
});
