import type {
  Entity,
  EntityKind,
  Participant,
  Quantity,
  Span,
  TimeExpression,
} from "../analysis.ts";
import type { Doc } from "../language/doc.ts";
import { childOf, isPredicate, prepositionOf } from "../language/clause.ts";
import { nounClass } from "./lexicon.ts";

/** Noun phrases as parties to an event: which of them can act, their spans and their entities. */

const ACTING: ReadonlySet<EntityKind> = new Set([
  "person",
  "organisation",
  "country",
  "nationality",
  "group",
]);
const SITED: ReadonlySet<EntityKind> = new Set(["country", "place", "facility"]);

/** Nouns that only measure what stands after "of": "hundreds of protesters", "two of its nationals". */
const MEASURES = new Set(
  (
    "hundred thousand dozen score number one two three some many most several all part couple series " +
    "total million majority lot third half quarter handful few each any both rest ten"
  ).split(" "),
);

/** "US" is a country, whatever a tagger makes of it. */
export function isPronoun(doc: Doc, token: number): boolean {
  return doc.upos(token) === "PRON" && !/^\p{Lu}{2,}$/u.test(doc.form(token));
}

/** A capital that is not owed to the start of a sentence. */
function isCapital(doc: Doc, token: number): boolean {
  return /^\p{Lu}/u.test(doc.form(token)) && token > doc.firstToken(doc.sentenceOf(token));
}

const SPEAKER_PRONOUNS = new Set(["it", "he", "she", "they"]);

let actingNouns: Set<string> | null = null;

/** Steps down the right edge of a noun phrase; deeper nesting is no longer a name for anything. */
const DEPTH = 8;

export class Parties {
  private readonly doc: Doc;
  private readonly entities: readonly Entity[];
  /** Index into `entities` of the longest mention that a token heads, or -1. */
  private readonly entityAt: Int32Array;
  /** The longest mention that a token heads. */
  private readonly mentionAt = new Map<number, Span>();
  /** For a pronoun, the nearest name or noun for the same thing before it in its sentence; else -1. */
  private readonly standIn: Int32Array;

  /** 1 for each token of a time expression: "May" is a month there, not a party. */
  private readonly timed: Uint8Array;
  /** 1 for each token of a sum of money. */
  private readonly paid: Uint8Array;

  constructor(
    doc: Doc,
    entities: readonly Entity[],
    times: readonly TimeExpression[],
    quantities: readonly Quantity[],
  ) {
    this.doc = doc;
    this.entities = entities;
    this.entityAt = new Int32Array(doc.length).fill(-1);
    this.standIn = new Int32Array(doc.length).fill(-1);
    this.timed = marked(doc, times);
    this.paid = marked(
      doc,
      quantities.filter(({ measure }) => measure === "money"),
    );
    const longest = new Int32Array(doc.length);
    entities.forEach((entity, e) => {
      let named = -1;
      for (const { span, form } of entity.mentions) {
        const head = headWithin(doc, span[0], span[1]);
        if (head < 0) continue;
        if (form !== "pronoun") named = head;
        else if (named >= 0 && doc.sentenceOf(named) === doc.sentenceOf(head))
          this.standIn[head] = named;
        if (span[1] - span[0] <= longest[head]) continue;
        longest[head] = span[1] - span[0];
        this.mentionAt.set(head, span);
        this.entityAt[head] = e;
      }
    });
  }

  entityOf(token: number): Entity | null {
    const at = this.entityAt[token];
    return at < 0 ? null : this.entities[at];
  }

  /**
   * The words to show for a party: for a pronoun, the name in its sentence that it stands for. In
   * reported speech a pronoun that nothing else resolves is the speaker ("Mali said it would leave").
   */
  stand(token: number): number {
    const { doc } = this;
    if (!isPronoun(doc, token)) return token;
    if (this.standIn[token] >= 0) return this.standIn[token];
    if (this.entityAt[token] >= 0 || !SPEAKER_PRONOUNS.has(doc.lower(token))) return token;
    const verb = doc.head(token);
    if (verb < 0 || doc.relation(token) !== "nsubj" || doc.deprel(verb) !== "ccomp") return token;
    const speaker = childOf(doc, doc.head(verb), "nsubj");
    return speaker >= 0 && doc.upos(speaker) !== "PRON" ? speaker : token;
  }

  /** The head of the first phrase in the report that names or describes what a token refers to, or -1. */
  named(token: number): number {
    for (const { span, form } of this.entityOf(token)?.mentions ?? [])
      if (form !== "pronoun") return headWithin(this.doc, span[0], span[1]);
    return -1;
  }

