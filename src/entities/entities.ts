import type { Entity, EntityKind, Mention, Quantity, Report, TimeExpression } from "../analysis.ts";
import type { Doc } from "../language/doc.ts";
import { genderOfName } from "./aliases.ts";
import type { Draft } from "./draft.ts";
import { kindsOf } from "./kinds.ts";
import { nounOf } from "./lexicon.ts";
import { type AnyFound, CAPITAL_AS_STATE, type FoundName } from "./mention.ts";
import { describedBy, findNameSpans, type NameSpan } from "./names.ts";
import { findNominals } from "./nominals.ts";
import { findPronouns } from "./pronouns.ts";
import { CHILDREN_ASKED, findQuotes } from "./quotes.ts";
import { type Choose, resolve } from "./resolve.ts";

/** Whom and what a report names, with all that refers to each, in the order of their first mentions. */
export function findEntities(
  doc: Doc,
  _report: Report,
  times: readonly TimeExpression[],
  _quantities: readonly Quantity[],
): Entity[] {
  const { found, drafts } = gather(doc, times);
  return drafts
    .filter((draft) => isWorthTelling(draft, found))
    .sort((a, b) => {
      const [x, y] = [found[a.mentions[0]], found[b.mentions[0]]];
      return x.first - y.first || y.last - x.last;
    })
    .map((draft, i) => entityOf(doc, found, draft, `e${i + 1}`));
}

/** All mentions in text order and the entities that they make up. */
export function gather(
  doc: Doc,
  times: readonly TimeExpression[],
  choose?: Choose,
): { found: AnyFound[]; drafts: Draft[] } {
  const { names, named } = findNames(doc, times);
  const found: AnyFound[] = [...names, ...findNominals(doc, times, named), ...findPronouns(doc)];
  found.sort((a, b) => a.first - b.first || b.last - a.last);
  return { found, drafts: resolve(doc, found, findQuotes(doc), choose) };
}

/** The names in text order, and the tokens that they and their descriptions take up. */
function findNames(
  doc: Doc,
  times: readonly TimeExpression[],
): { names: FoundName[]; named: Uint8Array } {
  const spans = findNameSpans(doc, times);
  const kinds = kindsOf(doc, spans);
  const names = spans.map((span, i) => nameOf(doc, span, kinds[i]));
  const named = new Uint8Array(doc.length);
  for (const { first, last } of spans) {
    named.fill(1, first, last + 1);
    // "leader Kim Jong Un" is one mention, whichever word the tree hangs on the other.
    const noun = describedBy(doc, first, last);
    if (noun >= 0) named[noun] = 1;
  }
  return { names, named };
}

function nameOf(doc: Doc, span: NameSpan, kind: EntityKind): FoundName {
  const plural = /^NNP?S$/.test(doc.xpos(span.head)) && kind !== "country" && kind !== "place";
  const isPerson = kind === "person";
  const body = kind === "organisation" || kind === "group" || kind === "country";
  // Field by field: an object that is spread out takes the room of a table, and a long text has very many.
  return {
    first: span.first,
    last: span.last,
    head: span.head,
    core: span.core,
    titleOnly: span.titleOnly,
    known: span.known,
    affiliation: span.affiliation,
    within: span.within,
    rule: isActingCapital(doc, span) ? CAPITAL_AS_STATE : span.rule,
    form: "name",
    kind,
    number: plural ? "p" : body ? "-" : "s",
    gender: isPerson ? genderOfName(doc, span.first, span.core) : OPEN.has(kind) ? "-" : "n",
    roles: rolesOf(doc, span),
  };
}

function isActingCapital(doc: Doc, span: NameSpan): boolean {
  if (span.known?.class !== "capital" || doc.relation(span.head) !== "nsubj") return false;
  const governor = doc.head(span.head);
  return governor >= 0 && doc.upos(governor) === "VERB";
}

/** Kinds whose names may yet turn out to be of persons. */
const OPEN = new Set<EntityKind>(["group", "other"]);

