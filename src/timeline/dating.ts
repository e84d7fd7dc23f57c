import type { Analysis, Days, TimeExpression } from "../analysis.ts";
import { dayNumber, isoDay } from "../time/calendar.ts";
import type { Occurrence } from "./occurrences.ts";

/** How many days before its report the news of it may lie. */
const FRESH = 7;
/** How far into the report its news is dated: its title and the first paragraphs. */
const LEAD = 5;

/**
 * Narrows the days of what a report tells without a date. News tells of one day: what has happened by the day
 * of the report, and bears no other date, is taken to have happened on the day that its first sentences name, else
 * on the day of the report.
 */
export function dated(
  occurrences: readonly Occurrence[],
  analysis: Analysis,
  read: string,
): Occurrence[] {
  const day = (analysis.report.published ?? read).slice(0, 10);
  const news = newsDay(analysis, day);
  return occurrences.map((occurrence) => {
    const { when, trigger } = occurrence;
    if (!when || when.earliest !== null || when.latest !== day) return occurrence;
    if (isEarlier(analysis.report.text, trigger[0])) return occurrence;
    const on = besides(analysis, trigger[0], day) ?? news;
    return { ...occurrence, when: { earliest: on, latest: on }, assumed: true };
  });
}

/** "had previously agreed" goes back beyond the news. */
function isEarlier(text: string, trigger: number): boolean {
  return EARLIER.test(text.slice(Math.max(0, trigger - REACH), trigger));
}

const EARLIER = /\b(?:had|previously|formerly|originally)(?:\s+\p{L}+){0,2}\s+$/u;
const REACH = 40;

/** The first single day, of the days before the report or its own, that the report's first sentences name. */
function newsDay({ sentences, times }: Analysis, day: string): string {
  const end = sentences[Math.min(LEAD, sentences.length) - 1]?.span[1] ?? 0;
  const since = back(day, FRESH);
  for (const { span, range } of times) {
    if (span[1] > end) break;
    // A dateline tells when the report was written.
    if (sentences.some(({ span: whole }) => whole[0] === span[0] && whole[1] <= span[1] + 1))
      continue;
    const single = singleDay(range);
    if (single !== null && single >= since && single <= day) return single;
  }
  return day;
}

/** The one past day that is named in the sentence; null where none or several are. */
function besides({ sentences, times }: Analysis, at: number, day: string): string | null {
  const sentence = sentences.find(({ span }) => span[0] <= at && at < span[1]);
  if (!sentence) return null;
  const inside = ({ span }: TimeExpression) =>
    sentence.span[0] <= span[0] && span[1] <= sentence.span[1];
  const days = new Set(times.filter(inside).map(({ range }) => singleDay(range)));
  const past = [...days].filter((single) => single !== null && single <= day);
  return past.length === 1 ? past[0] : null;
}

function singleDay(range: Days | undefined): string | null {
  return range && range.earliest === range.latest ? range.earliest : null;
}

/** The day so many days before. */
function back(day: string, by: number): string {
  const [year, month, number] = day.split("-").map(Number);
  return isoDay(dayNumber(year, month, number) - by);
}
