import type { Doc } from "../language/doc.ts";
import type { Candidate } from "./candidate.ts";
import { corePhrase, isPassive, nounPhrase, type Subject, subjectOf } from "./clause.ts";
import { childOf, dependentOf } from "../language/clause.ts";
import { cueAt, particleOf } from "./cues.ts";
import { type Range, joined, without } from "./ranges.ts";

/** The dependents of a verb that contents are made of. */
interface Frame {
  verb: number;
  particle: number;
  /** Objects, obliques and complement clauses right of the verb, in text order. */
  right: number[];
  object: number;
}

/** What a verb may attribute, one candidate a construction it stands in. */
export function verbCandidates(doc: Doc, verb: number, out: Candidate[]): void {
  if (isOpen(doc, verb)) return;
  const frame = frameOf(doc, verb);
  const subject = speakerOf(doc, verb);
  const add = (rule: string, pattern: string, content: Range[], cueEnd = verb): void => {
    if (!content.length) return;
    out.push({
      rule: `attribution.${rule}`,
      pattern,
      head: verb,
      verb,
      cueEnd: Math.max(cueEnd, frame.particle),
      subject: subject.token,
      link: subject.link,
      content,
    });
  };
  for (const c of doc.children(verb)) clauseOf(doc, verb, c, add);
  clauses(doc, verb, add);
  farClause(doc, verb, add);
  host(doc, verb, add);
  aside(doc, verb, subject.token, add);
  if (isPassive(doc, verb)) passive(doc, frame, add);
  else active(doc, frame, add);
}

const OPENING = new Set(["if", "once", "unless", "until", "when"]);

/** "If confirmed, it would be …": what is yet to be said, and by nobody that the sentence names. */
function isOpen(doc: Doc, verb: number): boolean {
  if (doc.xpos(verb) !== "VBN" || doc.relation(verb) !== "advcl") return false;
  const opening = childOf(doc, verb, "mark");
  return opening === verb - 1 && OPENING.has(doc.lower(opening));
}

/** The subject of a verb; of "a statement saying" the one whose statement it is, or who issued it. */
export function speakerOf(doc: Doc, verb: number): Subject {
  const subject = subjectOf(doc, verb);
  if (subject.link !== "noun") return subject;
  const noun = subject.token;
  const cue = cueAt(doc, noun);
  if (cue?.pos !== "n") return subject;
  const owner = childOf(doc, noun, "nmod:poss");
  if (owner >= 0) return { token: owner, link: "noun" };
  const head = doc.head(noun);
  const issued = head >= 0 && (doc.relation(noun) === "obj" || doc.relation(noun) === "obl");
  if (!issued) return subject;
  const issuer = subjectOf(doc, head);
  return issuer.token >= 0 ? { token: issuer.token, link: "noun" } : subject;
}

type Add = (rule: string, pattern: string, content: Range[], cueEnd?: number) => void;

function frameOf(doc: Doc, verb: number): Frame {
  const right: number[] = [];
  let object = -1;
  for (const c of doc.children(verb)) {
    if (c < verb) continue;
    const relation = doc.relation(c);
    if (relation === "obj" && object < 0) object = c;
    if (["obj", "iobj", "obl", "xcomp", "advcl"].includes(relation)) right.push(c);
  }
  return { verb, particle: adjacentParticle(doc, verb), right, object };
}

function adjacentParticle(doc: Doc, verb: number): number {
  const particle = particleOf(doc, verb);
  return particle === verb + 1 ? particle : -1;
}

/** What opens a clause: "that", "wh", "if", or nothing. */
export function openerOf(doc: Doc, clause: number): string {
  const [first] = doc.edges(clause);
  const mark = childOf(doc, clause, "mark");
  if (mark >= 0) {
    const word = doc.lower(mark);
    return word === "whether" ? "if" : word;
  }
  return doc.xpos(first).startsWith("W") ? "wh" : "bare";
}

