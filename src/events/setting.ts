import type {
  Days,
  Entity,
  Participant,
  Quantity,
  Report,
  Span,
  TimeExpression,
} from "../analysis.ts";
import type { Doc } from "../language/doc.ts";
import { caseOf, childOf, isPredicate, prepositionOf } from "../language/clause.ts";
import { tenseOf } from "../language/tense.ts";
import type { Frame } from "./frame.ts";
import { headWithin, type Parties } from "./parties.ts";
import type { Roles } from "./roles.ts";

/** Where and when an event is set: the places, times and numbers that stand in its own clause. */

export interface Setting {
  places: Participant[];
  times: TimeExpression[];
  /** Those of its clause, and those of its parties that no clause has. */
  quantities: Quantity[];
  /** Whether its own clause has a number. */
  counted: boolean;
}

const LOCATING = new Set([
  "in",
  "at",
  "near",
  "inside",
  "outside",
  "across",
  "along",
  "around",
  "off",
  "over",
  "within",
  "throughout",
  "from",
  "to",
  "into",
  "on",
  "north_of",
  "south_of",
  "close_to",
]);

/**
 * For each token the event whose clause it stands in: the nearest event word above it, unless a
 * predicate that tells of no event comes between. -1: none.
 */
export function ownersOf(doc: Doc, eventAt: Int32Array): Int32Array {
  const owner = new Int32Array(doc.length).fill(-1);
  for (let s = 0; s < doc.sentenceCount; s++) {
    const order: number[] = [];
    for (let t = doc.firstToken(s); t < doc.endToken(s); t++) if (doc.head(t) < 0) order.push(t);
    for (let i = 0; i < order.length; i++) {
      const t = order[i];
      const head = doc.head(t);
      if (eventAt[t] >= 0) owner[t] = eventAt[t];
      else if (head >= 0 && !isPredicate(doc, t)) owner[t] = owner[head];
      for (const child of doc.children(t)) order.push(child);
    }
  }
  return owner;
}

/** The settings of events with these roles, in their order. */
export function settingsOf(
  doc: Doc,
  parties: Parties,
  owner: Int32Array,
  told: readonly { frame: Frame; roles: Roles }[],
  entities: readonly Entity[],
  times: readonly TimeExpression[],
  quantities: readonly Quantity[],
): Setting[] {
  const settings = told.map((): Setting => ({
    places: [],
    times: [],
    quantities: [],
    counted: false,
  }));
  const holding = new Holding(doc, told);
  const at = ({ span }: { span: Span }) => {
    const head = headWithin(doc, span[0], span[1]);
    return head < 0 ? null : (settings[owner[head]] ?? null);
  };
  for (const time of times) at(time)?.times.push(time);
  for (const quantity of quantities) {
    const head = headWithin(doc, ...quantity.span);
    const owned = head < 0 ? -1 : owner[head];
    const setting = settings[owned >= 0 ? owned : holding.of(quantity.span)];
    setting?.quantities.push(quantity);
    if (owned >= 0) setting.counted = true;
  }
  const seen = new Set<number>();
  for (const entity of entities) {
    if (!["place", "country", "facility"].includes(entity.kind)) continue;
    for (const { span, form } of entity.mentions) {
      const head = headWithin(doc, span[0], span[1]);
      if (form === "pronoun" || head < 0 || seen.has(head) || !locates(doc, head)) continue;
      seen.add(head);
      settings[owner[head]]?.places.push(parties.participant(head));
    }
  }
  told.forEach(({ frame: { place } }, e) => {
    if (place === undefined || seen.has(place) || !parties.isPlace(place)) return;
    settings[e].places.push(parties.participant(place));
  });
  for (const setting of settings) setting.places.sort((a, b) => a.span[0] - b.span[0]);
  return settings;
}

/** Finds the event whose party a number tells of where its clause has none: "spoke of 300 | killed". */
class Holding {
  private readonly doc: Doc;
  /** By sentence, the parties in it with their events. */
  private readonly parties = new Map<number, { span: Span; event: number }[]>();

