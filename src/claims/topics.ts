import type { Act, Attribution, Event } from "../analysis.ts";
import { cueWithin } from "../attribution/cues.ts";
import { childOf } from "../language/clause.ts";
import { modalOf } from "../language/tense.ts";
import { headWithin } from "../events/parties.ts";
import { isReport } from "../events/presence.ts";
import type { Doc } from "../language/doc.ts";
import { verdictOf } from "./judgements.ts";

/**
 * Denials and confirmations of what another was just reported to say: "Chad denied it", "the envoy called
 * the reports fake". The event stands in the other's words, the claim in these.
 */

/** Sentences between a report and the word that takes it up. */
const REACH = 2;
/** Acts that take a stand on what has been said. */
const STANDS: ReadonlySet<Act> = new Set(["deny", "confirm", "admit"]);
/** Acts whose content is yet to come: nothing to deny. */
const AHEAD: ReadonlySet<Act> = new Set(["predict", "promise", "threaten", "demand", "propose"]);

/**
 * For each attribution that takes up an earlier report, the indexes of the events told there.
 * `own` holds the indexes of the events in each attribution's content.
 */
export function topicsOf(
  doc: Doc,
  attributions: readonly Attribution[],
  events: readonly Event[],
  own: ReadonlyMap<Attribution, readonly number[]>,
): Map<Attribution, readonly number[]> {
  const out = new Map<Attribution, readonly number[]>();
  const inOrder = attributions
    .filter(({ cue }) => cue.length > 0)
    .sort((a, b) => a.cue[0][0] - b.cue[0][0]);
  let topic: readonly number[] = [];
  let told = -1;
  for (const attribution of inOrder) {
    const verb = headWithin(doc, attribution.cue[0][0], attribution.cue[0][1]);
    if (verb < 0) continue;
    const sentence = doc.sentenceOf(verb);
    const act = cueWithin(doc, attribution.cue)?.act ?? "say";
    const inContent = own.get(attribution) ?? [];
    if (inContent.length > 0) {
      const past = inContent.filter((e) => !isAhead(doc, events[e]));
      if (AHEAD.has(act) || past.length === 0) continue;
      topic = topmost(doc, attribution, events, past);
      told = sentence;
    } else if (takesUp(doc, attribution, verb, act)) {
      if (topic.length === 0 || sentence - told > REACH) continue;
      out.set(attribution, topic);
      told = sentence;
    } else if (doc.relation(verb) !== "xcomp") topic = [];
  }
  return out;
}

function isAhead(doc: Doc, event: Event): boolean {
  const token = headWithin(doc, event.trigger[0], event.trigger[1]);
  return ["will", "would", "shall", "could", "may"].includes(modalOf(doc, token));
}

/** The event that the content turns on, and those told in the same breath. */
function topmost(
  doc: Doc,
  { content }: Attribution,
  events: readonly Event[],
  own: readonly number[],
): readonly number[] {
  const inside = (token: number) =>
    content.some(([start, end]) => doc.start(token) >= start && doc.end(token) <= end);
  let least = Infinity;
  let best: number[] = [];
  for (const e of own) {
    const [start, end] = events[e].trigger;
    let depth = 0;
    for (let at = headWithin(doc, start, end); at >= 0 && inside(at); at = doc.head(at))
      if (doc.relation(at) !== "conj") depth++;
    if (depth < least) best = [];
    if (depth <= least) best.push(e);
    least = Math.min(least, depth);
  }
  return best;
}

/** True where the attribution takes a stand on something only pointed at: "it", "the reports". */
function takesUp(doc: Doc, attribution: Attribution, verb: number, act: Act): boolean {
  const verdict = verdictOf(doc, verb);
  if (verdict) return verdict.object < 0 || pointsBack(doc, verdict.object);
  if (!STANDS.has(act)) return false;
  const object = childOf(doc, verb, "obj", "nsubj:pass");
  if (object >= 0) return pointsBack(doc, object);
  // "confirmed what the agency had reported"
  const first = attribution.content[0]?.[0];
  return first !== undefined && doc.lower(doc.tokenAt(first)) === "what";
}

const POINTERS = new Set(["it", "this", "that", "them", "these", "those", "so"]);
const DETERMINERS = new Set([
  "the",
  "this",
  "that",
  "these",
  "those",
  "such",
  "all",
  "any",
  "both",
]);

/** A pronoun, or "the reports", "such claims" without a word of what they say. */
function pointsBack(doc: Doc, token: number): boolean {
  if (doc.upos(token) === "PRON" || doc.upos(token) === "DET")
    return POINTERS.has(doc.lower(token));
  if (!isReport(doc, token)) return false;
  let definite = false;
  for (const child of doc.children(token)) {
    if (child < token) definite ||= DETERMINERS.has(doc.lower(child));
    else if (["acl", "nmod", "ccomp"].includes(doc.relation(child))) return false;
  }
  return definite;
}
