import type { Sentence } from "../analysis.ts";

/** Words between two line breaks, or a line break. */
export interface Line {
  words: string;
  /** "space": a break inside a sentence, a space to a reader; "break": one between sentences, which parts lines. */
  kind: "words" | "space" | "break";
}

const LINE_BREAK = /(\r\n|[\n\v\f\r\u0085\u2028\u2029])/;

/** Words that start at a place of the text, cut at their line breaks. */
export function linesOf(
  words: string,
  start: number,
  inSentence: (place: number) => boolean,
): Line[] {
  let place = start;
  const lines: Line[] = [];
  words.split(LINE_BREAK).forEach((piece, i) => {
    if (i % 2 === 1) lines.push({ words: piece, kind: inSentence(place) ? "space" : "break" });
    else if (piece !== "") lines.push({ words: piece, kind: "words" });
    place += piece.length;
  });
  return lines;
}

/** Tells whether a sentence goes on at a place. */
export function sentenceTest(sentences: readonly Sentence[]): (place: number) => boolean {
  return (place) => {
    let low = 0;
    let high = sentences.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sentences[middle].span[1] <= place) low = middle + 1;
      else high = middle;
    }
    return low < sentences.length && sentences[low].span[0] <= place;
  };
}
