import type { Entity, SourceKind } from "../analysis.ts";
import type { Doc } from "../language/doc.ts";
import { rows } from "../table.ts";
import { Bodies, countBelow, isNamed } from "./bodies.ts";
import { dependentOf } from "../language/clause.ts";
import type { Holders } from "./holders.ts";
import { sourceKind } from "./kinds.ts";
import type { Chosen } from "./choice.ts";
import { has, type Range } from "./ranges.ts";
import table from "./standins.tsv";

/** Who speaks. */
export interface Voice {
  holder: Entity | null;
  kind: SourceKind;
}

/** Someone who has spoken, as what follows may take them up. */
interface Spoken extends Voice {
  holder: Entity;
  /** Head of the words that name it. */
  token: number;
  sentence: number;
  number: "one" | "many" | "either";
}

interface StandIn {
  kinds: ReadonlySet<SourceKind>;
  words: ReadonlySet<string>;
}

/** Sentences within which a voice goes on under another name. */
const REACH = 8;
/** Sentences within which a pronoun takes up who spoke last. */
const NEAR = 3;
/** Mentions of an entity that are read for its names. */
const READ = 12;

/** Statements speak for those who issue them. */
const ISSUED = new Set(["statement", "communique", "communiqué", "declaration", "announcement"]);
/** Kinds of entities that cannot speak. */
const MUTE = new Set<Entity["kind"]>(["product", "facility", "other"]);
const MANY = new Set(["they", "both"]);
const ONE = new Set(["he", "she"]);

let standIns: Map<string, StandIn> | null = null;

function standInOf(lemma: string): StandIn | undefined {
  if (!standIns) {
    standIns = new Map();
    for (const [nouns, kinds, words] of rows(table))
      for (const noun of nouns.split(", "))
        standIns.set(noun, {
          kinds: new Set(kinds.split(", ") as SourceKind[]),
          words: new Set([noun, ...words.split(", ")]),
        });
  }
  return standIns.get(lemma);
}

/**
 * Follows voices through a report, attribution by attribution in text order: one that was named goes on as
 * "the agency", "it" or "the statement", where the words alone would make another source of it.
 */
export class Voices {
  private readonly doc: Doc;
  private readonly holders: Holders;
  private readonly bodies: Bodies;
  private readonly named: ReadonlySet<Entity>;
  private readonly spoken: Spoken[] = [];
  /** What an entity that nothing names was found to stand for. */
  private readonly meant = new Map<Entity, Entity>();

  constructor(doc: Doc, entities: readonly Entity[], holders: Holders) {
    this.doc = doc;
    this.holders = holders;
    this.bodies = new Bodies(entities);
    this.named = new Set(entities.filter(isNamed));
  }

  of({ candidate, content }: Chosen, source: readonly Range[]): Voice {
    const { subject } = candidate;
    let holder = this.holders.of(subject);
    const earlier = this.earlier(subject, holder, content);
    let kind = sourceKind(this.doc, source[0], earlier?.holder ?? holder);
    if (earlier) {
      if (holder && !this.named.has(holder)) this.meant.set(holder, earlier.holder);
      holder = earlier.holder;
      kind = earlier.kind;
    } else if (holder && this.meant.has(holder)) {
      holder = this.meant.get(holder)!;
      kind = sourceKind(this.doc, null, holder);
    }
    if (holder) this.spoken.push({ holder, kind, ...this.placeOf(subject) });
    return { holder, kind };
  }

  /** The voice that a source takes up, or null where its own words say who it is. */
  private earlier(head: number, own: Entity | null, content: readonly Range[]): Spoken | null {
    const { doc } = this;
    if (own && this.named.has(own) && !this.isPronoun(head)) return null;
    if (this.isPronoun(head)) return this.byPronoun(head, own, content);
    if (!this.isBareDefinite(head)) return null;
    if (ISSUED.has(doc.lemma(head))) return this.last(head, NEAR, () => true);
    const standIn = standInOf(doc.lemma(head));
    if (!standIn) return null;
    return (
      this.last(head, REACH, ({ holder }) => this.isCalled(holder, standIn.words)) ??
      this.mentioned(head, standIn) ??
      this.last(
        head,
        REACH,
        ({ holder, kind }) => this.named.has(holder) && standIn.kinds.has(kind),
      )
    );
  }

