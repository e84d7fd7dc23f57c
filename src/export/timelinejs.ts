import type { Days } from "../digest/digest.ts";
import type { Position, Thread } from "../answers.ts";
import { escape } from "../page/escape.ts";
import { daysWords } from "../summary/days.ts";
import { actWords, counted } from "../summary/words.ts";

/** A date as TimelineJS writes it. */
interface Moment {
  year: number;
  month: number;
  day: number;
}

interface Slide {
  unique_id: string;
  start_date: Moment;
  end_date?: Moment;
  display_date: string;
  group: string;
  text: { headline: string; text: string };
}

/**
 * A thread as an event of TimelineJS (timeline.knightlab.com, "JSON format"), whose texts are HTML. Null
 * where no day is known: TimelineJS has no place for it.
 */
export function slideOf({
  id,
  title,
  standing,
  happened,
  positions,
  reports,
  origins,
}: Thread): Slide | null {
  const start = happened?.earliest ?? happened?.latest ?? null;
  if (happened === null || start === null) return null;
  const spread = happened.latest !== null && happened.latest !== start;
  return {
    unique_id: id,
    start_date: momentOf(start),
    ...(spread ? { end_date: momentOf(happened.latest!) } : {}),
    display_date: daysWords(happened as Days),
    group: standing,
    text: {
      headline: escape(title),
      text: [
        `<p>${escape(standing)}: ${counted(reports.length, "report")}, ${counted(origins, "origin")}</p>`,
        ...positions.map(paragraph),
      ].join(""),
    },
  };
}

function momentOf(day: string): Moment {
  const [year, month, date] = day.split("-").map(Number);
  return { year, month, day: date };
}

function paragraph({ holders, act, evidence, read }: Position): string {
  const holder = holders.at(-1)?.text ?? "The report itself";
  return `<p><b>${escape(holder)}</b> ${escape(actWords(act))}: “${escape(evidence.text)}” (${escape(read)})</p>`;
}