  /** The noun that a measure word counts, or the token itself. */
  core(token: number): number {
    const { doc } = this;
    let at = token;
    for (let step = 0; step < 3; step++) {
      if (!MEASURES.has(doc.lemma(at)) && doc.upos(at) !== "NUM") return at;
      let counted = -1;
      for (const child of doc.children(at))
        if (doc.relation(child) === "nmod" && prepositionOf(doc, child) === "of") counted = child;
      if (counted < 0) return at;
      at = counted;
    }
    return at;
  }

  /** True where the phrase can act: people, bodies of people, states. */
  isActor(token: number): boolean {
    const { doc } = this;
    if (!this.canBe(token)) return false;
    const head = this.core(token);
    const entity = this.entityOf(head) ?? this.entityOf(token);
    if (entity) {
      if (ACTING.has(entity.kind)) return true;
      if (entity.kind === "facility" || entity.kind === "product") return false;
    }
    actingNouns ??= new Set(
      [
        "person",
        "group",
        "force",
        "wounded",
        "worker",
        "civil",
        "government",
        "official",
        "body",
      ].flatMap(nounClass),
    );
    if (actingNouns.has(doc.lemma(head))) return true;
    const upos = doc.upos(head);
    if (upos === "PRON") return !["it", "this", "that", "which", "what"].includes(doc.lower(head));
    if (upos === "PROPN") return entity === null || entity.kind !== "other";
    return upos === "ADJ" && entity === null && isCapital(doc, head);
  }

  /** False for times ("shelled by Monday", "by the end of May") and sums of money: they do nothing. */
  canAct(token: number): boolean {
    if (!this.canBe(token) || this.paid[token] === 1) return false;
    const { doc } = this;
    if (!nounClass("stretch").includes(doc.lemma(token))) return true;
    return !doc.children(token).some((child) => this.timed[child] === 1);
  }

  /** False for times, reflexives and owners told by a pronoun ("its"): no party to show. */
  canBe(token: number): boolean {
    if (this.timed[token] === 1) return false;
    const { doc } = this;
    if (doc.upos(token) !== "PRON") return true;
    return doc.xpos(token) !== "PRP$" && !/sel(f|ves)$/.test(doc.lower(token));
  }

  isPlace(token: number): boolean {
    if (!this.canBe(token)) return false;
    const head = this.core(token);
    const entity = this.entityOf(head) ?? this.entityOf(token);
    if (entity) return SITED.has(entity.kind);
    return this.doc.upos(head) === "PROPN" || nounClass("place").includes(this.doc.lemma(head));
  }

  /** First and last token of a noun phrase without its preposition, relative clauses and conjuncts. */
  phrase(head: number): readonly [first: number, last: number] {
    return nounPhrase(this.doc, head, this.timed);
  }

  participant(token: number): Participant {
    const { doc } = this;
    const [first, last] = this.phrase(token);
    const span = this.withName(token, doc.spanOf(first, last));
    const entity = this.entityOf(token) ?? this.entityOf(this.core(token));
    const text = doc.text.slice(span[0], span[1]);
    return entity ? { span, text, entity: entity.id } : { span, text };
  }

  /** "North Korean" is one name, whichever of its words the tree makes the head. */
  private withName(token: number, [start, end]: Span): Span {
    const mention = this.mentionAt.get(token);
    if (!mention || this.entityOf(token)?.kind !== "nationality") return [start, end];
    return [Math.min(start, mention[0]), Math.max(end, mention[1])];
  }

  /** One participant for each conjunct of a noun phrase. */
  participants(token: number): Participant[] {
    return conjuncts(this.doc, token).map((head) => this.participant(head));
  }
}

/** 1 for each token of the spans. */
function marked(doc: Doc, things: readonly { span: Span }[]): Uint8Array {
  const out = new Uint8Array(doc.length);
  for (const { span } of things)
    for (let t = doc.tokenAt(span[0]); t < doc.length && doc.start(t) < span[1]; t++) out[t] = 1;
  return out;
}

/** The token of a span that governs the rest of it; -1 where the span holds no token. */
export function headWithin(doc: Doc, start: number, end: number): number {
  const first = doc.tokenAt(start);
  let best = -1;
  for (let t = first; t < doc.length && doc.start(t) < end; t++) {
    const head = doc.head(t);
    if (head < 0 || doc.start(head) >= end || doc.end(head) <= start) {
      if (best < 0 || doc.upos(best) === "PUNCT") best = t;
    }
  }
  return best;
}

export function conjuncts(doc: Doc, head: number): number[] {
  const out = [head];
  for (const child of doc.children(head)) {
    if (doc.deprel(child) !== "conj") continue;
    const upos = doc.upos(child);
    if (upos === "NOUN" || upos === "PROPN" || upos === "PRON" || upos === "NUM" || upos === "X")
      out.push(child);
  }
  return out;
}

