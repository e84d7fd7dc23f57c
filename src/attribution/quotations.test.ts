import { describe, expect, test } from "vitest";
import { Doc } from "../language/doc.ts";
import { segment } from "../language/segment.ts";
import { layOut } from "../report/layout.ts";
import { findQuotations } from "./quotations.ts";

function quoted(text: string): string[] {
  const segmentation = segment(text, layOut(text));
  const count = segmentation.start.length;
  const columns = () => new Uint8Array(count);
  const head = new Int32Array(count).fill(-1);
  const doc = new Doc(text, segmentation, {
    upos: columns(),
    xpos: columns(),
    head,
    deprel: columns(),
  });
  return findQuotations(doc).map(
    ({ span: [from, to], closed }) => text.slice(from, to) + (closed ? "" : "~"),
  );
}

describe("quotations", () => {
  test.each([
    ["“No,” he said.", ["“No,”"]],
    ['"No," he said. "Never."', ['"No,"', '"Never."']],
    ["''No,'' he said.", ["''No,''"]],
    ["``No,'' he said.", ["``No,''"]],
    [
      '"It says “no” here," he read, "and “no” there."',
      ['"It says “no” here,"', '"and “no” there."'],
    ],
    ["Minister: ‘No deal’ on fishing", ["‘No deal’"]],
    ["Minister calls plan 'absurd', walks out", ["'absurd'"]],
    ["“He told me ‘no’ and “never” twice,” she said.", ["“He told me ‘no’ and “never” twice,”"]],
    ["The miners' strike of the '80s hit the owners' purse.", []],
    ["It's the ministers' choice, he isn't in.", []],
    ['A 5" pipe burst.', []],
  ])("%s", (text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  test("a paragraph that never closes its quotation is quoted to its end; the next one reopens", () => {
    expect(quoted("“We came first.\n\n“We left last,” he said.")).toEqual([
      "“We came first.~",
      "“We left last,”",
    ]);
  });
});

test("paragraphs without a mark do not each search the rest of the text for one", () => {
  // Searched by each, sixty thousand lines took ten seconds; searched once, a fraction of one.
  const lines = "No deal.\n\n".repeat(60_000);
  const start = performance.now();
  expect(quoted(`${lines}“No,” he said.`)).toEqual(["“No,”"]);
  expect(performance.now() - start).toBeLessThan(3000);
});
