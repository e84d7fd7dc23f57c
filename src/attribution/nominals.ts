import type { Doc } from "../language/doc.ts";
import type { Candidate } from "./candidate.ts";
import { type Link, nounPhrase, type Subject, subjectOf } from "./clause.ts";
import { childOf, dependentOf } from "../language/clause.ts";
import { cueAt } from "./cues.ts";
import { type Range, without } from "./ranges.ts";
import { openerOf } from "./verbs.ts";

/** A complement of a noun or adjective with the preposition or opener that ties it. */
interface Complement {
  name: string;
  /** Last token of the cue. */
  cueEnd: number;
  content: Range;
}

const NOUN_PREPOSITIONS = new Set([
  "of",
  "for",
  "on",
  "about",
  "over",
  "to",
  "against",
  "toward",
  "towards",
  "with",
  "in",
  "at",
  "regarding",
]);

/** "their claim that …", "a call for …", "issued a statement saying …", "his view is that …". */
export function nounCandidates(doc: Doc, noun: number, out: Candidate[]): void {
  const owner = ownerOf(doc, noun);
  const light = lightVerb(doc, noun);
  const add = (
    kind: string,
    { name, cueEnd, content }: Complement,
    subject: Subject,
    verb: number,
  ): void => {
    out.push({
      rule: kind === "n" ? "attribution.noun" : "attribution.light-verb",
      pattern: `${kind}.${name}`,
      head: noun,
      verb,
      cueEnd,
      subject: subject.token,
      link: subject.link,
      content: [content],
    });
  };
  for (const complement of complementsOf(doc, noun)) {
    if (owner.token < 0 && light >= 0) {
      const subject = subjectOf(doc, light);
      if (subject.token !== noun) add("lv", complement, subject, light);
    } else add("n", complement, owner, noun);
  }
  const predicate = predicateOf(doc, noun);
  if (predicate) add("n", predicate, owner, noun);
}

/** Whose word it is: possessor, or a compound before ("the CIA report"), or "by …", "from …". */
function ownerOf(doc: Doc, noun: number): Subject {
  const link: Link = "noun";
  const possessor = childOf(doc, noun, "nmod:poss");
  if (possessor >= 0) return { token: possessor, link };
  for (const c of doc.children(noun)) {
    if (c < noun || doc.relation(c) !== "nmod") continue;
    const preposition = dependentOf(doc, c, "case");
    if (preposition >= 0 && ["by", "from", "among"].includes(doc.lower(preposition)))
      return { token: c, link };
  }
  return { token: -1, link: "none" };
}

/** Tokens from a light verb to its noun: "said in a brief written | statement". */
const LIGHT = 6;

/** The verb whose object the noun is: "issued | a statement", "there is speculation"; or -1. */
function lightVerb(doc: Doc, noun: number): number {
  const head = doc.head(noun);
  if (head < 0) return -1;
  const relation = doc.relation(noun);
  if (relation === "obj") return head;
  if (relation !== "obl" || head > noun || noun - head > LIGHT) return -1;
  // "held the town on the order of …" does nothing with the order.
  return cueAt(doc, head) || dependentOf(doc, head, "obj") < 0 ? head : -1;
}

function complementsOf(doc: Doc, noun: number): Complement[] {
  const out: Complement[] = [];
  for (const c of doc.children(noun)) {
    if (c < noun) continue;
    const relation = doc.deprel(c);
    const span = doc.edges(c);
    if (relation === "acl" || relation === "ccomp") {
      const opener = openerOf(doc, c);
      // "a statement saying …" is the participle's candidate.
      if (opener !== "bare") out.push({ name: opener, cueEnd: noun, content: span });
    } else if (relation === "nmod") {
      const preposition = dependentOf(doc, c, "case");
      if (preposition < 0 || !NOUN_PREPOSITIONS.has(doc.lower(preposition))) continue;
      out.push({
        name: doc.lower(preposition),
        cueEnd: preposition,
        content: [Math.min(preposition + 1, span[1]), span[1]],
      });
    }
  }
  return out;
}

/** "Her message was that …": the predicate of which the noun is the subject. */
function predicateOf(doc: Doc, noun: number): Complement | null {
  const relation = doc.relation(noun);
  const head = doc.head(noun);
  if (relation !== "nsubj" || head < noun) return null;
  const copula = childOf(doc, head, "cop");
  const clause = dependentOf(doc, head, "ccomp");
  if (copula < 0 && doc.lemma(head) !== "be") return null;
  const end = doc.edges(head)[1];
  if (copula > noun) return { name: "cop", cueEnd: copula, content: [copula + 1, end] };
  if (clause > head) return { name: "cop", cueEnd: head, content: doc.edges(clause) };
  return null;
}

