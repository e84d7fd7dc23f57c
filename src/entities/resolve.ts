import type { Doc } from "../language/doc.ts";
import { Aliases } from "./aliases.ts";
import { candidateFeatures, clauseOf, hasDeterminer, noneFeatures } from "./antecedent-features.ts";
import {
  agrees,
  type Anaphor,
  type AnaphorClass,
  bestOption,
  type Candidate,
  classOf,
  type Option,
} from "./antecedents.ts";
import { addMention, type Draft, newDraft } from "./draft.ts";
import {
  type AnyFound,
  CAPITAL_AS_STATE,
  type FoundName,
  type FoundNominal,
  type FoundPronoun,
} from "./mention.ts";
import { type Quotes, subjectOf } from "./quotes.ts";

/** How far back an antecedent is sought. */
const SENTENCES_BACK = 8;
const MENTIONS_BACK = 60;

/** Picks one of the options by index; training replaces it by what the gold standard says. */
export type Choose = (kind: AnaphorClass, options: readonly Option[], anaphor: number) => number;

/**
 * Gathers mentions, given in text order, into entities, from left to right and each once: names by their
 * words, pronouns and definite noun phrases by the antecedent that a linear model of agreement, syntactic
 * role and distance prefers (in the tradition of Lappin & Leass 1994 and of mention ranking, Denis &
 * Baldridge 2008), first persons by the quotation they stand in. Sets the `rule` of what it ties.
 */
export function resolve(
  doc: Doc,
  found: readonly AnyFound[],
  quotes: Quotes,
  choose: Choose = bestOption,
): Draft[] {
  const resolver = new Resolver(doc, found, quotes, choose);
  found.forEach((_, index) => resolver.place(index));
  return resolver.drafts;
}

class Resolver {
  readonly drafts: Draft[] = [];
  private readonly doc: Doc;
  private readonly found: readonly AnyFound[];
  private readonly quotes: Quotes;
  private readonly choose: Choose;
  private readonly aliases: Aliases;
  /** Per mention: its entity. */
  private readonly entity: Int32Array;
  /** By token: the last mention whose head it is, or -1. */
  private readonly byHead: Int32Array;
  /** Lemma of a nominal to the last entity that was called so. */
  private readonly byLemma = new Map<string, number>();
  /** First and second persons by whose words they stand in. */
  private readonly speech = new Map<string, number>();

  constructor(doc: Doc, found: readonly AnyFound[], quotes: Quotes, choose: Choose) {
    this.doc = doc;
    this.found = found;
    this.quotes = quotes;
    this.choose = choose;
    this.aliases = new Aliases(doc);
    this.entity = new Int32Array(found.length).fill(-1);
    this.byHead = new Int32Array(doc.length).fill(-1);
  }

  place(index: number): void {
    const found = this.found[index];
    if (found.form === "name") this.placeName(index, found);
    else if (found.form === "nominal") this.placeNominal(index, found);
    else if (found.person === 3) this.placeAnaphor(index, found);
    else this.placeSpeaker(index, found);
    this.byHead[found.head] = index;
  }

  private join(index: number, entity: number, rule?: string, words?: string[]): void {
    const found = this.found[index];
    this.entity[index] = entity;
    if (rule) found.rule = rule;
    addMention(this.drafts[entity], index, found, words);
  }

  private open(index: number, words?: string[]): number {
    this.drafts.push(newDraft(this.drafts.length, index, this.found[index]));
    this.join(index, this.drafts.length - 1, undefined, words);
    return this.drafts.length - 1;
  }

  private placeName(index: number, name: FoundName): void {
    if (name.titleOnly && isHeld(this.doc, name.head)) {
      const holder = this.titleHolder(name);
      if (holder >= 0) return this.join(index, holder, "entity.alias.title");
    }
    const words = this.aliases.words(name);
    const alias = this.bracketed(name) ?? this.aliases.find(name, words);
    let entity: number;
    const described = this.apposed(name);
    if (!alias && described >= 0) {
      entity = described;
      this.join(index, entity, "entity.alias.apposition", words);
    } else if (alias) {
      entity = alias.entity;
      this.join(index, entity, name.rule === CAPITAL_AS_STATE ? undefined : alias.rule, words);
    } else entity = this.open(index, words);
    this.aliases.add(name, words, entity);
  }

