import type { Analysis } from "../../../../src/analysis.ts";
import { linesOf, type Line, sentenceTest } from "../../../../src/page/lines.ts";
import { type Look, lookOf, marksOf } from "../../../../src/page/marks.ts";
import { segmentsOf, sortMarks } from "../../../../src/page/segments.ts";
import { type Block, blocksOf } from "./blocks.ts";

/** Words under the same marks throughout. */
export interface Stretch {
  start: number;
  lines: Line[];
  /** Null where nothing was found. */
  look: Look | null;
  /** Events that the words name. */
  events: string[];
  /** Where an event is named first: it. */
  opens: string | null;
}

/** A report's text as it is set. */
export interface Setting {
  blocks: Block[];
  /** Of one block; made when it is first asked for. */
  stretches(block: number): Stretch[];
}

/** @param headline the first heading is the title of the report */
export function settingOf(analysis: Analysis, headline: boolean): Setting {
  const { text } = analysis.report;
  const blocks = blocksOf(analysis, headline);
  const inSentence = sentenceTest(analysis.sentences);
  const cut = segmentsOf(
    blocks.map(({ span }) => span),
    sortMarks(marksOf(analysis)),
  );
  const firstAt = new Map(analysis.events.map(({ id, trigger }) => [id, trigger[0]]));
  const made: Stretch[][] = [];
  return {
    blocks,
    stretches: (b) =>
      (made[b] ??= cut[b].map(({ start, end, marks }): Stretch => {
        const { words } = blocks[b];
        const events = marks.filter(({ layer }) => layer === "trigger").map(({ id }) => id);
        return {
          start,
          // The white space between paragraphs parts no lines: they are apart already.
          lines: linesOf(text.slice(start, end), start, (at) => at >= words || inSentence(at)),
          look: marks.length === 0 ? null : lookOf(marks),
          events,
          opens: events.find((id) => firstAt.get(id) === start) ?? null,
        };
      })),
  };
}