/** "is confident that …", "was critical of …", "feels sure it …". */
export function adjectiveCandidates(doc: Doc, adjective: number, out: Candidate[]): void {
  const copula = childOf(doc, adjective, "cop");
  const predicative =
    copula >= 0 || ["xcomp", "conj", "acl", "advcl", "root"].includes(doc.relation(adjective));
  if (!predicative) return;
  const subject = subjectOf(doc, adjective);
  for (const c of doc.children(adjective)) {
    if (c < adjective) continue;
    const complement = ofAdjective(doc, adjective, c);
    if (!complement) continue;
    out.push({
      rule: "attribution.adjective",
      pattern: `a.${complement.name}`,
      head: adjective,
      verb: adjective,
      cueEnd: complement.cueEnd,
      subject: subject.token,
      link: subject.link,
      content: [complement.content],
    });
  }
}

function ofAdjective(doc: Doc, adjective: number, c: number): Complement | null {
  const relation = doc.relation(c);
  const span = doc.edges(c);
  if (relation === "ccomp" || relation === "xcomp" || relation === "csubj")
    return { name: openerOf(doc, c), cueEnd: adjective, content: span };
  if (relation !== "obl" && relation !== "advcl") return null;
  const preposition = relation === "obl" ? dependentOf(doc, c, "case") : childOf(doc, c, "mark");
  if (preposition < adjective) return null;
  const name = doc.lower(preposition);
  if (name === "to" || name === "that") return { name, cueEnd: adjective, content: span };
  if (preposition !== adjective + 1) return null;
  return { name, cueEnd: preposition, content: [Math.min(preposition + 1, span[1]), span[1]] };
}

/** "The army has reportedly withdrawn": the clause less the adverb. */
export function adverbCandidates(doc: Doc, adverb: number, out: Candidate[]): void {
  const head = doc.head(adverb);
  if (head < 0) return;
  const clause = clauseAround(doc, head);
  if (clause[0] > adverb || clause[1] < adverb) return;
  const content = without(clause, [adverb, adverb]);
  out.push({
    rule: "attribution.adverb",
    pattern: `r.${doc.upos(head)}`,
    head: adverb,
    verb: adverb,
    cueEnd: adverb,
    subject: -1,
    link: "none",
    content,
  });
}

/** The clause of a predicate without what is coordinated with it or hangs on it as a clause of its own. */
function clauseAround(doc: Doc, predicate: number): Range {
  let [first, last] = [predicate, predicate];
  for (const c of doc.children(predicate)) {
    const relation = doc.relation(c);
    if (
      relation === "punct" ||
      relation === "cc" ||
      relation === "mark" ||
      relation === "parataxis"
    )
      continue;
    if (relation === "conj" || relation === "advcl") continue;
    const [a, b] = doc.edges(c);
    first = Math.min(first, a);
    last = Math.max(last, b);
  }
  return [first, last];
}

/** "according to Kim": the clause that the phrase modifies, and the noun under the preposition. */
export function accordingCandidates(doc: Doc, word: number, out: Candidate[]): void {
  const cueEnd = word + 1;
  if (cueEnd >= doc.length || doc.lower(cueEnd) !== "to") return;
  let source = doc.head(word);
  if (doc.relation(word) !== "case" || source < word) {
    // Where the parser made "according" the head, the noun stands under it.
    source =
      [...doc.children(word)].find(
        (c) => c > cueEnd && ["obl", "obj", "nmod"].includes(doc.relation(c)),
      ) ?? -1;
  }
  if (source < 0) return;
  const phrase: Range = [word, Math.max(doc.edges(source)[1], cueEnd)];
  let clause = doc.relation(word) === "case" ? doc.head(source) : doc.head(word);
  for (let step = 0; step < 6 && clause >= 0 && doc.head(clause) >= 0; step++) {
    const relation = doc.relation(clause);
    if (["ccomp", "advcl", "conj", "parataxis"].includes(relation) && doc.upos(clause) === "VERB")
      break;
    if (relation === "conj") break;
    clause = doc.head(clause);
  }
  if (clause < 0) return;
  const hole: Range = [phrase[0], Math.max(nounPhrase(doc, source)[1], cueEnd)];
  const sentence = doc.sentenceOf(word);
  const whole: Range = [doc.firstToken(sentence), doc.endToken(sentence) - 1];
  const side = hole[0] === whole[0] ? "first" : hole[1] >= whole[1] - 1 ? "last" : "mid";
  const before: Range[] = hole[0] > whole[0] ? [[whole[0], hole[0] - 1]] : [];
  const add = (pattern: string, content: Range[]): void => {
    if (!content.length) return;
    out.push({
      rule: "attribution.according-to",
      pattern: `according.${pattern}.${side}`,
      head: word,
      verb: word,
      cueEnd,
      subject: source,
      link: "own",
      content,
    });
  };
  add("clause", without(doc.edges(clause), hole));
  add("sentence", without(whole, hole));
  if (side === "mid") add("before", before);
}