  /** A pronoun whose only antecedent stands in the very words that it speaks, or cannot speak, is whoever spoke last. */
  private byPronoun(head: number, own: Entity | null, content: readonly Range[]): Spoken | null {
    const { doc } = this;
    const word = doc.lower(head);
    const outside = ({ token }: Spoken): boolean => !content.some((range) => has(range, token));
    if (word === "it")
      return own
        ? null
        : this.last(head, NEAR, (spoken) => outside(spoken) && isBody(spoken.holder));
    const many = MANY.has(word);
    if (!many && !ONE.has(word)) return null;
    const agrees = ({ number }: Spoken): boolean =>
      number === "either" || (number === "many") === many;
    const fits = (spoken: Spoken): boolean => outside(spoken) && agrees(spoken);
    if (!own || MUTE.has(own.kind) || this.onlyInside(own, head, content))
      return this.last(head, NEAR, fits);
    // "The generals told lawmakers …. They said …": who spoke goes on, not those behind them in the sentence.
    return many
      ? this.last(head, 1, (spoken) => fits(spoken) && this.isSpokenOf(own, spoken, head))
      : null;
  }

  /** True where the nearest mention of an entity stands behind a speaker, in the sentence in which they speak. */
  private isSpokenOf({ mentions }: Entity, { token, sentence }: Spoken, head: number): boolean {
    const { doc } = this;
    const before = countBelow(mentions.length, (m) => mentions[m].span[0], doc.start(head));
    if (before === 0) return false;
    const nearest = doc.tokenAt(mentions[before - 1].span[0]);
    return nearest > token && doc.sentenceOf(nearest) === sentence;
  }

  /** True where nothing before a pronoun names its entity but what stands in the content. */
  private onlyInside({ mentions }: Entity, head: number, content: readonly Range[]): boolean {
    const { doc } = this;
    const before = countBelow(mentions.length, (m) => mentions[m].span[0], doc.start(head));
    const read = mentions.slice(Math.max(0, before - READ), before);
    return read.every(({ span }) => content.some((range) => has(range, doc.tokenAt(span[0]))));
  }

  private last(head: number, reach: number, fits: (spoken: Spoken) => boolean): Spoken | null {
    const sentence = this.doc.sentenceOf(head);
    for (let i = this.spoken.length - 1; i >= 0; i--) {
      const spoken = this.spoken[i];
      if (sentence - spoken.sentence > reach) return null;
      if (fits(spoken)) return spoken;
    }
    return null;
  }

  /** A body that is called by the noun and was named just before, though it has not spoken yet. */
  private mentioned(head: number, { words }: StandIn): Spoken | null {
    const { doc } = this;
    const sentence = doc.sentenceOf(head);
    const from = doc.start(doc.firstToken(Math.max(0, sentence - NEAR)));
    const best = this.bodies.last(from, doc.start(head), (body) => this.isCalled(body, words));
    if (!best) return null;
    const kind = sourceKind(doc, null, best);
    return { holder: best, kind, token: head, sentence, number: "either" };
  }

  /** True where the entity is named, and its names or descriptions have one of the words. */
  private isCalled(entity: Entity, words: ReadonlySet<string>): boolean {
    if (!this.named.has(entity)) return false;
    return entity.mentions.slice(0, READ).some(({ span, form }) => {
      if (form === "pronoun") return false;
      const text = this.doc.text.slice(span[0], span[1]).toLowerCase();
      return text.split(/[^\p{L}]+/u).some((word) => words.has(word));
    });
  }

  private isPronoun(head: number): boolean {
    return this.doc.upos(head) === "PRON";
  }

  /** "the agency", with nothing that tells which one. */
  private isBareDefinite(head: number): boolean {
    const { doc } = this;
    let definite = false;
    for (const child of doc.children(head)) {
      const relation = doc.relation(child);
      if (relation === "det") definite = ["the", "this", "that"].includes(doc.lower(child));
      else if (["amod", "compound", "nmod", "flat", "appos", "acl", "nummod"].includes(relation))
        return false;
    }
    return definite;
  }

  private placeOf(head: number): Pick<Spoken, "token" | "sentence" | "number"> {
    const { doc } = this;
    const joint = dependentOf(doc, head, "conj") >= 0;
    const plural = /S$/.test(doc.xpos(head)) || MANY.has(doc.lower(head));
    const body = !joint && !plural && this.holders.of(head)?.kind === "organisation";
    return {
      token: head,
      sentence: doc.sentenceOf(head),
      number: body ? "either" : joint || plural ? "many" : "one",
    };
  }
}

function isBody({ kind }: Entity): boolean {
  return kind === "organisation" || kind === "country";
}
