import type { Analysis, Sentence, Span } from "../analysis.ts";
import { lineGroups } from "../report/lines.ts";

/** A paragraph of a report as it is set. */
export interface Paragraph {
  span: Span;
  /** "preamble": header lines and front matter; "headline": the heading that is the report's title; "": running text. */
  kind: "preamble" | "heading" | "headline" | "";
}

/**
 * The paragraphs of a report, in order.
 * @param headline the first heading is the title of the report
 */
export function paragraphsOf({ report, sentences }: Analysis, headline: boolean): Paragraph[] {
  let sentence = 0;
  return stretchesOf(report.text).map((span) => {
    while (sentence < sentences.length && sentences[sentence].span[1] <= span[0]) sentence++;
    return { span, kind: kindOf(sentences[sentence], span, headline && sentence === 0) };
  });
}

/** The stretches of a text between its blank lines. */
export function stretchesOf(text: string): Span[] {
  return lineGroups(text, 0).map((lines) => [lines[0].start, lines.at(-1)!.end]);
}

/** `next` is the first sentence that ends after the paragraph's start. */
function kindOf(
  next: Sentence | undefined,
  [start, end]: Span,
  headline: boolean,
): Paragraph["kind"] {
  // Header lines and front matter stand in no sentence.
  if (!next || next.span[0] >= end) return "preamble";
  // A heading inside a paragraph is told from it by nothing but its words.
  if (next.kind !== "heading" || next.span[0] > start + 1 || next.span[1] < end - 1) return "";
  return headline ? "headline" : "heading";
}
