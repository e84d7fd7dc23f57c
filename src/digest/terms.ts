import type { Analysis, Event, Span } from "../analysis.ts";
import { stemOf } from "./stem.ts";
import { isWord, wordsOf } from "./words.ts";

/** Of clauses longer than this only the part around the trigger counts. */
const LONGEST = 600;

/** Finds which words of a clause are parts of names or of times. */
export class Taken {
  private readonly spans: Span[];
  /** The furthest end of any span up to here, so that a search can go back in order. */
  private readonly reach: number[] = [];

  constructor({ entities, times }: Analysis) {
    const spans = times.map(({ span }) => span);
    for (const { mentions } of entities)
      for (const { span, form } of mentions) if (form === "name") spans.push(span);
    this.spans = spans.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    let reach = 0;
    for (const [, end] of this.spans) this.reach.push((reach = Math.max(reach, end)));
  }

  covers(offset: number): boolean {
    let low = 0;
    let high = this.spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.spans[middle][0] <= offset) low = middle + 1;
      else high = middle;
    }
    return low > 0 && this.reach[low - 1] > offset;
  }
}

/** Stems of the content words of an event's clause, without its trigger, names, times and numbers. */
export function termsOf({ report }: Analysis, event: Event, taken: Taken): string[] {
  const { trigger } = event;
  const start = Math.max(event.evidence[0], trigger[0] - LONGEST);
  const end = Math.min(event.evidence[1], trigger[1] + LONGEST);
  const out = new Set<string>();
  for (const { text, start: from, end: to } of wordsOf(report.text.slice(start, end))) {
    const inTrigger = start + from < trigger[1] && start + to > trigger[0];
    if (inTrigger || text.length < 2 || !/^\p{L}/u.test(text)) continue;
    if (isWord("function", text.toLowerCase().replace(/[’'].*$/, ""))) continue;
    if (!taken.covers(start + from)) out.add(stemOf(text));
  }
  return [...out].sort();
}