  /** "Korean Central News Agency (KCNA)": a name in brackets right after a name is the same thing's. */
  private bracketed(name: FoundName): { entity: number; rule: string } | null {
    const { doc } = this;
    const { first, last } = name;
    if (
      first < 2 ||
      doc.form(first - 1) !== "(" ||
      last + 1 >= doc.length ||
      doc.form(last + 1) !== ")"
    )
      return null;
    for (let t = first - 2; t >= 0 && t > first - 6; t--) {
      const before = this.byHead[t];
      if (before < 0) continue;
      const other = this.found[before];
      if (other.form !== "name" || other.last !== first - 2) continue;
      const short = doc.form(first).replaceAll(".", "");
      const initial = doc.form(other.core[0])[0];
      if (!/^\p{Lu}[\p{L}\p{N}-]{1,9}$/u.test(short) || short[0] !== initial) return null;
      return { entity: this.entity[before], rule: "entity.alias.brackets" };
    }
    return null;
  }

  /** "the minister, Ivan Petrov": the entity of a noun phrase, unnamed so far, that the name is apposed to; or -1. */
  private apposed(name: FoundName): number {
    const { doc } = this;
    if (doc.deprel(name.head) !== "appos" || name.within >= 0) return -1;
    const governor = doc.head(name.head);
    const mention = governor < 0 ? -1 : this.byHead[governor];
    if (mention < 0 || this.found[mention].form !== "nominal") return -1;
    const draft = this.drafts[this.entity[mention]];
    const fits = draft.kind === name.kind || draft.kind === "other" || name.kind === "other";
    return !draft.named && fits ? draft.id : -1;
  }

  private titleHolder(name: FoundName): number {
    const words = this.aliases.words(name).join(" ");
    let seen = 0;
    for (let i = this.drafts.length - 1; i >= 0 && seen < MENTIONS_BACK; i--, seen++)
      if (this.drafts[i].kind === "person" && this.drafts[i].roles.has(words)) return i;
    return -1;
  }

  private placeNominal(index: number, nominal: FoundNominal): void {
    if (nominal.definite) this.placeAnaphor(index, nominal);
    else this.open(index);
    this.byLemma.set(nominal.lemma, this.entity[index]);
  }

  private placeAnaphor(index: number, anaphor: Anaphor): void {
    const options: Option[] = this.candidates(index, anaphor).map((candidate) => ({
      candidate,
      features: candidateFeatures(this.doc, this.quotes, anaphor, candidate),
    }));
    options.push({ candidate: null, features: noneFeatures(this.doc, anaphor, options.length) });
    const kind = classOf(anaphor);
    const { candidate } = options[this.choose(kind, options, index)];
    if (candidate) this.join(index, candidate.draft.id, `entity.${anaphor.form}.${kind}`);
    else this.open(index);
  }

  private candidates(index: number, anaphor: Anaphor): Candidate[] {
    const { doc, found } = this;
    const out: Candidate[] = [];
    const seen = new Set<number>();
    const sentence = doc.sentenceOf(anaphor.head);
    for (let i = index - 1; i >= 0 && i >= index - MENTIONS_BACK; i--) {
      const mention = found[i];
      const entity = this.entity[i];
      if (sentence - doc.sentenceOf(mention.head) > SENTENCES_BACK) break;
      if (entity < 0 || seen.has(entity) || mention.last >= anaphor.first) continue;
      const draft = this.drafts[entity];
      if (!agrees(anaphor, draft) || !this.mayBind(anaphor, mention)) continue;
      if (this.isOwnVoice(anaphor, mention)) continue;
      seen.add(entity);
      out.push({ draft, mention, rank: out.length });
    }
    if (anaphor.form === "nominal") {
      // A noun used before is found at any distance.
      const entity = this.byLemma.get(anaphor.lemma);
      if (entity !== undefined && !seen.has(entity) && agrees(anaphor, this.drafts[entity])) {
        const draft = this.drafts[entity];
        const mention = found[draft.mentions[draft.mentions.length - 1]];
        if (mention.last < anaphor.first) out.push({ draft, mention, rank: out.length });
      }
    }
    return out;
  }

