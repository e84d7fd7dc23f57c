import type { Attribution, Entity, TimeExpression } from "../analysis.ts";
import type { Doc } from "../language/doc.ts";
import { quotesOf } from "./candidates.ts";
import { type Chosen, choose } from "./choice.ts";
import { withContinuations } from "./continuation.ts";
import { edgedContent } from "./edges.ts";
import { Holders } from "./holders.ts";
import { nest } from "./nesting.ts";
import { SayingTimes } from "./saying-time.ts";
import { Sources } from "./sources.ts";
import type { Quotes } from "./speech.ts";
import { type Voice, Voices } from "./voices.ts";

/**
 * Who says what in a report: source, cue and content of every attribution, nested ones with their parent.
 * Spans follow the guidelines of PARC 3 (Pareti 2015) and PolNeAR (Newell et al. 2018). Rules over the
 * trees and quotation marks propose; a log-linear ranking (`classifier.ts`) decides which attribute,
 * and another where what they attribute begins and ends.
 */
export function findAttributions(
  doc: Doc,
  times: readonly TimeExpression[],
  entities: readonly Entity[],
): Attribution[] {
  const quotes = quotesOf(doc);
  const sources = new Sources(doc, times);
  const edged = choose(doc, quotes)
    .filter(({ candidate }) => !sources.isWitness(candidate))
    .map((one) => ({ ...one, content: edgedContent(doc, quotes, one) }));
  const chosen = nest(withContinuations(doc, quotes, edged));
  const voices = new Voices(doc, entities, new Holders(doc, entities));
  const sayingTimes = new SayingTimes(doc, times);
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
