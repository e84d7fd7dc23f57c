import type { Analysis, Claim, Event, Quantity, Span, TimeExpression } from "../analysis.ts";
import { amountWords } from "./amounts.ts";
import { tellingDays } from "./days.ts";
import { weigh } from "./weight.ts";
import { actWords, sourceWords, sureWords, typeWords } from "./words.ts";

/** A claim in the words in which it is shown, to a reader of a terminal or of a page. */
export interface ClaimSummary {
  claim: Claim;
  event: Event;
  /** It is about the report's main event. */
  main: boolean;
  weight: number;
  /** Who holds it; null: the report says it in its own voice. */
  holder: { name: string; kind: string; through: string[] } | null;
  /** Alike for claims of one holder. */
  holderKey: string;
  act: string;
  sure: string;
  /** Who, did what, to whom; either side may be empty. */
  actors: string[];
  deed: string;
  recipients: string[];
  /** "protest", "coerce: arrest"; "" where the event is of no type. */
  type: string;
  when: string[];
  said: string;
  where: string[];
  amounts: string[];
  words: string;
}

/** The claims of a report, those that matter most first. */
export function summarise(analysis: Analysis): ClaimSummary[] {
  const { report, claims, events, entities, times, quantities, main } = analysis;
  const eventOf = new Map(events.map((event) => [event.id, event]));
  const nameOf = new Map(entities.map((entity) => [entity.id, entity.name]));
  const timeOf = new Map(times.map((time) => [time.id, time]));
  const quantityOf = new Map(quantities.map((quantity) => [quantity.id, quantity]));
  const words = (span: Span): string => report.text.slice(span[0], span[1]);
  const out: ClaimSummary[] = [];
  for (const claim of claims) {
    const event = eventOf.get(claim.event);
    if (!event) continue;
    const holders = claim.holders.map((holder) => nameOf.get(holder.entity ?? "") ?? holder.text);
    const inner = claim.holders.at(-1);
    const amounts = event.quantities.flatMap((id) => quantityOf.get(id) ?? []);
    out.push({
      claim,
      event,
      main: event.id === main,
      weight: weigh(claim, event, amounts, analysis),
      holder: inner
        ? { name: holders.at(-1)!, kind: sourceWords(inner.kind), through: holders.slice(0, -1) }
        : null,
      holderKey: holders.join("\n"),
      act: actWords(claim.act),
      sure: sureWords(claim.factuality),
      actors: event.actors.map(({ text }) => text),
      deed: words(event.trigger),
      recipients: event.recipients.map(({ text }) => text),
      type: typeWords(event.type, event.mode),
      when: whenWords(
        event,
        event.times.flatMap((id) => timeOf.get(id) ?? []),
        words,
        report.published,
      ),
      // What the report says in its own voice it says on its own date, which stands above.
      said: claim.said && inner ? tellingDays(claim.said, report.published) : "",
      where: event.places.map(({ text }) => text),
      amounts: unique(amounts.map((amount: Quantity) => amountWords(amount))),
      words: words(claim.evidence),
    });
  }
  return out.sort((a, b) => b.weight - a.weight || a.claim.evidence[0] - b.claim.evidence[0]);
}

/** The report's own words for the time, and the days that they come to. */
function whenWords(
  event: Event,
  times: readonly TimeExpression[],
  words: (span: Span) => string,
  published: string | undefined,
): string[] {
  const told = times.map(({ span }) => words(span)).join(", ");
  const days = event.when ? tellingDays(event.when, published) : "";
  if (told === "" || days === "" || told === days) return [told || days].filter(Boolean);
  return [`${told} (${days})`];
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
