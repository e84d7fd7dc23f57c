import type { Doc } from "../language/doc.ts";
import { type Anaphor, type Candidate, roleOf } from "./antecedents.ts";
import type { AnyFound, FoundNominal } from "./mention.ts";
import { CHILDREN_ASKED, type Quotes, subjectOf } from "./quotes.ts";

/** What speaks for and against an antecedent, as the names of features in antecedent-weights.tsv. */
export function candidateFeatures(
  doc: Doc,
  quotes: Quotes,
  anaphor: Anaphor,
  candidate: Candidate,
): string[] {
  const { mention, draft, rank } = candidate;
  const out: string[] = [];
  const away = doc.sentenceOf(anaphor.head) - doc.sentenceOf(mention.head);
  out.push(`sentences.${away > 3 ? (away > 5 ? "6" : "4") : away}`);
  out.push(`rank.${rank > 2 ? (rank > 5 ? "6" : "3") : rank}`);
  const role = roleOf(doc, mention.head);
  out.push(`role.${role}`);
  const near = away === 0 ? "here" : away === 1 ? "before" : "far";
  out.push(`role.${role}.${near}`);
  const own = roleOf(doc, anaphor.head);
  if (own === role) out.push(`parallel.${near}`);
  out.push(`form.${mention.form}.${near}`);
  if (mention.form === "nominal") out.push(mention.definite ? "definite" : "indefinite");
  out.push(`kind.${draft.kind}`);
  if (draft.named) out.push("named");
  const count = draft.mentions.length;
  out.push(`count.${count > 2 ? (count > 5 ? "6" : "3") : count}`);
  if (doc.isHeading(doc.sentenceOf(mention.head))) out.push("heading");
  if (away > 0 && isFirstIn(doc, mention)) out.push("opens");
  const quoted = quotes.of[anaphor.head];
  if (quoted !== quotes.of[mention.head]) out.push(quoted >= 0 ? "quote.out" : "quote.in");
  else if (quoted >= 0) out.push("quote.same");
  if (quoted >= 0 && quotes.speaker[quoted] === mention.head) out.push("quote.speaker");
  if (anaphor.form === "pronoun") pronounFeatures(doc, anaphor, candidate, out, away);
  else nominalFeatures(doc, anaphor, candidate, out);
  return out;
}

/** "the President" is somebody, "the office of President" and "as President" are what one may be. */
export function hasDeterminer(doc: Doc, head: number): boolean {
  for (const child of doc.children(head).subarray(0, CHILDREN_ASKED))
    if (doc.relation(child) === "det" || doc.deprel(child) === "nmod:poss") return true;
  return false;
}

function isFirstIn(doc: Doc, mention: AnyFound): boolean {
  return mention.first - doc.firstToken(doc.sentenceOf(mention.head)) < 2;
}

function pronounFeatures(
  doc: Doc,
  anaphor: Anaphor & { form: "pronoun" },
  { draft, mention }: Candidate,
  out: string[],
  away: number,
): void {
  out.push(draft.gender === "-" ? "gender.open" : "gender.same");
  out.push(`number.${draft.number}`);
  if (mention.form === "pronoun")
    out.push(doc.lower(mention.head) === doc.lower(anaphor.head) ? "same.word" : "other.pronoun");
  out.push(`case.${anaphor.case}.${away === 0 ? "here" : "away"}`);
  if (away > 0) return;
  if (anaphor.case === "possessive" || anaphor.case === "reflexive") {
    const verb = clauseOf(doc, anaphor.head);
    if (verb >= 0 && subjectOf(doc, verb) === mention.head) out.push("own.subject");
  }
  if (isSubjectAbove(doc, anaphor.head, mention.head)) out.push("subject.above");
  const words = anaphor.head - mention.head;
  out.push(words < 5 ? "words.few" : words < 12 ? "words.some" : "words.many");
}

/** The verb, or other predicate, of the clause that a token stands in; -1 where there is none. */
export function clauseOf(doc: Doc, token: number): number {
  for (let at = token, steps = 0; at >= 0 && steps < 12; at = doc.head(at), steps++) {
    const upos = doc.upos(at);
    if (at !== token && (upos === "VERB" || subjectOf(doc, at) >= 0)) return at;
  }
  return -1;
}

/** True where `subject` is the subject of a clause that holds the clause of `token`. */
function isSubjectAbove(doc: Doc, token: number, subject: number): boolean {
  let verb = clauseOf(doc, token);
  for (let steps = 0; verb >= 0 && steps < 5; steps++) {
    const above = clauseOf(doc, verb);
    if (above < 0) return false;
    if (subjectOf(doc, above) === subject) return true;
    verb = above;
  }
  return false;
}

function nominalFeatures(
  doc: Doc,
  anaphor: FoundNominal,
  { draft, mention }: Candidate,
  out: string[],
): void {
  const same = draft.roles.has(anaphor.lemma);
  if (same) out.push(draft.named ? "head.role" : "head.same");
  else if (draft.words.has(anaphor.lemma)) out.push("head.word");
  else out.push(`class.${anaphor.class}`);
  out.push(`determiner.${anaphor.determiner || "none"}`);
  if (same) out.push(`same.${anaphor.determiner || "none"}`);
  if (anaphor.number !== "-" && anaphor.number === draft.number) out.push("number.same");
  if (mention.form === "nominal" && same) {
    const theirs = new Set(mention.modifiers);
    const shared = anaphor.modifiers.filter((word) => theirs.has(word)).length;
    if (shared < anaphor.modifiers.length) out.push("modifier.new");
    if (shared > 0) out.push("modifier.shared");
    if (anaphor.modifiers.length === 0)
      out.push(theirs.size > 0 ? "modifier.dropped" : "modifier.none");
    if (mention.determiner === anaphor.determiner) out.push("determiner.same");
  } else if (anaphor.modifiers.length > 0) out.push("modified");
  if (hasComplement(doc, anaphor.head)) out.push(same ? "complement.same" : "complement");
}

/** "the leader of the group", "the man who …": such a phrase says by itself which. */
function hasComplement(doc: Doc, head: number): boolean {
  for (const child of doc.children(head).subarray(0, CHILDREN_ASKED)) {
    const relation = doc.relation(child);
    if (child > head && (relation === "nmod" || relation === "acl")) return true;
  }
  return false;
}

/** What speaks for an anaphor without an antecedent among the candidates. */
export function noneFeatures(doc: Doc, anaphor: Anaphor, candidates: number): string[] {
  const out = ["none", candidates === 0 ? "none.alone" : "none.among"];
  if (anaphor.form === "nominal") {
    out.push(`none.determiner.${anaphor.determiner || "none"}`, `none.class.${anaphor.class}`);
    if (hasComplement(doc, anaphor.head)) out.push("none.complement");
    if (anaphor.modifiers.length > 0) out.push("none.modified");
    return out;
  }
  const role = roleOf(doc, anaphor.head);
  out.push(`none.role.${role}`);
  const governor = doc.head(anaphor.head);
  if (governor < 0) return out;
  out.push(`none.under.${doc.upos(governor)}`);
  for (const child of doc.children(governor).subarray(0, CHILDREN_ASKED)) {
    const relation = doc.relation(child);
    if (
      relation === "csubj" ||
      relation === "ccomp" ||
      relation === "xcomp" ||
      relation === "advcl"
    )
      out.push(`none.beside.${relation}`);
    if (relation === "cop") out.push("none.copula");
  }
  return out;
}
