import type { Analysis, Sentence, Span } from "../analysis.ts";
import { lineGroups } from "../report/lines.ts";
import { escape } from "./escape.ts";
import { type Mark, marksOf } from "./marks.ts";
import { type Segment, segmentsOf, sortMarks } from "./segments.ts";

/**
 * The report's text as paragraphs, everything found in it marked.
 * @param headline the first heading is the title of the report
 */
export function markedText(analysis: Analysis, prefix: string, headline: boolean): string {
  const { text } = analysis.report;
  const paragraphs = paragraphsOf(text);
  const cut = segmentsOf(paragraphs, sortMarks(marksOf(analysis)));
  const render = segmentRenderer(analysis, prefix);
  let sentence = 0;
  return paragraphs
    .map(([start, end], p) => {
      while (sentence < analysis.sentences.length && analysis.sentences[sentence].span[1] <= start)
        sentence++;
      const next = analysis.sentences[sentence];
      const kind = kindOf(next, [start, end], headline && sentence === 0);
      const words = cut[p].map(render).join("");
      return `<p dir="auto"${kind === "" ? "" : ` class="${kind}"`}>${words}</p>`;
    })
    .join("\n");
}

/** The stretches of a text between its blank lines. */
export function paragraphsOf(text: string): Span[] {
  return lineGroups(text, 0).map((lines) => [lines[0].start, lines.at(-1)!.end]);
}

/** The class of a paragraph; `next` is the first sentence that ends after its start. */
function kindOf(next: Sentence | undefined, [start, end]: Span, headline: boolean): string {
  // Header lines and front matter stand in no sentence.
  if (!next || next.span[0] >= end) return "preamble";
  // A heading inside a paragraph is told from it by nothing but its words.
  if (next.kind !== "heading" || next.span[0] > start + 1 || next.span[1] < end - 1) return "";
  return headline ? "heading headline" : "heading";
}

function segmentRenderer(
  { report, claims, sentences }: Analysis,
  prefix: string,
): (segment: Segment) => string {
  const claimOf = new Map(claims.map((claim) => [claim.event, claim.id] as const).reverse());
  const linked = new Set<string>();
  const inSentence = sentenceTest(sentences);
  return ({ start, end, marks }) => {
    const words = lineBreaks(report.text.slice(start, end), start, inSentence);
    if (marks.length === 0) return words;
    const trigger = marks.findLast(({ layer }) => layer === "trigger");
    const attributes = attributesOf(marks);
    const claim = trigger ? claimOf.get(trigger.id) : undefined;
    if (!trigger || !claim || linked.has(trigger.id)) return `<span${attributes}>${words}</span>`;
    linked.add(trigger.id);
    return `<a id="${prefix}-${trigger.id}" href="#${prefix}-${claim}"${attributes}>${words}</a>`;
  };
}

const LINE_BREAK = /(\r\n|[\n\v\f\r\u0085\u2028\u2029])/;

/** A line break inside a sentence is a space to a reader; between sentences it parts lines. */
function lineBreaks(words: string, start: number, inSentence: (place: number) => boolean): string {
  let place = start;
  let out = "";
  words.split(LINE_BREAK).forEach((piece, i) => {
    if (i % 2 === 0) out += escape(piece);
    else out += inSentence(place) ? "\n" : "<br>";
    place += piece.length;
  });
  return out;
}

/** Tells whether a sentence goes on at a place; places must be asked for in order. */
function sentenceTest(sentences: readonly Sentence[]): (place: number) => boolean {
  let at = 0;
  return (place) => {
    while (at < sentences.length && sentences[at].span[1] <= place) at++;
    return at < sentences.length && sentences[at].span[0] <= place;
  };
}

function attributesOf(marks: readonly Mark[]): string {
  const layers = new Set(marks.map(({ layer }) => layer).filter((layer) => layer !== "claim"));
  const ids = new Set(marks.map(({ id }) => id));
  const note = marks.findLast((mark) => mark.note)?.note;
  const depth = marks.filter(({ layer }) => layer === "content").length;
  const classes = [...layers, ...(depth > 1 ? ["deep"] : [])].map((name) => `l-${name}`);
  return (
    (classes.length > 0 ? ` class="${classes.join(" ")}"` : "") +
    ` data-ids="${escape([...ids].join(" "))}"` +
    (note ? ` title="${escape(note)}"` : "")
  );
}
