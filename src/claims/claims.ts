import type {
  Attribution,
  Claim,
  Days,
  Entity,
  Event,
  Report,
  Span,
  TimeExpression,
} from "../analysis.ts";
import { type Cue, cueWithin } from "../attribution/cues.ts";
import { isNegated } from "../events/clause.ts";
import { headWithin } from "../events/parties.ts";
import type { Doc } from "../language/doc.ts";
import { actOf } from "./acts.ts";
import { type Effect, effectOfAttribution, profile } from "./factuality.ts";
import { chainOf, coversOf, holderOf, innermost } from "./holders.ts";

/** Every event as each of its holders puts it; what nobody is named for is the report's own. */
export function findClaims(
  doc: Doc,
  report: Report,
  times: readonly TimeExpression[],
  _entities: readonly Entity[],
  attributions: readonly Attribution[],
  events: readonly Event[],
): Claim[] {
  const byId = new Map(attributions.map((attribution) => [attribution.id, attribution]));
  const timeById = new Map(times.map((time) => [time.id, time]));
  const covers = coversOf(
    attributions.filter((attribution) => !isDisclaimed(doc, attribution)),
    events,
  );
  const claims: Claim[] = [];
  const add = (claim: Omit<Claim, "id">) => claims.push({ id: `c${claims.length + 1}`, ...claim });
  events.forEach((event, e) => {
    const trigger = headWithin(doc, event.trigger[0], event.trigger[1]);
    const leaves = innermost(covers[e]);
    if (leaves.length === 0) add(narrated(doc, report, event, trigger));
    for (const attribution of leaves)
      add(held(doc, report, event, trigger, attribution, byId, timeById));
  });
  return claims;
}

function narrated(doc: Doc, report: Report, event: Event, trigger: number): Omit<Claim, "id"> {
  const { factuality, rules } = profile(doc, trigger, () => true, null);
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

function held(
  doc: Doc,
  report: Report,
  event: Event,
  trigger: number,
  attribution: Attribution,
  byId: ReadonlyMap<string, Attribution>,
  timeById: ReadonlyMap<string, TimeExpression>,
): Omit<Claim, "id"> {
  const cue = cueWithin(doc, attribution.cue);
  const inside = (token: number) =>
    attribution.content.some(([start, end]) => doc.start(token) >= start && doc.end(token) <= end);
  const { factuality, rules, modal, probable } = profile(
    doc,
    trigger,
    inside,
    cue && { effect: cueEffect(doc, attribution, cue), rule: `cue.${cue.lemma}` },
  );
  const { act, rule } = actOf(attribution, cue, event, modal, probable);
  const said = saidOf(report, attribution, timeById);
  return {
    event: event.id,
    holders: chainOf(attribution, byId).map((link) => holderOf(report, link)),
    act,
    factuality,
    ...(said ? { said } : {}),
    evidence: evidenceOf(doc, event, trigger, attribution),
    rules: [rule, ...rules],
  };
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

/** The clause of the event, and the words of source and cue where they stand in the same sentence. */
function evidenceOf(doc: Doc, event: Event, trigger: number, attribution: Attribution): Span {
  let [start, end] = event.evidence;
  const [from, to] = doc.sentence(doc.sentenceOf(trigger)).span;
  for (const span of [...(attribution.source ?? []), ...attribution.cue]) {
    if (span[0] < from || span[1] > to) continue;
    start = Math.min(start, span[0]);
    end = Math.max(end, span[1]);
  }
  return [start, end];
}
