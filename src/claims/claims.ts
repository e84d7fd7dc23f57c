import type { Attribution, Claim, Days, Event, Report, Span, TimeExpression } from "../analysis.ts";
import { type Cue, cueWithin } from "../attribution/cues.ts";
import { isNegated } from "../events/clause.ts";
import { headWithin } from "../events/parties.ts";
import { clauseOf } from "../events/setting.ts";
import type { Doc } from "../language/doc.ts";
import { actOf } from "./acts.ts";
import { type Effect, effectOfAttribution, profile, stand } from "./factuality.ts";
import { chainOf, coversOf, holderOf, innermost } from "./holders.ts";
import { type Judgement, verdictOf } from "./judgements.ts";
import { topicsOf } from "./topics.ts";

/** What a claim is read from, beside the event and its attribution. */
interface Sources {
  doc: Doc;
  report: Report;
  byId: ReadonlyMap<string, Attribution>;
  timeById: ReadonlyMap<string, TimeExpression>;
}

/**
 * Every event as each of its holders puts it; what nobody is named for is the report's own. An event told
 * in one's words and denied or confirmed in another's ("Chad denied it") has a claim of each.
 */
export function findClaims(
  doc: Doc,
  report: Report,
  times: readonly TimeExpression[],
  attributions: readonly Attribution[],
  events: readonly Event[],
): Claim[] {
  const byId = new Map(attributions.map((attribution) => [attribution.id, attribution]));
  const timeById = new Map(times.map((time) => [time.id, time]));
  const sources = { doc, report, byId, timeById };
  const holding = attributions.filter((attribution) => !isDisclaimed(doc, attribution));
  const covers = coversOf(holding, events);
  const stands = standsOn(doc, holding, events, covers);
  const claims: Claim[] = [];
  const add = (claim: Omit<Claim, "id">) => claims.push({ id: `c${claims.length + 1}`, ...claim });
  events.forEach((event, e) => {
    const leaves = innermost(covers[e]);
    if (leaves.length === 0) add(narrated(sources, event));
    for (const attribution of leaves) add(held(sources, event, attribution));
    for (const attribution of stands[e]) add(takenUp(sources, event, attribution));
  });
  return claims;
}

/** For each event the attributions that take a stand on it without telling it again. */
function standsOn(
  doc: Doc,
  attributions: readonly Attribution[],
  events: readonly Event[],
  covers: readonly (readonly Attribution[])[],
): Attribution[][] {
  const own = new Map<Attribution, number[]>();
  covers.forEach((covering, e) => {
    for (const attribution of covering) {
      const list = own.get(attribution);
      if (list) list.push(e);
      else own.set(attribution, [e]);
    }
  });
  const out: Attribution[][] = events.map(() => []);
  for (const [attribution, topic] of topicsOf(doc, attributions, events, own))
    for (const e of topic) if (!covers[e].includes(attribution)) out[e].push(attribution);
  return out;
}

/** The word whose clause tells of the event: of "are in Haiti" the place that the copula hangs on. */
function predicateOf(doc: Doc, event: Event): number {
  const token = headWithin(doc, event.trigger[0], event.trigger[1]);
  return doc.deprel(token) === "cop" ? doc.head(token) : token;
}

function narrated({ doc, report }: Sources, event: Event): Omit<Claim, "id"> {
  const { factuality, rules } = profile(doc, predicateOf(doc, event), () => true, null);
  const day = reportDay(report);
  return {
    event: event.id,
    holders: [],
    act: "narrate",
    factuality,
    ...(day ? { said: { earliest: day, latest: day } } : {}),
    evidence: event.evidence,
    rules: ["act.narrate", ...rules],
  };
}

function held(sources: Sources, event: Event, attribution: Attribution): Omit<Claim, "id"> {
  const { doc } = sources;
  const trigger = predicateOf(doc, event);
  const inside = (token: number) =>
    attribution.content.some(([start, end]) => doc.start(token) >= start && doc.end(token) <= end);
  const { cue, verdict, effect } = standOf(doc, attribution);
  const profiled = profile(doc, trigger, inside, effect);
  const { act, rule } = actOf(attribution, cue, event, profiled, verdict);
  return {
    ...heldBy(sources, event, attribution),
    act,
    factuality: profiled.factuality,
    evidence: evidenceOf(
      doc,
      withWord(doc, event.evidence, verdict ?? profiled.judged),
      trigger,
      attribution,
    ),
    rules: [rule, ...profiled.rules],
  };
}

