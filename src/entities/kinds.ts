import type { EntityKind } from "../analysis.ts";
import type { Doc } from "../language/doc.ts";
import { rows } from "../table.ts";
import weightsTable from "./kind-weights.tsv";
import { kindFeatures } from "./kind-features.ts";
import { headKind, titleOf } from "./lexicon.ts";
import type { NameSpan } from "./names.ts";

/** The columns of kind-weights.tsv. */
const BASES = ["person", "organisation", "place", "other"] as const;
type Base = (typeof BASES)[number];
type Scores = [person: number, organisation: number, place: number, other: number];

/** Mentions beyond these add nothing to what the first ones tell. */
const MENTIONS_ASKED = 12;
/** Added where a name shares a word with a person named in full elsewhere in the document. */
const SURNAME = 4;

let weights: Map<string, Scores> | null = null;

/**
 * The kind of each name. All mentions of one name decide together; what the tables know for certain
 * (countries, nationalities, peoples) is not asked.
 */
export function kindsOf(doc: Doc, spans: readonly NameSpan[]): EntityKind[] {
  const byName = new Map<string, number[]>();
  spans.forEach((span, i) => {
    const name = coreText(doc, span);
    const same = byName.get(name);
    if (same) same.push(i);
    else byName.set(name, [i]);
  });
  const bases = new Array<Base>(spans.length);
  const surnames = new Set<string>();
  // Full names first, since they tell what a family name by itself is.
  const ordered = [...byName].sort(([a], [b]) => Number(b.includes(" ")) - Number(a.includes(" ")));
  for (const [name, mentions] of ordered) {
    const scores = scoresOf(doc, spans, mentions);
    if (name.split(" ").some((part) => surnames.has(part))) scores[0] += SURNAME;
    const base = BASES[scores.indexOf(Math.max(...scores))];
    for (const mention of mentions) bases[mention] = base;
    if (base === "person" && name.includes(" "))
      for (const part of name.split(" ")) if (/^\p{Lu}\p{Ll}/u.test(part)) surnames.add(part);
  }
  return spans.map((span, i) => kindOf(doc, span, bases[i]));
}

function coreText(doc: Doc, span: NameSpan): string {
  const [first, last] = span.core;
  let text = doc.form(first);
  for (let t = first + 1; t <= last; t++) text += ` ${doc.form(t)}`;
  return text;
}

function scoresOf(doc: Doc, spans: readonly NameSpan[], mentions: readonly number[]): Scores {
  const table = (weights ??= readWeights());
  const total: Scores = [0, 0, 0, 0];
  const add = (features: readonly string[], factor: number): void => {
    for (const feature of features) {
      const row = table.get(feature);
      if (row) for (let c = 0; c < 4; c++) total[c] += factor * row[c];
    }
  };
  const asked = Math.min(mentions.length, MENTIONS_ASKED);
  // Mentions of one name are no independent witnesses: together they weigh the square root of their number.
  const share = 1 / Math.sqrt(asked);
  for (let i = 0; i < asked; i++) {
    const { inside, around } = kindFeatures(doc, spans[mentions[i]]);
    if (i === 0) add(inside, 1);
    add(around, share);
  }
  add(["bias"], 1);
  return total;
}

function kindOf(doc: Doc, span: NameSpan, base: Base): EntityKind {
  const { known } = span;
  if (known && CERTAIN.has(known.kind)) return known.kind;
  if (span.titleOnly) return "person";
  if (base === "person") return isPeople(doc, span) ? "group" : "person";
  if (base === "organisation") return "organisation";
  const words = span.core[1] - span.core[0];
  const head = headKind("last", doc.lower(span.head)) ?? headKind("first", doc.lower(span.core[0]));
  if (base === "place") {
    if (known?.class === "site") return "place";
    return words > 0 && head === "facility" ? "facility" : "place";
  }
  return head === "product" ? "product" : "other";
}

const CERTAIN = new Set<EntityKind>(["country", "nationality", "group"]);

/** "the Huguenots", "the Smiths": a plural proper noun names many. */
function isPeople(doc: Doc, span: NameSpan): boolean {
  return /^NNP?S$/.test(doc.xpos(span.head)) && !titleOf(doc.lower(span.head));
}

function readWeights(): Map<string, Scores> {
  return new Map(
    rows(weightsTable).map(([feature, ...cells]) => [feature, cells.map(Number) as Scores]),
  );
}
