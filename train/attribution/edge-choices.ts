import type { Span } from "../../src/analysis.ts";
import { quotesOf } from "../../src/attribution/candidates.ts";
import { type Chosen, choose } from "../../src/attribution/choice.ts";
import type { Edge } from "../../src/attribution/edge-features.ts";
import { endsOf } from "../../src/attribution/ends.ts";
import { startsOf } from "../../src/attribution/starts.ts";
import type { Doc } from "../../src/language/doc.ts";
import type { Choice } from "../ranking.ts";
import { type GoldAttribution, type GoldReport, shared } from "./gold.ts";

/**
 * Where the contents of a report begin and end, for each candidate that attributes what an annotated
 * attribution with its cue does, at least in part. Edges that are not among those offered teach nothing.
 */
export function edgeChoicesOf(doc: Doc, gold: GoldReport): Choice[] {
  const quotes = quotesOf(doc);
  const out: Choice[] = [];
  const learn = (edges: readonly Edge[], token: number): void => {
    const right = edges.findIndex((edge) => edge.token === token);
    if (edges.length > 1 && right >= 0)
      out.push({ options: edges.map(({ features }) => features), right: [right] });
  };
  for (const chosen of choose(doc, quotes)) {
    const like = goldOf(doc, gold, chosen);
    if (!like) continue;
    const start = Math.min(...like.content.map(([from]) => from));
    const end = Math.max(...like.content.map(([, to]) => to));
    learn(startsOf(doc, quotes, chosen), doc.tokenAt(start));
    learn(endsOf(doc, quotes, chosen), doc.tokenAt(end - 1));
  }
  return out;
}

/** The annotated attribution that shares the cue of a candidate, and most of its content; null where none shares any. */
function goldOf(doc: Doc, gold: GoldReport, { cue, content }: Chosen): GoldAttribution | null {
  const cueSpan = [doc.spanOf(cue[0], cue[1])];
  if (shared(gold.discard ?? [], cueSpan) > 0) return null;
  const spans: Span[] = content.map(([first, last]) => doc.spanOf(first, last));
  let best: GoldAttribution | null = null;
  let most = 0;
  for (const one of gold.attributions) {
    const both = shared(one.cue, cueSpan) > 0 ? shared(one.content, spans) : 0;
    if (both > most) [best, most] = [one, both];
  }
  return best;
}
