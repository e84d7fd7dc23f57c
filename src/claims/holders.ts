import type { Attribution, Event, Holder, Report } from "../analysis.ts";

/** Who holds what: the attributions in whose content an event stands, as chains from the outermost in. */

/** Chains longer than this are cut at their outer end; nobody quotes through so many mouths. */
const LONGEST = 8;

/** For each event the attributions whose content covers its trigger, in text order. */
export function coversOf(
  attributions: readonly Attribution[],
  events: readonly Event[],
): Attribution[][] {
  const out: Attribution[][] = events.map(() => []);
  for (const attribution of attributions)
    for (const [start, end] of attribution.content) {
      // Events are in text order of their triggers: find the first that starts inside.
      let low = 0;
      let high = events.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (events[middle].trigger[0] < start) low = middle + 1;
        else high = middle;
      }
      for (let e = low; e < events.length && events[e].trigger[0] < end; e++)
        if (events[e].trigger[1] <= end && out[e].length < LONGEST && !out[e].includes(attribution))
          out[e].push(attribution);
    }
  return out;
}

/** The innermost of the attributions that cover an event: those in whose content no other stands. */
export function innermost(covering: readonly Attribution[]): Attribution[] {
  const outer = new Set(covering.map(({ parent }) => parent));
  return covering.filter(({ id }) => !outer.has(id));
}

/** From the outermost source to `attribution` itself. */
export function chainOf(
  attribution: Attribution,
  byId: ReadonlyMap<string, Attribution>,
): Attribution[] {
  const chain: Attribution[] = [];
  let at: Attribution | undefined = attribution;
  while (at && chain.length < LONGEST && !chain.includes(at)) {
    chain.unshift(at);
    at = at.parent === null ? undefined : byId.get(at.parent);
  }
  return chain;
}

/** A source left unsaid is shown by the words that say so ("reportedly"). */
export function holderOf(report: Report, attribution: Attribution): Holder {
  const spans = attribution.source?.length ? attribution.source : attribution.cue;
  return {
    attribution: attribution.id,
    text: spans.map(([start, end]) => report.text.slice(start, end)).join(" … "),
    entity: attribution.holder,
    kind: attribution.sourceKind,
  };
}
