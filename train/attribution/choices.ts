import { findCandidates, quotesOf } from "../../src/attribution/candidates.ts";
import { cueRange } from "../../src/attribution/extent.ts";
import { featuresOf } from "../../src/attribution/features.ts";
import type { Doc } from "../../src/language/doc.ts";
import type { Choice } from "../ranking.ts";
import { type GoldReport, likeness, shared } from "./gold.ts";

/** Overlap of contents from which on a candidate counts as right (as in the scorer's "full"). */
const ENOUGH = 0.5;
/** Candidates this near to the best of their cue are right as well. */
const NEAR = 0.97;

/**
 * Per cue word its candidates and, first, none of them; right are those whose content is likest to that of
 * an annotated attribution with this cue. Those in a gold content are left out: nested attributions are not
 * annotated there.
 */
export function choicesOf(doc: Doc, gold: GoldReport): Choice[] {
  const quotes = quotesOf(doc);
  const out: Choice[] = [];
  let word = -1;
  let options: string[][] = [[]];
  let likes = [0];
  const close = (): void => {
    const best = Math.max(...likes);
    const right = likes.flatMap((like, i) => (like >= NEAR * best ? [i] : []));
    if (options.length > 1) out.push({ options, right: best < ENOUGH ? [0] : right });
    [options, likes] = [[[]], [0]];
  };
  for (const judged of findCandidates(doc, quotes)) {
    const { candidate } = judged;
    if (candidate.head !== word) close();
    word = candidate.head;
    const [first, last] = cueRange(doc, candidate);
    const cue = [doc.spanOf(first, last)];
    const content = judged.content.map(([a, b]) => doc.spanOf(a, b));
    const rivals = gold.attributions.filter((one) => shared(one.cue, cue) > 0);
    const nested = gold.attributions.some(
      (one) => shared(one.content, [doc.span(candidate.head)]) > 0,
    );
    if (nested && !rivals.length) continue;
    if (shared(gold.discard ?? [], cue) > 0) continue;
    options.push(featuresOf(doc, quotes, judged));
    likes.push(Math.max(0, ...rivals.map((one) => likeness(one.content, content))));
  }
  close();
  return out;
}
