import type { Event, Report, TimeExpression } from "../analysis.ts";
import type { Doc } from "../language/doc.ts";
import { isoDay, readIsoDay } from "../time/calendar.ts";
import { contentWords, LEAD, stem } from "./main.ts";

/** How many days before its report the news of it may lie. */
const FRESH = 7;

/**
 * The events, with the main one dated by its retelling where its own clause bears no date: a title says
 * "Rebels seize port", and a sentence further down that they seized it on Monday.
 */
export function datedByRetelling(
  doc: Doc,
  report: Report,
  events: readonly Event[],
  main: string | null,
  times: readonly TimeExpression[],
): Event[] {
  const told = events.find(({ id }) => id === main);
  const today = readIsoDay(report.published ?? "");
  if (!told || today === null || isAhead(told, isoDay(today))) return [...events];
  const dates = new Map(
    times
      .filter(({ type, range }) => range && (type === "DATE" || type === "TIME"))
      .map((time) => [time.id, time]),
  );
  if (told.times.some((id) => dates.has(id))) return [...events];
  const [since, until] = [isoDay(today - FRESH), isoDay(today)];
  const isNews = (id: string) => {
    const earliest = dates.get(id)?.range?.earliest;
    return typeof earliest === "string" && since <= earliest && earliest <= until;
  };
  const words = contentWords(`${report.title ?? ""} ${doc.text.slice(...told.evidence)}`);
  let best: Event | null = null;
  let most = 1;
  for (const event of events) {
    if (event === told || doc.sentenceOf(doc.tokenAt(event.trigger[0])) > LEAD) continue;
    if (!event.times.some(isNews) || !isSameDeed(doc, event, told, words)) continue;
    let shared = 0;
    for (const word of contentWords(doc.text.slice(...event.evidence)))
      if (words.has(word)) shared++;
    if (shared > most) [best, most] = [event, shared];
  }
  if (!best) return [...events];
  const dated = {
    ...told,
    times: [...told.times, ...best.times.filter(isNews)],
    when: best.when ?? told.when,
  };
  return events.map((event) => (event === told ? dated : event));
}

/** What is to come is not told again as news. */
function isAhead({ when }: Event, today: string): boolean {
  return typeof when?.earliest === "string" && when.earliest >= today;
}

/** An event of the same type, or one in a word of the title or of the clause told. */
function isSameDeed(doc: Doc, event: Event, told: Event, words: ReadonlySet<string>): boolean {
  if (event.type === told.type && event.type !== "OTHER") return true;
  for (const word of contentWords(doc.text.slice(...event.trigger)))
    if (words.has(stem(word))) return true;
  return false;
}