/** Contents that are clauses of their own: "said that …", "…, he said", "He said: …". */
function clauseOf(doc: Doc, verb: number, c: number, add: Add): void {
  const relation = doc.relation(c);
  if (relation !== "ccomp" && relation !== "parataxis") return;
  const span = doc.edges(c);
  if (span[0] > verb) {
    const pattern = relation === "ccomp" ? `ccomp.${openerOf(doc, c)}` : "parataxis.after";
    add("clause", pattern, [span]);
  } else add("clause", `${relation}.front`, around(doc, verb, c, span));
}

/** "said that it had …, and that it would …": all from the first clause to the last. */
function clauses(doc: Doc, verb: number, add: Add): void {
  let range: Range | null = null;
  let count = 0;
  for (const c of doc.children(verb)) {
    if (c < verb) continue;
    const that = childOf(doc, c, "mark");
    const more =
      doc.relation(c) === "conj" && range !== null && that >= 0 && doc.lower(that) === "that";
    if (doc.relation(c) !== "ccomp" && !more) continue;
    const [first, last] = doc.edges(c);
    range = range ? [range[0], last] : [first, last];
    count++;
  }
  if (range && count > 1) add("clause", "clauses", [range]);
}

/** How far behind its verb a "that" is sought. */
const FAR = 14;

/** "said in a statement that …", "admitted for the first time that …": a clause that the tree hung on a noun between. */
function farClause(doc: Doc, verb: number, add: Add): void {
  if (!cueAt(doc, verb) || dependentOf(doc, verb, "ccomp") > verb) return;
  const end = Math.min(doc.endToken(doc.sentenceOf(verb)), verb + FAR);
  for (let t = verb + 2; t < end; t++) {
    if (doc.deprel(t) === "amod" || doc.xpos(t) === "HYPH") continue;
    if (doc.upos(t) === "VERB" || doc.upos(t) === "PUNCT") return;
    const clause = doc.head(t);
    if (doc.lower(t) !== "that" || !(doc.relation(t) === "mark" || ofTime(doc, t, clause)))
      continue;
    if (clause > t) add("clause", "ccomp.far", [[t, doc.edges(clause)[1]]]);
    return;
  }
}

/** "for the first time | that it had sent troops": what passes for an object is the opener of a clause. */
function ofTime(doc: Doc, that: number, clause: number): boolean {
  if (doc.relation(that) !== "obj" || doc.deprel(clause) !== "acl:relcl") return false;
  return doc.lemma(doc.head(clause)) === "time" && dependentOf(doc, clause, "nsubj") > that;
}

/** Tokens that may stand between a speaker's verb and the comma that ends an aside. */
const ASIDE = 12;

/**
 * Verb and subject set off by commas, whatever the tree makes of it: "The talks, he said, had failed";
 * "The talks had failed, the ministry said on Friday." The content is the sentence around them.
 */
function aside(doc: Doc, verb: number, subject: number, add: Add): void {
  if (subject < 0 || !cueAt(doc, verb)) return;
  const phrase = nounPhrase(doc, subject);
  const sentence = doc.sentenceOf(verb);
  const [first, end] = [doc.firstToken(sentence), doc.endToken(sentence)];
  let [a, b] = [Math.min(verb, phrase[0]), Math.max(verb, phrase[1])];
  if (b - a > 2 * ASIDE) return;
  while (a > first && doc.head(a - 1) === verb && doc.upos(a - 1) !== "PUNCT") a--;
  if (a <= first + 1 || doc.form(a - 1) !== ",") return;
  while (b + 1 < end && b - verb < ASIDE && doc.upos(b + 1) !== "PUNCT") b++;
  if (b + 1 >= end || /^[.!?]+$/.test(doc.form(b + 1)))
    add("parenthesis", "aside.end", [[first, a - 2]]);
  else if (doc.form(b + 1) === "," && b + 2 < end) {
    add("parenthesis", "aside.mid", [
      [first, a - 2],
      [b + 2, end - 1],
    ]);
  }
}