/** A claim on an event that is told elsewhere; its words are those that point there. */
function takenUp(sources: Sources, event: Event, attribution: Attribution): Omit<Claim, "id"> {
  const { doc } = sources;
  const verb = cueToken(doc, attribution);
  const { cue, verdict, effect } = standOf(doc, attribution);
  const stated = verdictOf(doc, verb);
  const judgement = verdict ?? stated?.judgement ?? null;
  const { factuality, rules } = stand(judgement ? verdictEffect(judgement) : effect);
  return {
    ...heldBy(sources, event, attribution),
    act: judgement?.act ?? cue?.act ?? "say",
    factuality,
    evidence: evidenceOf(doc, clauseOf(doc, verb), verb, attribution),
    rules: ["act.taken-up", ...rules],
  };
}

function heldBy(
  { report, byId, timeById }: Sources,
  event: Event,
  attribution: Attribution,
): Pick<Claim, "event" | "holders" | "said"> {
  const said = saidOf(report, attribution, timeById);
  return {
    event: event.id,
    holders: chainOf(attribution, byId).map((link) => holderOf(report, link)),
    ...(said ? { said } : {}),
  };
}

interface Stand {
  cue: Cue | null;
  /** The judgement that the cue's verb passes on its object. */
  verdict: Judgement | null;
  /** What both make of what is told in the content. */
  effect: { effect: Effect; rule: string } | null;
}

function standOf(doc: Doc, attribution: Attribution): Stand {
  const cue = cueWithin(doc, attribution.cue);
  const token = cueToken(doc, attribution);
  const passed = token >= 0 && !isNegated(doc, token) ? verdictOf(doc, token) : null;
  const verdict = passed && !passed.clause ? passed.judgement : null;
  if (verdict) return { cue, verdict, effect: verdictEffect(verdict) };
  const effect = cue && { effect: cueEffect(doc, attribution, cue), rule: `cue.${cue.lemma}` };
  return { cue, verdict, effect };
}

function verdictEffect({ effect, word }: Judgement): { effect: Effect; rule: string } {
  return { effect, rule: `judged.${word}` };
}

/** The word that an attribution's cue turns on, or -1. */
function cueToken(doc: Doc, { cue }: Attribution): number {
  return cue.length > 0 ? headWithin(doc, cue[0][0], cue[0][1]) : -1;
}

/** "Neither side has confirmed the deployment": what somebody did not say is no claim of theirs. */
function isDisclaimed(doc: Doc, attribution: Attribution): boolean {
  const token = cueToken(doc, attribution);
  if (token < 0 || !isNegated(doc, token)) return false;
  return cueWithin(doc, attribution.cue)?.certainty === "CT";
}

function cueEffect(doc: Doc, attribution: Attribution, cue: Cue): Effect {
  const token = cueToken(doc, attribution);
  return effectOfAttribution(cue, token >= 0 && isNegated(doc, token));
}

function reportDay(report: Report): string | null {
  return /^\d{4}-\d{2}-\d{2}/.exec(report.published ?? "")?.[0] ?? null;
}

/** The days of the attribution's own time, else up to the day of the report. */
function saidOf(
  report: Report,
  attribution: Attribution,
  timeById: ReadonlyMap<string, TimeExpression>,
): Days | null {
  const range = attribution.time ? timeById.get(attribution.time)?.range : undefined;
  if (range) return range;
  const day = reportDay(report);
  return day ? { earliest: null, latest: day } : null;
}

/** A clause, up to the word that judges it. */
function withWord(doc: Doc, [start, end]: Span, judgement: Judgement | null): Span {
  return [start, judgement ? Math.max(end, doc.end(judgement.token)) : end];
}

/** A clause, and the words of source and cue where they stand in the same sentence. */
function evidenceOf(doc: Doc, clause: Span, token: number, attribution: Attribution): Span {
  let [start, end] = clause;
  const [from, to] = doc.sentence(doc.sentenceOf(token)).span;
  for (const span of [...(attribution.source ?? []), ...attribution.cue]) {
    if (span[0] < from || span[1] > to) continue;
    start = Math.min(start, span[0]);
    end = Math.max(end, span[1]);
  }
  return [start, end];
}
