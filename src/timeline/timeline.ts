import type { Analysis, Span } from "../analysis.ts";
import type { Days, ReportHead } from "../digest/digest.ts";
import type { EventEntry } from "../answers.ts";
import { compare } from "../order.ts";
import { dated } from "./dating.ts";
import { mentionsOf } from "./mentions.ts";
import { Name } from "./name.ts";
import { type Occurrence, occurrencesOf } from "./occurrences.ts";
import { means } from "./phrase.ts";

/** A report with what is known of it. */
export interface Reading {
  head: ReportHead;
  analysis: Analysis;
  /** Threads of its events by the event's id in the analysis; what has none stands for itself. */
  threads: ReadonlyMap<string, string>;
}

/** What happened to whom, or who said something, in one report. */
export interface Found extends Occurrence {
  report: string;
  text: string;
  thread: string | null;
}

/**
 * Every event of the reports that involves somebody, by the day that it happened on; undated ones last. Events
 * of one thread on the same days are one entry. The task is that of SemEval-2015 task 4 (Minard et al. 2015).
 */
export function eventsAbout(name: string, readings: readonly Reading[]): EventEntry[] {
  const target = new Name(name);
  return entriesOf(readings.flatMap((reading) => involved(target, reading)));
}

/** Entries of what was found, by their days; what is found of one thread on the same days must be there whole. */
export function entriesOf(all: readonly Found[]): EventEntry[] {
  const entries = new Map<string, { happened: Days | null; found: Found[] }>();
  for (const found of all) {
    const { thread, report, trigger, when } = found;
    const days = `${when?.earliest}/${when?.latest}`;
    const key = thread === null ? `${report}@${trigger[0]}` : `${thread} ${days}`;
    const entry = entries.get(key);
    if (entry) entry.found.push(found);
    else entries.set(key, { happened: when, found: [found] });
  }
  const sorted = [...entries.values()];
  for (const { found } of sorted) found.sort(byPlace);
  sorted.sort(
    (a, b) =>
      compare(placeInTime(a.happened), placeInTime(b.happened)) || byPlace(a.found[0], b.found[0]),
  );
  return sorted.map(({ happened, found }) => ({
    happened,
    ...(found.every(({ assumed }) => assumed) && { assumed: true }),
    events: found.map(({ report, trigger, text }) => ({ report, trigger, text })),
  }));
}

/** What of a report involves somebody: what they take part in, and what they say. */
export function involved(name: Name, { head, analysis, threads }: Reading): Found[] {
  const mentions = mentionsOf(name, analysis);
  if (mentions.length === 0) return [];
  const { text } = analysis.report;
  const takesPart = (party: Span) => mentions.some((mention) => means(text, party, mention));
  return dated(occurrencesOf(analysis), analysis, head.read)
    .filter(({ parties }) => parties.some(takesPart))
    .map((occurrence) => ({
      ...occurrence,
      report: head.id,
      text: text.slice(...occurrence.trigger),
      thread: (occurrence.event !== null && threads.get(occurrence.event)) || null,
    }));
}

/** The days of all that a report tells of, in order, each once. */
export function daysTold(analysis: Analysis, read: string): string[] {
  const all = dated(occurrencesOf(analysis), analysis, read);
  return [...new Set(all.map(({ when }) => placeInTime(when)))].sort();
}

/** The first day, or the last where the first is open, and the last: they sort as entries do; what has no day comes last. */
export function placeInTime(days: Days | null): string {
  return `${days?.earliest ?? days?.latest ?? LAST} ${days?.latest ?? LAST}`;
}

/** After every day of a calendar. */
const LAST = "9999-99-99";

function byPlace(a: Found, b: Found): number {
  return compare(a.report, b.report) || a.trigger[0] - b.trigger[0] || a.trigger[1] - b.trigger[1];
}