/** A clause that surrounds or precedes its verb, less the verb and what else hangs on it. */
function around(doc: Doc, verb: number, clause: number, span: Range): Range[] {
  let zone: Range = [verb, verb];
  for (const c of doc.children(verb)) {
    if (c === clause || doc.relation(c) === "punct" || doc.relation(c) === "conj") continue;
    const [first, last] = doc.edges(c);
    if (last < span[0]) continue;
    zone = [Math.min(zone[0], first), Math.max(zone[1], last)];
  }
  return without(span, zone);
}

/** The clause that a verb interrupts or comments on: "The talks, he said, failed", "as he put it". */
function host(doc: Doc, verb: number, add: Add): void {
  const head = doc.head(verb);
  if (head < 0) return;
  const relation = doc.relation(verb);
  const mark = relation === "advcl" ? childOf(doc, verb, "mark") : -1;
  const as = mark >= 0 && doc.lower(mark) === "as";
  if (relation !== "parataxis" && !as) return;
  if (dependentOf(doc, verb, "ccomp") >= 0) return;
  const own = doc.edges(verb);
  const pieces = without(doc.edges(head), own);
  const side = pieces.length > 1 ? "mid" : own[0] > head ? "end" : "start";
  add(as ? "as" : "parenthesis", `${as ? "as" : "host"}.${side}`, pieces);
}

function active(doc: Doc, frame: Frame, add: Add): void {
  const { verb, right, object } = frame;
  const clause = right.find((c) => doc.relation(c) === "xcomp") ?? -1;
  if (object < 0 && clause >= 0) {
    const how = infinitive(doc, clause);
    add("infinitive", `xcomp.${how}`, [doc.edges(clause)]);
    if (cueAt(doc, verb)?.group === "seem") raising(doc, verb, clause, add);
  }
  if (object >= 0) {
    const start = doc.edges(object)[0];
    add("object", "obj", [corePhrase(doc, object)]);
    const end = restOf(doc, verb);
    if (end > doc.edges(object)[1]) add("object", "obj+rest", [[start, end]]);
    if (clause > object)
      add("object", `obj+xcomp.${infinitive(doc, clause)}`, [[start, doc.edges(clause)[1]]]);
    for (const c of right) {
      const preposition = prepositionOf(doc, c);
      if (c > object && preposition >= 0)
        add("object", `obj+${doc.lower(preposition)}`, [[start, doc.edges(c)[1]]]);
    }
  }
  for (const c of right) prepositional(doc, frame, c, add);
  fronted(doc, frame, add);
}

function infinitive(doc: Doc, clause: number): string {
  const mark = childOf(doc, clause, "mark");
  if (mark >= 0 && doc.lower(mark) === "to") return "to";
  return doc.xpos(clause) === "VBG" ? "ing" : doc.upos(clause) === "VERB" ? "bare" : "other";
}

/** The preposition of an oblique or of a clause under one ("for refusing", "about how"), or -1. */
function prepositionOf(doc: Doc, token: number): number {
  const relation = doc.relation(token);
  if (relation === "obl") return dependentOf(doc, token, "case");
  if (relation !== "advcl") return -1;
  const mark = childOf(doc, token, "mark");
  if (mark >= 0) return doc.xpos(mark) === "IN" ? mark : -1;
  const preposition = dependentOf(doc, token, "case");
  return preposition;
}

/** Last token of what hangs on a verb, less coordinated clauses, asides and times: "called him | a liar". */
function restOf(doc: Doc, verb: number): number {
  let end = verb;
  for (const c of doc.children(verb)) {
    if (c < verb) continue;
    const relation = doc.relation(c);
    if (relation === "conj" || relation === "parataxis" || relation === "cc") break;
    if (relation === "punct" || doc.deprel(c) === "obl:unmarked") continue;
    const [first, last] = doc.edges(c);
    if (relation === "advcl" && doc.form(first - 1) === ",") break;
    end = Math.max(end, last);
  }
  return end;
}

