import type { Analysis, Sentence, Span } from "../../../../src/analysis.ts";
import { type Paragraph, paragraphsOf } from "../../../../src/page/paragraphs.ts";

/** A piece of the text that is set by itself: a paragraph, or a part of one that is very long. */
export interface Block {
  /** Blocks follow each other without a gap, from the first character of the text to the last. */
  span: Span;
  /** Where its words end and the white space up to the next block begins. */
  words: number;
  kind: Paragraph["kind"];
  /** False where it goes on with the paragraph of the block before. */
  first: boolean;
}

/** UTF-16 units after which a paragraph goes on in another block: a browser sets so much at once without a pause. */
const LONGEST = 6000;
/** How far before its end a block may end at a space. */
const REACH = 200;

/**
 * A report as blocks.
 * @param headline the first heading is the title of the report
 */
export function blocksOf(analysis: Analysis, headline: boolean): Block[] {
  const { text } = analysis.report;
  const paragraphs = paragraphsOf(analysis, headline);
  if (paragraphs.length === 0)
    return text === "" ? [] : [{ span: [0, text.length], words: 0, kind: "", first: true }];
  const sentenceEnd = endFinder(analysis.sentences);
  return paragraphs.flatMap(({ span, kind }, p) => {
    const end = paragraphs[p + 1]?.span[0] ?? text.length;
    const blocks: Block[] = [];
    let start = p === 0 ? 0 : span[0];
    while (span[1] - start > LONGEST) {
      const cut = sentenceEnd(start + LONGEST / 2, start + LONGEST) ?? hardEnd(text, start);
      blocks.push({ span: [start, cut], words: cut, kind, first: blocks.length === 0 });
      start = cut;
    }
    blocks.push({ span: [start, end], words: span[1], kind, first: blocks.length === 0 });
    return blocks;
  });
}

/** The last end of a sentence between two places, null where there is none. */
function endFinder(sentences: readonly Sentence[]): (from: number, to: number) => number | null {
  return (from, to) => {
    let low = 0;
    let high = sentences.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sentences[middle].span[1] <= to) low = middle + 1;
      else high = middle;
    }
    const end = sentences[low - 1]?.span[1];
    return end !== undefined && end > from ? end : null;
  };
}

/** The end of a block that no sentence ends in: after a space if one is near, and never inside a pair. */
function hardEnd(text: string, start: number): number {
  const end = start + LONGEST;
  const space = text.slice(end - REACH, end).lastIndexOf(" ");
  if (space >= 0) return end - REACH + space + 1;
  return /[\ud800-\udbff]/.test(text[end - 1]) ? end - 1 : end;
}

/** The block that holds a place of the text. */
export function blockAt(blocks: readonly Block[], place: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle].span[1] <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}
