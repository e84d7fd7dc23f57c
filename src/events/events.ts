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
import { childOf, isPredicate, particleOf, surfaceSubject, tenseOf } from "./clause.ts";
import { type Frame, findFrames, projected } from "./frames.ts";
import { isState } from "./lexicon.ts";
import { headWithin, Parties } from "./parties.ts";
import { type Roles, rolesOf } from "./roles.ts";
import { clauseOf, ownersOf, settingsOf, whenOf } from "./setting.ts";

/** An event word on its way to an Event. */
interface Told {
  frame: Frame;
  type: Event["type"];
  rule: string;
  roles: Roles;
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
  const parties = new Parties(doc, entities, times);
  const frames = findFrames(doc, parties);
  const reported = reportedTokens(doc, attributions);
  const roots = contentRoots(doc, attributions);
  const told: Told[] = [];
  for (let token = 0; token < doc.length; token++) {
    const frame = frames[token];
    if (frame?.absorbed) continue;
    if (frame) {
      if (!isTold(doc, token)) continue;
      const roles = rolesOf(doc, parties, frame);
      if (!isPredicate(doc, token) && !standsAlone(doc, frame, roles, roots)) continue;
      const type = projected(doc, frame, reported[token] === 1);
      const rule = type ? `${frame.rule}.future` : frame.rule;
      told.push({ frame, type: type ?? frame.type, rule, roles });
    } else if (tellsOther(doc, reported, token)) {
      const other = otherFrame(token);
      const roles = rolesOf(doc, parties, other);
      told.push({ frame: other, type: "OTHER", rule: other.rule, roles });
    }
  }
  const eventAt = new Int32Array(doc.length).fill(-1);
  told.forEach(({ frame }, e) => {
    eventAt[frame.token] = e;
    for (let at = frame.content, step = 0; at >= 0 && step < CHAIN; step++) {
      if (eventAt[at] < 0) eventAt[at] = e;
      at = frames[at]?.content ?? -1;
    }
  });
  const owner = ownersOf(doc, eventAt);
  const settings = settingsOf(doc, parties, owner, told.length, entities, times, quantities);
  return told.map(({ frame, type, rule, roles }, e): Event => {
    const setting = settings[e];
    const event: Event = {
      id: `v${e + 1}`,
      type,
      trigger: triggerOf(doc, frame),
      evidence: clauseOf(doc, frame.token),
      actors: roles.actors,
      recipients: roles.recipients,
      places: setting.places,
      times: setting.times.map(({ id }) => id),
      quantities: setting.quantities.map(({ id }) => id),
      rule,
    };
    if (frame.mode && type === frame.type) event.mode = frame.mode;
    const when = whenOf(doc, frame, setting, report);
    if (when) event.when = when;
    return event;
  });
}

/** How many frames one may stand in the next: "agreed to begin to resume talks". */
const CHAIN = 6;

/** 1 for each token that stands in what somebody is reported to say. */
function reportedTokens(doc: Doc, attributions: readonly Attribution[]): Uint8Array {
  const edges = new Int32Array(doc.length + 1);
  for (const { content } of attributions)
    for (const [start, end] of content) {
      edges[doc.tokenAt(start)]++;
      edges[doc.tokenAt(end - 1) + 1]--;
    }
  const out = new Uint8Array(doc.length);
  for (let token = 0, depth = 0; token < doc.length; token++) {
    depth += edges[token];
    out[token] = depth > 0 || doc.relation(token) === "ccomp" ? 1 : 0;
  }
  return out;
}

/** The words that head what somebody is reported to say: "the deployment" in "confirmed the deployment". */
function contentRoots(doc: Doc, attributions: readonly Attribution[]): Set<number> {
  const out = new Set<number>();
  for (const { content } of attributions)
    for (const [start, end] of content) out.add(headWithin(doc, start, end));
  return out;
}

const CONDITIONS = new Set(["if", "unless", "lest", "to"]);

/** False for modifiers ("the besieged town"), and for what is only a condition or a purpose. */
function isTold(doc: Doc, token: number): boolean {
  const relation = doc.relation(token);
  if (["amod", "compound", "flat", "fixed"].includes(relation)) return false;
  if (doc.deprel(token) === "acl:relcl") return true;
  if (relation === "advcl" || relation === "acl") {
    for (const child of doc.children(token))
      if (doc.relation(child) === "mark" && CONDITIONS.has(doc.lower(child))) return false;
  }
  return true;
}

/** A noun tells of an event by itself where it names a party, or where it is said to take place. */
function standsAlone(doc: Doc, frame: Frame, roles: Roles, roots: ReadonlySet<number>): boolean {
  if (doc.upos(frame.token) === "ADJ" || roots.has(frame.token)) return true;
  if (!frame.alone) return false;
  if (roles.actors.length > 0 || roles.recipients.length > 0) return true;
  const relation = doc.relation(frame.token);
  const verb = doc.head(frame.token);
  if (relation === "root") return doc.isHeading(doc.sentenceOf(frame.token));
  return relation === "nsubj" && verb >= 0 && OCCURRING.has(doc.lemma(verb));
}

const OCCURRING = new Set([
  "occur",
  "happen",
  "take",
  "erupt",
  "begin",
  "continue",
  "break",
  "follow",
]);

/** Verbs of the main line: roots and their conjuncts, headings, and what is reported in a clause of its own. */
function tellsOther(doc: Doc, reported: Uint8Array, token: number): boolean {
  if (!isPredicate(doc, token) || isState(doc.lemma(token))) return false;
  let clause = token;
  for (let step = 0; step < CHAIN && doc.deprel(clause) === "conj"; step++)
    clause = doc.head(clause);
  const relation = doc.relation(clause);
  const main =
    relation === "root" ||
    (relation === "parataxis" && reported[clause] === 1) ||
    (relation === "ccomp" && doc.relation(doc.head(clause)) === "root");
  if (!main || surfaceSubject(doc, token) < 0) return false;
  return tenseOf(doc, token) !== "none" || doc.isHeading(doc.sentenceOf(token));
}

function otherFrame(token: number): Frame {
  return {
    token,
    type: "OTHER",
    inner: -1,
    content: -1,
    recipient: [],
    alone: true,
    absorbed: false,
    rule: "event.other",
  };
}

/** The verb with its particle, or a light verb with the noun that it carries where they stand close. */
function triggerOf(doc: Doc, { token, inner, rule }: Frame): Span {
  const particle = childOf(doc, token, "compound:prt");
  let first = token;
  let last = token;
  if (particle >= 0 && particleOf(doc, token) === doc.lower(particle) && particle - token <= 2)
    last = Math.max(last, particle);
  if (rule.endsWith(".do") && inner >= 0 && !isPredicate(doc, inner)) {
    if (Math.abs(inner - token) > CLOSE) return doc.span(inner);
    first = Math.min(first, inner);
    last = Math.max(last, inner);
  }
  return doc.spanOf(first, last);
}

/** Tokens that may part a light verb from its noun for both to be one trigger. */
const CLOSE = 4;