/** "called for talks", "spoke about how …", "asked him about it". */
function prepositional(doc: Doc, { verb, particle, object }: Frame, c: number, add: Add): void {
  const preposition = prepositionOf(doc, c);
  // "admitted for the first time that …": when it is said, whatever the tree hangs on the time.
  if (preposition < verb || doc.lemma(c) === "time") return;
  const name = doc.lower(preposition);
  const [first, last] = doc.relation(c) === "obl" ? corePhrase(doc, c) : doc.edges(c);
  const adjacent = preposition === Math.max(verb, particle) + 1;
  const slot = doc.relation(c) === "obl" ? "obl" : "advcl";
  if (adjacent)
    add("preposition", `${slot}:${name}`, [[Math.min(preposition + 1, last), last]], preposition);
  else add("preposition", `${slot}:${name}${object >= 0 ? "/obj" : "/far"}`, [[first, last]]);
}

/** Contents moved in front of their verb: "what he called a coup", "the plan that they oppose". */
function fronted(doc: Doc, { verb, right, object }: Frame, add: Add): void {
  if (object >= 0) return;
  const rest: Range[] = right.length
    ? [[doc.edges(right[0])[0], doc.edges(right[right.length - 1])[1]]]
    : [];
  for (const c of doc.children(verb)) {
    if (c > verb) break;
    if (doc.relation(c) !== "obj") continue;
    add("fronted", "front", [doc.edges(c)]);
    if (rest.length) add("fronted", "front+", joined([doc.edges(c), ...rest]));
    return;
  }
  if (doc.deprel(verb) !== "acl:relcl") return;
  const head = doc.head(verb);
  const clause = doc.edges(verb)[0];
  if (clause <= head) return;
  const antecedent: Range = [doc.edges(head)[0], clause - 1];
  add("fronted", "gap", [antecedent]);
  if (rest.length) add("fronted", "gap+", joined([antecedent, ...rest]));
}

/** "He seems to know": the content is the subject and what it seems to do. */
function raising(doc: Doc, verb: number, clause: number, add: Add): void {
  const subject = dependentOf(doc, verb, "nsubj");
  if (subject >= 0) add("raising", "raise", joined([doc.edges(subject), doc.edges(clause)]));
}

function passive(doc: Doc, { verb, right }: Frame, add: Add): void {
  const subject = passiveSubject(doc, verb);
  const kind = childOf(doc, verb, "aux:pass") >= 0 || subject === null ? "pass" : "reduced";
  const head: Range[] = subject ? [subject] : [];
  if (subject) add("passive", kind, head);
  for (const c of right) {
    const relation = doc.relation(c);
    if (relation === "xcomp" || relation === "obj")
      add(
        "passive",
        `${kind}+${relation === "xcomp" ? infinitive(doc, c) : "obj"}`,
        joined([...head, doc.edges(c)]),
      );
    const preposition = prepositionOf(doc, c);
    if (preposition > verb && doc.lower(preposition) !== "by")
      add("passive", `${kind}+${doc.lower(preposition)}`, joined([...head, doc.edges(c)]));
  }
}

function passiveSubject(doc: Doc, verb: number): Range | null {
  const own = childOf(doc, verb, "nsubj:pass");
  if (own >= 0) return doc.edges(own);
  const head = doc.head(verb);
  if (head < 0) return null;
  const [first] = doc.edges(verb);
  if (doc.relation(verb) === "acl" && first > head) return [doc.edges(head)[0], first - 1];
  if (doc.relation(verb) !== "conj") return null;
  const shared = dependentOf(doc, head, "nsubj");
  return shared >= 0 ? doc.edges(shared) : null;
}
