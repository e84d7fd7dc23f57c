import type { Analysis } from "../analysis.ts";
import { escape } from "./escape.ts";
import { linesOf, sentenceTest } from "./lines.ts";
import { lookOf, type Mark, marksOf } from "./marks.ts";
import { paragraphsOf } from "./paragraphs.ts";
import { type Segment, segmentsOf, sortMarks } from "./segments.ts";

/**
 * The report's text as paragraphs, everything found in it marked.
 * @param headline the first heading is the title of the report
 */
export function markedText(analysis: Analysis, prefix: string, headline: boolean): string {
  const paragraphs = paragraphsOf(analysis, headline);
  const cut = segmentsOf(
    paragraphs.map(({ span }) => span),
    sortMarks(marksOf(analysis)),
  );
  const render = segmentRenderer(analysis, prefix);
  return paragraphs
    .map(({ kind }, p) => {
      const words = cut[p].map(render).join("");
      const classes = kind === "headline" ? "heading headline" : kind;
      return `<p dir="auto"${classes === "" ? "" : ` class="${classes}"`}>${words}</p>`;
    })
    .join("\n");
}

function segmentRenderer(
  { report, claims, sentences }: Analysis,
  prefix: string,
): (segment: Segment) => string {
  const claimOf = new Map(claims.map((claim) => [claim.event, claim.id] as const).reverse());
  const linked = new Set<string>();
  const inSentence = sentenceTest(sentences);
  return ({ start, end, marks }) => {
    const words = linesOf(report.text.slice(start, end), start, inSentence)
      .map(({ words, kind }) => LINE[kind] ?? escape(words))
      .join("");
    if (marks.length === 0) return words;
    const trigger = marks.findLast(({ layer }) => layer === "trigger");
    const attributes = attributesOf(marks);
    const claim = trigger ? claimOf.get(trigger.id) : undefined;
    if (!trigger || !claim || linked.has(trigger.id)) return `<span${attributes}>${words}</span>`;
    linked.add(trigger.id);
    return `<a id="${prefix}-${trigger.id}" href="#${prefix}-${claim}"${attributes}>${words}</a>`;
  };
}

const LINE: Record<string, string | undefined> = { space: "\n", break: "<br>" };

function attributesOf(marks: readonly Mark[]): string {
  const { layers, depth, ids, note } = lookOf(marks);
  const classes = [...layers, ...(depth > 1 ? ["deep"] : [])].map((name) => `l-${name}`);
  return (
    (classes.length > 0 ? ` class="${classes.join(" ")}"` : "") +
    ` data-ids="${escape(ids.join(" "))}"` +
    (note ? ` title="${escape(note)}"` : "")
  );
}