/** Titles in a name and nouns beside it: "president", "spokesman", "agency". */
function rolesOf(doc: Doc, span: NameSpan): string[] {
  const out: string[] = [];
  for (let t = span.first; t < span.core[0]; t++) out.push(doc.lower(t));
  if (span.core[0] - span.first > 1) out.push(out.join(" "));
  for (const child of doc.children(span.head).subarray(0, CHILDREN_ASKED)) {
    const relation = doc.deprel(child);
    if (relation === "nmod:desc" || relation === "appos") {
      if (doc.upos(child) === "NOUN") out.push(doc.lemma(child));
    } else if (
      relation === "compound" &&
      child < span.first &&
      nounOf(doc.lower(child), "")?.class === "person"
    )
      out.push(doc.lemma(child));
  }
  const noun = describedBy(doc, span.first, span.last);
  if (noun >= 0) out.push(doc.lemma(noun));
  // "The minister, Ivan Petrov, …" hangs the name on the noun; "Petrov is the minister" says it outright.
  const governor = doc.head(span.head);
  if (governor >= 0 && doc.upos(governor) === "NOUN") {
    if (doc.relation(span.head) === "appos") out.push(doc.lemma(governor));
    else if (doc.relation(span.head) === "nsubj") {
      for (const child of doc.children(governor).subarray(0, CHILDREN_ASKED))
        if (doc.relation(child) === "cop") out.push(doc.lemma(governor));
    }
  }
  // A copy has no room to grow.
  return out.length > 0 ? out.slice() : NONE;
}

const NONE: string[] = [];
const TOLD = new Set(["person", "organisation", "group", "country"]);

/** Names always; pronouns and nouns where they are tied to something, or tell of persons or bodies. */
function isWorthTelling(draft: Draft, found: readonly AnyFound[]): boolean {
  if (draft.kind === "time" || draft.kind === "nationality") return draft.named;
  if (draft.named || draft.mentions.length > 1) return true;
  return found[draft.mentions[0]].form === "nominal" && TOLD.has(draft.kind);
}

function entityOf(doc: Doc, found: readonly AnyFound[], draft: Draft, id: string): Entity {
  const { known } = draft;
  const country = known?.country ?? draft.affiliation?.country ?? null;
  const kind = kindOf(draft);
  const isState = kind === "country" || kind === "nationality";
  const codes: Entity["codes"] = country
    ? isState
      ? { iso3166: country.iso3166, cameo: country.cameo }
      : { cameo: country.cameo }
    : undefined;
  return {
    id,
    name: displayName(doc, found, draft),
    kind,
    ...(codes && (isState || kind !== "place") ? { codes } : {}),
    ...(known?.location && (kind === "country" || kind === "place")
      ? { location: known.location }
      : {}),
    mentions: draft.mentions.map((index): Mention => {
      const { first, last, form, rule } = found[index];
      return { span: doc.spanOf(first, last), form, rule };
    }),
  };
}

function kindOf(draft: Draft): EntityKind {
  const { kind } = draft;
  if (kind === "unknown" || kind === "animal" || kind === "event" || kind === "time")
    return "other";
  return kind === "person" && draft.number === "p" ? "group" : kind;
}

/** The longest name, without titles; where nothing names it, the longest nominal, or its first pronoun. */
function displayName(doc: Doc, found: readonly AnyFound[], draft: Draft): string {
  let best = "";
  let rank = -1;
  for (const index of draft.mentions) {
    const mention = found[index];
    const [first, last] = mention.form === "name" ? mention.core : [mention.first, mention.last];
    const own =
      mention.form === "pronoun" ? 0 : mention.form === "nominal" ? 1 : mention.titleOnly ? 2 : 3;
    const [start, end] = doc.spanOf(first, last);
    const text = doc.text.slice(start, end);
    if (own > rank || (own === rank && own > 0 && text.length > best.length)) {
      best = text;
      rank = own;
    }
  }
  return best.replace(/\s+/g, " ");
}
