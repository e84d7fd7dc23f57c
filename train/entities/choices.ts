import type { Span, TimeExpression } from "../../src/analysis.ts";
import type { AnaphorClass } from "../../src/entities/antecedents.ts";
import { gather } from "../../src/entities/entities.ts";
import { kindFeatures } from "../../src/entities/kind-features.ts";
import { findNameSpans } from "../../src/entities/names.ts";
import type { Doc } from "../../src/language/doc.ts";
import type { Choice } from "../ranking.ts";

export interface GoldMention {
  start: number;
  end: number;
  head: Span;
  /** The name without what surrounds it in its phrase. */
  core?: Span | null;
  type: string;
  form: "name" | "nominal" | "pronoun";
  chain: string;
}

export interface GoldDocument {
  id: string;
  text: string;
  mentions: GoldMention[];
  entities_full: GoldMention[];
}

/** Which antecedent or kind is right. */
export interface EntityChoice extends Choice {
  kind: AnaphorClass | "name";
}

/** The columns of kind-weights.tsv. */
export const BASES = ["person", "organisation", "place", "other"];
const BASE_OF_TYPE: Record<string, string> = {
  person: "person",
  organization: "organisation",
  place: "place",
};

/** Which of the four kinds each name is; names that the standard does not have are left out. */
export function kindChoices(
  doc: Doc,
  times: readonly TimeExpression[],
  gold: GoldDocument,
): EntityChoice[] {
  const names = gold.entities_full.filter(({ form }) => form === "name");
  const out: EntityChoice[] = [];
  for (const span of findNameSpans(doc, times)) {
    if (span.known?.kind === "nationality") continue;
    const mention = closest(names, doc.spanOf(span.first, span.last));
    if (!mention) continue;
    const { inside, around } = kindFeatures(doc, span);
    const features = ["bias", ...inside, ...around];
    const right = BASES.indexOf(BASE_OF_TYPE[mention.type] ?? "other");
    const options = BASES.map((base) => features.map((feature) => `${base} ${feature}`));
    out.push({ kind: "name", options, right: [right] });
  }
  return out;
}

/** Of all that a mention may refer to, what the standard says; decided rightly so far each time. */
export function antecedentChoices(
  doc: Doc,
  times: readonly TimeExpression[],
  gold: GoldDocument,
): EntityChoice[] {
  const { found } = gather(doc, times);
  const chains = found.map(({ first, last }) => {
    const span = doc.spanOf(first, last);
    return closest(
      gold.mentions.filter((mention) => isAround(mention, span)),
      span,
    )?.chain;
  });
  const chainAt = new Map(found.map(({ first, last }, i) => [`${first} ${last}`, chains[i]]));
  const out: EntityChoice[] = [];
  gather(doc, times, (kind, options, index) => {
    const chain = chains[index];
    const right: number[] = [];
    options.forEach(({ candidate }, i) => {
      if (!candidate || chain === undefined) return;
      const { first, last } = candidate.mention;
      if (chainAt.get(`${first} ${last}`) === chain) right.push(i);
    });
    if (right.length === 0) right.push(options.length - 1);
    out.push({ kind, options: options.map(({ features }) => features), right });
    return right[0];
  });
  return out;
}

function isAround(mention: GoldMention, [start, end]: Span): boolean {
  return mention.start <= start && mention.end >= end;
}

/** Of the mentions whose head stands in a span, the one whose name covers it best. */
function closest(mentions: readonly GoldMention[], [start, end]: Span): GoldMention | null {
  let best: GoldMention | null = null;
  let highest = 0;
  for (const mention of mentions) {
    if (mention.head[0] < start || mention.head[1] > end) continue;
    const [from, to] = mention.core ?? [mention.start, mention.end];
    const shared = Math.min(to, end) - Math.max(from, start);
    const likeness = shared / (Math.max(to, end) - Math.min(from, start));
    if (likeness > highest) {
      best = mention;
      highest = likeness;
    }
  }
  return best;
}
