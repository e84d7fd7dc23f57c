import type { Doc } from "../language/doc.ts";
import { wordSets } from "../wordsets.ts";
import { findCandidates } from "./candidates.ts";
import { scoreOf } from "./classifier.ts";
import { cueAt } from "./cues.ts";
import { cueRange } from "./extent.ts";
import { featuresOf, type Judged } from "./features.ts";
import table from "./leniency.tsv";
import { overlap, type Range } from "./ranges.ts";
import type { Quotes } from "./speech.ts";

/** A candidate that was found to attribute. */
export interface Chosen extends Judged {
  score: number;
  cue: Range;
  /** The attribution in whose content it stands. */
  parent: Chosen | null;
}

const verbs = wordSets(table);

/**
 * The score that a candidate must beat. "According to" and "allegedly" have no other use; the ranking only
 * tells what they attribute. Election news, which the weights come from, seldom has "confirmed the
 * deployment" or "shelling was reported"; in a ledger a voice that is missed costs more than one too many.
 * What a verb that is no known cue does to its object, "plotted the murder", is seldom said of it.
 */
function leastOf(doc: Doc, { candidate: { rule, head, pattern, subject } }: Judged): number {
  if (rule === "attribution.according-to" || cueAt(doc, head)?.group === "reportedly")
    return -Infinity;
  if (/^obj\b/.test(pattern) && !cueAt(doc, head)) return 0.5;
  const lenient =
    /\.that$/.test(pattern) ||
    (subject >= 0
      ? /^obj\b/.test(pattern) && verbs("stand").has(doc.lemma(head))
      : /^pass\b/.test(pattern) && verbs("heard").has(doc.lemma(head)));
  return lenient ? -0.7 : 0;
}

/** The candidates that attribute, the best of each cue. */
export function choose(doc: Doc, quotes: Quotes): Chosen[] {
  const out: Chosen[] = [];
  for (const judged of findCandidates(doc, quotes)) {
    const score = scoreOf(featuresOf(doc, quotes, judged));
    if (score > leastOf(doc, judged))
      out.push({ ...judged, score, cue: cueRange(doc, judged.candidate), parent: null });
  }
  return bestPerCue(out);
}

/** The best candidate of each cue word; cues that overlap are one. */
function bestPerCue(candidates: Chosen[]): Chosen[] {
  const sorted = [...candidates].sort((a, b) => a.cue[0] - b.cue[0] || a.cue[1] - b.cue[1]);
  const out: Chosen[] = [];
  for (const next of sorted) {
    const last = out[out.length - 1];
    if (!last || !overlap(last.cue, next.cue)) out.push(next);
    else if (next.score > last.score) out[out.length - 1] = next;
  }
  return out;
}
