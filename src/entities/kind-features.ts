import type { Doc } from "../language/doc.ts";
import { givenNameOf, headKind, nounOf, titleOf } from "./lexicon.ts";
import type { NameSpan } from "./names.ts";

/**
 * What a name and the words around it tell of its kind, as the names of features in kind-weights.tsv.
 * `inside` are those of the name itself, alike wherever it stands; `around` those of one mention.
 */
export function kindFeatures(doc: Doc, span: NameSpan): { inside: string[]; around: string[] } {
  return { inside: insideFeatures(doc, span), around: aroundFeatures(doc, span) };
}

function insideFeatures(doc: Doc, span: NameSpan): string[] {
  const [first, last] = span.core;
  const out: string[] = [];
  const { known } = span;
  out.push(known ? `known.${known.class}` : "known.none");
  if (known) out.push(`known.${known.kind}`);
  const words = last - first + 1;
  out.push(`words.${words > 4 ? "5" : words}`);
  if (span.titleOnly) out.push("title.only");

  const opening = givenNameOf(doc.form(first));
  if (opening) out.push(words === 1 ? `given.alone.${opening}` : `given.first.${opening}`);
  const closing = givenNameOf(doc.form(last));
  if (closing && words > 1) out.push("given.last");

  const joint = jointIn(doc, first, last);
  const head = joint < 0 ? last : joint - 1;
  const headWord = doc.lower(head);
  const byHead = headKind("last", headWord);
  if (byHead && (words > 1 || !known)) out.push(`head.${byHead}${words === 1 ? ".alone" : ""}`);
  if (joint >= 0) out.push(`joint.${doc.lower(joint)}`);
  const byFirst = words > 1 ? headKind("first", doc.lower(first)) : undefined;
  if (byFirst) out.push(`first.${byFirst}`);
  for (let t = first; t <= last; t++) {
    const any = headKind("any", doc.lower(t));
    if (any) {
      out.push(`any.${any}`);
      break;
    }
  }
  const noun = nounOf(headWord, doc.lemma(head));
  if (noun) out.push(`noun.${noun.class}`);
  if (words === 1) out.push(...endings(headWord));
  out.push(...shapes(doc, first, last));
  return out;
}

function jointIn(doc: Doc, first: number, last: number): number {
  for (let t = first + 1; t < last; t++) if (/^(of|for|on)$/.test(doc.lower(t))) return t;
  return -1;
}

function endings(lower: string): string[] {
  const out: string[] = [];
  for (let n = 6; n >= 2; n--) {
    if (lower.length < n + 2) continue;
    if (headKind("suffix", lower.slice(-n))) {
      out.push("ending.place");
      break;
    }
  }
  const ending =
    /(?:sky|skyy|skiy|ski|ska|ov|ev|enko|chuk|sson|sen|son|ez|ian|yan|shvili|dze|ović|ovic|ic|escu|oglu)$/;
  if (lower.length > 4 && ending.test(lower)) out.push("ending.person");
  if (/(?:ism|ology|itis|ics)$/.test(lower)) out.push("ending.abstract");
  return out;
}

function shapes(doc: Doc, first: number, last: number): string[] {
  const out: string[] = [];
  let digits = false;
  let initials = false;
  let capitals = 0;
  let and = false;
  for (let t = first; t <= last; t++) {
    const form = doc.form(t);
    if (/\d/.test(form)) digits = true;
    else if (/^\p{Lu}\.$/u.test(form)) initials = true;
    else if (/^\p{Lu}{2,6}s?$/u.test(form)) capitals++;
    if (form === "&" || form === "and") and = true;
  }
  if (digits) out.push("shape.digits");
  if (initials) out.push("shape.initials");
  if (capitals > 0) out.push(first === last ? "shape.acronym" : "shape.capitals");
  if (and) out.push("shape.and");
  if (/\.(?:com|org|net)$/i.test(doc.form(last))) out.push("shape.domain");
  return out;
}

function aroundFeatures(doc: Doc, span: NameSpan): string[] {
  const out: string[] = [];
  const { head } = span;
  const before = titleBefore(doc, span);
  if (before) out.push(before);
  if (span.affiliation) out.push("affiliated");
  let determiner = "none";
  for (const child of doc.children(head)) {
    const relation = doc.deprel(child);
    if (relation === "det") determiner = doc.lower(child) === "the" ? "the" : "other";
    else if (relation === "case") out.push(caseFeature(doc.lower(child)));
    else if (relation === "nmod:poss") out.push("owned");
    else if (relation === "acl:relcl") out.push(...relativeFeatures(doc, child));
    else if (relation === "appos" && child > span.last) out.push(nounFeature(doc, "appos", child));
    else if (relation === "nmod:desc" && child < span.first)
      out.push(nounFeature(doc, "desc", child));
    else if (relation === "amod" && child < span.first) out.push("amod");
    else if (relation === "nummod" && child > span.last) out.push("age");
  }
  out.push(`det.${determiner}`);
  const relation = doc.deprel(head);
  out.push(`relation.${relation}`);
  const governor = doc.head(head);
  if (governor < 0) return out;
  if (doc.upos(governor) === "VERB") {
    if (relation.startsWith("nsubj")) out.push(`subject.${doc.lemma(governor)}`);
    else if (relation === "obj") out.push(`object.${doc.lemma(governor)}`);
  } else out.push(nounFeature(doc, relation, governor));
  return out;
}

/** The title inside the name or right before it. */
function titleBefore(doc: Doc, span: NameSpan): string | null {
  const at = span.core[0] - 1;
  if (at < 0 || doc.sentenceOf(at) !== doc.sentenceOf(span.head)) return null;
  const title = titleOf(doc.lower(at));
  if (!title) return null;
  if (at >= span.first || doc.head(at) === span.head) return `title.${title.class}`;
  return null;
}

function caseFeature(lower: string): string {
  return `case.${/^['’]/.test(lower) ? "possessive" : lower}`;
}

function relativeFeatures(doc: Doc, verb: number): string[] {
  for (const child of doc.children(verb)) {
    const lower = doc.lower(child);
    if (lower === "who" || lower === "whom") return ["who"];
    if (lower === "where") return ["where"];
    if (lower === "which") return ["which"];
  }
  return [];
}

function nounFeature(doc: Doc, relation: string, noun: number): string {
  if (doc.upos(noun) === "PROPN") return `${relation}.name`;
  return `${relation}.${nounOf(doc.lower(noun), doc.lemma(noun))?.class ?? "unknown"}`;
}