  /** The conditions of binding: "Kim saw him" is not about one, "Kim saw himself" is (Chomsky 1981). */
  private mayBind(anaphor: Anaphor, mention: AnyFound): boolean {
    const { doc } = this;
    if (doc.sentenceOf(anaphor.head) !== doc.sentenceOf(mention.head)) return true;
    const isFree =
      anaphor.form === "pronoun" && (anaphor.case === "subject" || anaphor.case === "object");
    if (isFree) {
      const governor = doc.head(anaphor.head);
      if (governor >= 0 && doc.head(mention.head) === governor) return false;
      if (anaphor.case === "object" && clauseOf(doc, anaphor.head) === governor)
        if (subjectOf(doc, governor) === mention.head) return false;
    }
    // "his brother" is not the one whose brother it is.
    if (isAbove(doc, mention.head, anaphor.head)) {
      if (anaphor.form === "nominal" || !isInRelativeClause(doc, mention.head, anaphor.head))
        return false;
    }
    return !isAbove(doc, anaphor.head, mention.head);
  }

  /** Who says "I" and hears "you" is not "he" or "it" in the same mouth. */
  private isOwnVoice(anaphor: Anaphor, mention: AnyFound): boolean {
    if (mention.form !== "pronoun" || mention.person === 3) return false;
    return this.quotes.of[anaphor.head] === this.quotes.of[mention.head];
  }

  private placeSpeaker(index: number, pronoun: FoundPronoun): void {
    const { quotes } = this;
    const quote = quotes.of[pronoun.head];
    const speaker = quote >= 0 ? quotes.speaker[quote] : -1;
    const said = speaker >= 0 ? this.byHead[speaker] : -1;
    const entity = said < 0 ? -1 : this.entity[said];
    if (pronoun.person === 1 && pronoun.number === "s" && entity >= 0)
      return this.join(index, entity, "entity.pronoun.speaker");
    const whose = quote < 0 ? "" : entity >= 0 ? `e${entity}` : `q${quote}`;
    const key = `${whose}|${pronoun.person}${pronoun.person === 1 ? pronoun.number : ""}`;
    const known = this.speech.get(key);
    if (known !== undefined) return this.join(index, known, "entity.pronoun.speech");
    this.speech.set(key, this.open(index));
  }
}

/** Parts in which a title without a determiner still stands for who holds it: "President says no". */
const HOLDING = new Set(["nsubj", "vocative", "root", "obj", "iobj"]);

/** False for a title as something that one may be: "the office of President", "sworn in as Speaker". */
function isHeld(doc: Doc, head: number): boolean {
  return HOLDING.has(doc.relation(head)) || hasDeterminer(doc, head);
}

/** Trees of real sentences are not deeper; what lies beyond counts as unrelated. */
const DEPTH = 40;

function isAbove(doc: Doc, above: number, token: number): boolean {
  for (let at = token, steps = 0; at >= 0 && steps < DEPTH; at = doc.head(at), steps++)
    if (at === above) return true;
  return false;
}

function isInRelativeClause(doc: Doc, above: number, token: number): boolean {
  for (
    let at = token, steps = 0;
    at >= 0 && at !== above && steps < DEPTH;
    at = doc.head(at), steps++
  )
    if (doc.relation(at) === "acl" && doc.head(at) === above) return true;
  return false;
}