const OUTSIDE = new Set(["conj", "cc", "parataxis", "punct", "mark", "cop", "nsubj", "case"]);

function nounPhrase(doc: Doc, head: number, timed: Uint8Array): readonly [number, number] {
  let first = head;
  for (const child of doc.children(head)) {
    if (child >= head) break;
    if (outside(doc, child) || !belongs(doc, child)) first = head;
    else first = Math.min(first, doc.edges(child)[0]);
  }
  let last = head;
  let at = head;
  for (let step = 0; step < DEPTH; step++) {
    let next = -1;
    for (const child of doc.children(at)) {
      if (child < at) continue;
      if (doc.relation(child) === "case" && isClitic(doc, child)) continue;
      if (closes(doc, child) || timed[child] === 1 || crosses(doc, head, child)) break;
      if (outside(doc, child) || !belongs(doc, child)) {
        if (doc.relation(child) === "punct" && openers.has(doc.form(child))) break;
        if (doc.relation(child) === "punct") continue;
        break;
      }
      next = child;
    }
    if (next < 0) break;
    last = Math.max(last, next);
    if (doc.relation(next) === "flat") last = Math.max(last, doc.edges(next)[1]);
    at = next;
  }
  while (last > head && doc.upos(last) === "PUNCT") last--;
  return [first, last];
}

const openers = new Set(["(", "[", "{"]);

/** "soldiers were killed and some 2,700 | wounded": behind the verb that governs a noun, nothing is part of its phrase. */
function crosses(doc: Doc, noun: number, child: number): boolean {
  const governor = doc.head(noun);
  return governor > noun && governor < child;
}

/** A clitic "'s" after the head belongs to the owner that it marks, not to the party. */
function isClitic(doc: Doc, token: number): boolean {
  return doc.xpos(token) === "POS";
}

function outside(doc: Doc, child: number): boolean {
  return OUTSIDE.has(doc.relation(child)) || doc.deprel(child) === "acl:relcl";
}

/** A comma, a bracket, or a dash with space before it; the hyphen of "Jean-Paul" is none. */
function isPause(doc: Doc, token: number): boolean {
  return (
    PAUSES.has(doc.form(token)) &&
    (doc.form(token) !== "-" || doc.end(token - 1) < doc.start(token))
  );
}

const PAUSES = new Set([",", "-", "--", "—", "–", "("]);

/** Appositions after a comma and participles after a comma tell more of the party; they are not its name. */
function closes(doc: Doc, child: number): boolean {
  const relation = doc.relation(child);
  if (relation !== "appos" && relation !== "acl" && relation !== "nmod") return false;
  const first = doc.edges(child)[0];
  return isPause(doc, first) || (first > 0 && isPause(doc, first - 1));
}

function belongs(doc: Doc, child: number): boolean {
  const relation = doc.relation(child);
  if (relation === "advmod") return child < doc.head(child);
  if (relation === "obl") return isPredicate(doc, doc.head(child));
  return !["advcl", "ccomp", "dep", "discourse"].includes(relation);
}

/** Owner or national origin of a noun phrase: "Israel" in "Israel's army", "Serb" in "Serb forces". */
export function holderOf(doc: Doc, parties: Parties, noun: number): number {
  // Within a name no part owns another: "North" of "North Korea".
  if (doc.upos(noun) === "PROPN") return -1;
  const owner = childOf(doc, noun, "nmod:poss");
  if (owner >= 0 && doc.upos(owner) !== "PRON") return owner;
  for (const child of doc.children(noun)) {
    const label = doc.deprel(child);
    if (label !== "amod" && label !== "compound" && label !== "nmod:desc" && label !== "nmod")
      continue;
    if (child > noun) break;
    const entity = parties.entityOf(child);
    if (entity && (ACTING.has(entity.kind) || SITED.has(entity.kind))) return child;
    if (!entity && doc.upos(child) === "PROPN" && parties.canBe(child)) return child;
    // The plural of those who own it, with the apostrophe left out: "the kidnappers demands".
    if (label === "compound" && doc.xpos(child) === "NNS" && parties.isActor(child)) return child;
    if (!entity && doc.upos(child) === "ADJ" && /^\p{Lu}/u.test(doc.form(child))) return child;
  }
  return -1;
}

/** "in Haiti fake": a place that the tree has as a part of the word behind it, though its preposition means the place; else -1. */
export function placeWithin(doc: Doc, parties: Parties, token: number): number {
  const place = token - 1;
  if (place < 0 || doc.head(place) !== token || doc.deprel(place) !== "compound") return -1;
  if (!parties.isPlace(place) || parties.isPlace(token)) return -1;
  return doc.children(token).some((child) => child < place && doc.relation(child) === "case")
    ? place
    : -1;
}