  constructor(doc: Doc, told: readonly { roles: Roles }[]) {
    this.doc = doc;
    told.forEach(({ roles: { actors, recipients } }, event) => {
      for (const { span } of [...recipients, ...actors]) {
        const sentence = doc.sentenceOf(doc.tokenAt(span[0]));
        const known = this.parties.get(sentence);
        if (known) known.push({ span, event });
        else this.parties.set(sentence, [{ span, event }]);
      }
    });
  }

  /** -1 where it is part of no party. */
  of([start, end]: Span): number {
    const parties = this.parties.get(this.doc.sentenceOf(this.doc.tokenAt(start)));
    return parties?.find(({ span }) => span[0] <= start && end <= span[1])?.event ?? -1;
  }
}

function locates(doc: Doc, token: number): boolean {
  const relation = doc.relation(token);
  if (childOf(doc, token, "cop") >= 0) return LOCATING.has(caseOf(doc, token));
  if (relation === "obl" || relation === "nmod") return LOCATING.has(prepositionOf(doc, token));
  const head = doc.head(token);
  return (
    (relation === "appos" || relation === "conj") &&
    head >= 0 &&
    LOCATING.has(prepositionOf(doc, head))
  );
}

/**
 * When an event happened: the days of the time expressions in its clause; without any, on or before the
 * day of the report for what is told in the past, from that day on for what is to come.
 */
export function whenOf(doc: Doc, frame: Frame, setting: Setting, report: Report): Days | undefined {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(report.published ?? "")?.[0];
  const dated = setting.times.filter(
    ({ type, range }) => range && (type === "DATE" || type === "TIME"),
  );
  if (dated.length > 0) return stretchOf(doc, dated[0], dated[1], day ?? null);
  if (!day) return undefined;
  const tense = tenseOf(doc, frame.token);
  if (tense === "future") return { earliest: day, latest: null };
  // Headlines tell the past in the present tense.
  if (tense === "past" || (tense === "present" && doc.isHeading(doc.sentenceOf(frame.token))))
    return { earliest: null, latest: day };
  return undefined;
}

/** "since January" runs to the day of the report, "between October 8 and 13" from one day to the other. */
function stretchOf(
  doc: Doc,
  first: TimeExpression,
  second: TimeExpression | undefined,
  today: string | null,
): Days {
  const { earliest, latest } = first.range!;
  const opener = doc.tokenAt(first.span[0]) - 1;
  const word = opener < 0 ? "" : doc.lower(opener);
  if (word === "since") return { earliest, latest: today };
  const joint = second ? doc.text.slice(first.span[1], second.span[0]).trim().toLowerCase() : "";
  const spans = word === "between" ? joint === "and" : JOINTS.has(joint) && word === "from";
  if (!second || !(spans || DASH.test(joint))) return { earliest, latest };
  const end = second.range!.latest;
  return end !== null && earliest !== null && end < earliest
    ? { earliest, latest }
    : { earliest, latest: end };
}

/** What stands between the two ends of a stretch that "from" opens. */
const JOINTS = new Set(["to", "until", "till", "through", "into"]);
const DASH = /^[-–—]$/;

const APART = new Set(["conj", "parataxis", "cc", "punct", "discourse"]);

/** "after the talks failed" is a clause of its own; "to end the war" and "killing two" go with theirs. */
function isClauseApart(doc: Doc, token: number): boolean {
  const mark = prepositionOf(doc, token);
  return mark !== "" && mark !== "to" && mark !== "by";
}

/** The clause of a trigger: its subtree without other clauses, asides and outer punctuation. */
export function clauseOf(doc: Doc, token: number): Span {
  let first = token;
  let last = token;
  const noun = !isPredicate(doc, token);
  for (const child of doc.children(token)) {
    const relation = doc.relation(child);
    if (APART.has(relation) && !(noun && relation === "conj")) continue;
    if (relation === "mark" || relation === "case") continue;
    if (relation === "advcl" && isClauseApart(doc, child)) continue;
    const [from, to] = doc.edges(child);
    if (child < token) first = Math.min(first, from);
    else last = Math.max(last, to);
  }
  while (first < token && doc.upos(first) === "PUNCT" && !/["“‘']/.test(doc.form(first))) first++;
  while (last > token && doc.upos(last) === "PUNCT" && !/["”’'%)]/.test(doc.form(last))) last--;
  return doc.spanOf(first, last);
}
