import type { Attribution, Entity, TimeExpression } from "../analysis.ts";
import type { Doc } from "../language/doc.ts";
import { findCandidates, quotesOf } from "./candidates.ts";
import { scoreOf } from "./classifier.ts";
import { cueRange } from "./extent.ts";
import { featuresOf, type Judged } from "./features.ts";
import { Holders } from "./holders.ts";
import { type Chosen, nest } from "./nesting.ts";
import { SayingTimes } from "./saying-time.ts";
import { Sources } from "./sources.ts";
import type { Quotes } from "./speech.ts";
import { type Voice, Voices } from "./voices.ts";

/**
 * Who says what in a report: source, cue and content of every attribution, nested ones with their parent.
 * Spans follow the guidelines of PARC 3 (Pareti 2015) and PolNeAR (Newell et al. 2018). Rules over the
 * trees and quotation marks propose; a logistic regression (`classifier.ts`) decides.
 */
export function findAttributions(
  doc: Doc,
  times: readonly TimeExpression[],
  entities: readonly Entity[],
): Attribution[] {
  const quotes = quotesOf(doc);
  const chosen = nest(chooseFrom(doc, quotes));
  const voices = new Voices(doc, entities, new Holders(doc, entities));
  const sayingTimes = new SayingTimes(doc, times);
  const sources = new Sources(doc, times);
  const ids = new Map(chosen.map((one, i) => [one, `a${i + 1}`]));
  return chosen.map((one): Attribution => {
    const { candidate, content, cue, parent } = one;
    const source = sources.of(one);
    const voice = source ? voices.of(one, source) : UNSAID;
    const time = sayingTimes.of(candidate.verb, content);
    return {
      id: ids.get(one)!,
      source: source && source.map(([first, last]) => doc.spanOf(first, last)),
      cue: [doc.spanOf(cue[0], cue[1])],
      content: content.map(([first, last]) => doc.spanOf(first, last)),
      form: formOf(doc, quotes, one),
      holder: voice.holder?.id ?? null,
      sourceKind: voice.kind,
      parent: parent ? ids.get(parent)! : null,
      ...(time === undefined ? {} : { time }),
      rule: candidate.rule,
    };
  });
}

const UNSAID: Voice = { holder: null, kind: "unknown" };

/** A phrase without any other use: the classifier only ranks what it may attribute. */
const SURE = "attribution.according-to";

/** Verbs that take a stand on whatever their object is. */
const STANDS = new Set(["confirm", "acknowledge", "admit", "deny", "dispute", "refute"]);

/**
 * The score that a candidate must beat. Election news, which the weights come from, seldom has "confirmed the
 * deployment"; in a ledger a stand that is missed costs more than one too many.
 */
function leastOf(doc: Doc, { candidate: { rule, head, pattern, subject } }: Judged): number {
  if (rule === SURE) return -Infinity;
  return subject >= 0 && /^obj\b/.test(pattern) && STANDS.has(doc.lemma(head)) ? -0.7 : 0;
}

function chooseFrom(doc: Doc, quotes: Quotes): Chosen[] {
  const out: Chosen[] = [];
  for (const judged of findCandidates(doc, quotes)) {
    const score = scoreOf(featuresOf(doc, quotes, judged));
    if (score > leastOf(doc, judged))
      out.push({ ...judged, score, cue: cueRange(doc, judged.candidate), parent: null });
  }
  return out;
}

/** Direct where all words of the content are quoted, mixed where some are. */
function formOf(doc: Doc, quotes: Quotes, { content, candidate }: Chosen): Attribution["form"] {
  const home = quotes.at[candidate.head];
  let [quoted, words] = [0, 0];
  for (const [first, last] of content) {
    for (let t = first; t <= last; t++) {
      if (doc.upos(t) === "PUNCT") continue;
      words++;
      if (quotes.at[t] >= 0 && quotes.at[t] !== home) quoted++;
    }
  }
  if (quoted === 0) return "indirect";
  return quoted === words ? "direct" : "mixed";
}
