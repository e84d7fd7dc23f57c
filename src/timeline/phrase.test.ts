import { expect, test } from "vitest";
import { means } from "./phrase.ts";

/** Whether the phrase means the part in brackets. */
function meant(marked: string): boolean {
  const start = marked.indexOf("[");
  const end = marked.indexOf("]") - 1;
  const text = marked.replace(/[[\]]/g, "");
  return means(text, [0, text.length], [start, end]);
}

test.each([
  "[Kestrel]",
  "its rival [Kestrel], which builds ferries",
  "[Kestrel] and Marlow",
  "Marlow and [Kestrel]",
  "[Kestrel] of Tessel",
  "two new [N320]s",
])("%s", (phrase) => {
  expect(meant(phrase)).toBe(true);
});

test.each([
  "[Kestrel]'s chairman",
  "[Kestrel] engineers",
  "the head of [Kestrel]",
  "a deal with [Kestrel]",
  "Marlow, which sued [Kestrel]",
])("not %s", (phrase) => {
  expect(meant(phrase)).toBe(false);
});
