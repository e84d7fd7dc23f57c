import type { Claim, Entity, Event, PloverType, Report } from "../analysis.ts";
import type { Doc } from "../language/doc.ts";
import { isPredicate } from "../language/clause.ts";
import { headWithin } from "./parties.ts";

/** Events that reports are written about weigh more than those that only lead up to them. */
const WEIGHT: Record<PloverType | "OTHER", number> = {
  ASSAULT: 1.5,
  COERCE: 1.2,
  MOBILIZE: 1.2,
  PROTEST: 1.2,
  SANCTION: 1.2,
  THREATEN: 1.1,
  RETREAT: 1.1,
  AID: 1,
  COOPERATE: 1,
  AGREE: 1,
  CONCEDE: 1,
  REJECT: 1,
  ACCUSE: 1,
  CONSULT: 0.9,
  SUPPORT: 0.9,
  REQUEST: 0.9,
  OTHER: 0.8,
};

const PASSING = new Set(["event.occasion", "event.background"]);

/** Sentences after the first whose position still counts. */
export const LEAD = 8;

/**
 * The id of the event that the report is about: told early, in the words of the title, in a main clause,
 * by name of those whom the report keeps naming, and held to have happened; null where there is none.
 */
export function mainEvent(
  doc: Doc,
  report: Report,
  events: readonly Event[],
  claims: readonly Claim[],
  entities: readonly Entity[],
): string | null {
  const title = contentWords(report.title ?? "");
  const prominence = new Map<string, number>();
  for (const { id, mentions } of entities) prominence.set(id, mentions.length);
  const most = Math.max(1, greatest(prominence));
  const doubted = new Set<string>();
  for (const { event, factuality, holders } of claims)
    if (holders.length === 0 && factuality !== "CT+") doubted.add(event);
  let best: string | null = null;
  let bestScore = -Infinity;
  for (const event of events) {
    const token = headWithin(doc, event.trigger[0], event.trigger[1]);
    const sentence = doc.sentenceOf(token);
    // What is told in passing is never what a report is about.
    if (PASSING.has(event.rule ?? "")) continue;
    let score = WEIGHT[event.type];
    score += doc.isHeading(sentence) && sentence < 3 ? 3 : 2 * Math.max(0, 1 - sentence / LEAD);
    if (title.size > 0) score += 3 * overlap(title, doc, event, token);
    if (!isPredicate(doc, token)) score -= 0.4;
    const relation = doc.deprel(token);
    if (relation === "root") score += 0.5;
    else if (relation === "acl:relcl" || relation === "acl" || relation === "advcl") score -= 0.5;
    if (event.actors.length === 0) score -= 0.3;
    for (const { entity } of [...event.actors.slice(0, 3), ...event.recipients.slice(0, 3)])
      if (entity) score += (0.5 * (prominence.get(entity) ?? 0)) / most;
    if (doubted.has(event.id)) score -= 0.7;
    if (score > bestScore) {
      best = event.id;
      bestScore = score;
    }
  }
  return best;
}

function greatest(counts: ReadonlyMap<string, number>): number {
  let most = 0;
  for (const count of counts.values()) if (count > most) most = count;
  return most;
}

/** Words of four letters and more, cut to the stem that inflection leaves alone. */
export function contentWords(text: string): Set<string> {
  return new Set((text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map(stem));
}

export function stem(word: string): string {
  return word.slice(0, 5);
}

/** Share of the title's words that the event's clause says, its own word counting double. */
function overlap(title: ReadonlySet<string>, doc: Doc, event: Event, token: number): number {
  const clause = contentWords(doc.text.slice(event.evidence[0], event.evidence[1]).slice(0, 600));
  let shared = 0;
  for (const word of clause) if (title.has(word)) shared++;
  if (title.has(stem(doc.lemma(token)))) shared++;
  return shared / (title.size + 1);
}
