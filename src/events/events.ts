import type {
  Attribution,
  Entity,
  Event,
  Quantity,
  Report,
  Span,
  TimeExpression,
} from "../analysis.ts";
import type { Doc } from "../language/doc.ts";
import { childOf, isPredicate, particleOf } from "../language/clause.ts";
import { contextsOf } from "./contexts.ts";
import type { Frame } from "./frame.ts";
import { findFrames } from "./frames.ts";
import { projected } from "./operators.ts";
import { Parties } from "./parties.ts";
import { type Roles, rolesOf } from "./roles.ts";
import {
  contentRoots,
  isOccasionAt,
  isTold,
  onMainLine,
  reportedTokens,
  standsAlone,
  tellsOther,
} from "./telling.ts";
import { clauseOf, ownersOf, settingsOf, whenOf } from "./setting.ts";

/** An event word on its way to an Event. */
interface Told {
  frame: Frame;
  type: Event["type"];
  rule: string;
  roles: Roles;
  /** False for what only stands in the background of its sentence. */
  main: boolean;
}

/**
 * Events in the terms of PLOVER (codebook of 2021): a trigger's type from its lexicon entry and what it
 * governs, its parties from the slots around it. What the codebook has no type for is OTHER, kept where
 * a clause of the main line tells it.
 */
export function findEvents(
  doc: Doc,
  report: Report,
  times: readonly TimeExpression[],
  quantities: readonly Quantity[],
  entities: readonly Entity[],
  attributions: readonly Attribution[],
): Event[] {
  const parties = new Parties(doc, entities, times, quantities);
  const frames = findFrames(doc, parties);
  const reported = reportedTokens(doc, attributions);
  const roots = contentRoots(doc, attributions);
  const told: Told[] = [];
  const add = (frame: Frame, type: Event["type"], rule: string, roles: Roles, main: boolean) =>
    told.push({ frame, type, rule, roles, main });
  for (let token = 0; token < doc.length; token++) {
    const frame = frames[token];
    if (frame?.absorbed) continue;
    if (frame) {
      if (!isTold(doc, token)) continue;
      const roles = rolesOf(doc, parties, frame);
      if (isPredicate(doc, token) || standsAlone(doc, frame, roles, roots)) {
        const future = projected(doc, frame, reported[token] === 1);
        // A threat has somebody who makes it; "will be sent" alone tells of none.
        const type = future === "THREATEN" && roles.actors.length === 0 ? null : future;
        const main = onMainLine(doc, frames, roots, token);
        add(frame, type ?? frame.type, type ? `${frame.rule}.future` : frame.rule, roles, main);
        continue;
      }
    }
    const place = tellsOther(doc, reported, roots, token);
    const occasion = place === null && isOccasionAt(doc, token);
    if (place === null && !occasion) continue;
    const other = otherFrame(
      token,
      place === "main" ? "other" : occasion ? "occasion" : "background",
    );
    const roles = rolesOf(doc, parties, other);
    if (place === "main" || takesPart(roles)) add(other, "OTHER", other.rule, roles, true);
  }
  const eventAt = new Int32Array(doc.length).fill(-1);
  told.forEach(({ frame }, e) => {
    eventAt[frame.token] = e;
    if (frame.place !== undefined && eventAt[frame.place] < 0) eventAt[frame.place] = e;
    for (let at = frame.content, step = 0; at >= 0 && step < CHAIN; step++) {
      if (eventAt[at] < 0) eventAt[at] = e;
      at = frames[at]?.content ?? -1;
    }
  });
  const owner = ownersOf(doc, eventAt);
  const settings = settingsOf(doc, parties, owner, told, entities, times, quantities);
  const events: Event[] = [];
  told.forEach(({ frame, type, rule, roles, main }, e) => {
    const setting = settings[e];
    // What stands in the background is told in its own right only where it has a date or a number.
    if (!main && setting.times.length === 0 && !setting.counted) return;
    const event: Event = {
      id: "",
      type,
      trigger: triggerOf(doc, frames, frame),
      evidence: evidenceOf(doc, frame),
      actors: roles.actors,
      recipients: roles.recipients,
      places: setting.places,
      times: setting.times.map(({ id }) => id),
      quantities: setting.quantities.map(({ id }) => id),
      rule,
    };
    if (frame.mode && type === frame.type) event.mode = frame.mode;
    const contexts = contextsOf(doc, event.evidence);
    if (contexts.length > 0) event.contexts = contexts;
    const when = whenOf(doc, frame, setting, report);
    if (when) event.when = when;
    events.push(event);
  });
  events.sort((a, b) => a.trigger[0] - b.trigger[0] || a.trigger[1] - b.trigger[1]);
  events.forEach((event, e) => (event.id = `v${e + 1}`));
  return events;
}

/** How many frames one may stand in the next: "agreed to begin to resume talks". */
const CHAIN = 6;

/** True where a party is one of the report's entities. */
function takesPart({ actors, recipients }: Roles): boolean {
  return [...actors, ...recipients].some(({ entity }) => entity !== undefined);
}

function otherFrame(token: number, rule: string): Frame {
  return {
    token,
    type: "OTHER",
    inner: -1,
    content: -1,
    recipient: [],
    alone: true,
    absorbed: false,
    rule: `event.${rule}`,
  };
}

/** The clause of an event, and the place of those present where the tree hangs it on another word. */
function evidenceOf(doc: Doc, frame: Frame): Span {
  const [start, end] = clauseOf(doc, frame.token);
  if (frame.place === undefined) return [start, end];
  return [start, Math.max(end, doc.end(frame.place))];
}

/**
 * The word that names the event: the verb with its particle, what a verb like "failed" or "continued"
 * governs, or a light verb with the noun that it carries where they stand close.
 */
function triggerOf(doc: Doc, frames: readonly (Frame | undefined)[], frame: Frame): Span {
  let { token, inner, rule } = frame;
  const copula = frame.present === undefined ? -1 : childOf(doc, token, "cop");
  if (copula >= 0) return doc.span(copula);
  for (let step = 0; step < CHAIN && rule.endsWith(".do") && inner >= 0; step++) {
    if (!isPredicate(doc, inner)) {
      if (Math.abs(inner - token) > CLOSE) return doc.span(inner);
      return doc.spanOf(Math.min(token, inner), Math.max(token, inner));
    }
    const next = frames[inner];
    if (!next) return doc.span(inner);
    ({ token, inner, rule } = next);
  }
  const particle = childOf(doc, token, "compound:prt");
  const joined =
    particle >= 0 && particleOf(doc, token) === doc.lower(particle) && particle - token <= 2;
  return doc.spanOf(token, joined ? Math.max(token, particle) : token);
}

/** Tokens that may part a light verb from its noun for both to be one trigger. */
const CLOSE = 4;
