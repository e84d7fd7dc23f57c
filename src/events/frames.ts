import type { PloverType } from "../analysis.ts";
import type { Doc } from "../language/doc.ts";
import {
  antecedent,
  childOf,
  isNegated,
  isPassive,
  isPredicate,
  modalOf,
  particleOf,
  patient,
  prepositionOf,
  surfaceSubject,
} from "./clause.ts";
import {
  adjectiveEntries,
  type Condition,
  type Entry,
  nounEntries,
  type Operator,
  verbEntries,
} from "./lexicon.ts";
import type { Parties } from "./parties.ts";

/**
 * From words to types of events, from the leaves of each tree upwards: a word's entry gives a type, or
 * an operator that makes one of what the word governs ("agreed to send aid" AGREE, "threatened to
 * bomb" THREATEN, "suspended aid" SANCTION), as PLOVER's codebook has it (Halterman et al. 2023).
 */

export interface Frame {
  token: number;
  type: PloverType | "OTHER";
  mode?: string;
  /** The frame whose content this one takes over, or -1. */
  inner: number;
  /** The clause or noun that the word governs, whether or not it has a frame of its own; or -1. */
  content: number;
  recipient: readonly string[];
  /** False for nouns that need a verb to carry them. */
  alone: boolean;
  /** True where a frame above speaks for this one. */
  absorbed: boolean;
  rule: string;
}

const COOPERATION: ReadonlySet<Frame["type"]> = new Set([
  "AGREE",
  "CONSULT",
  "SUPPORT",
  "CONCEDE",
  "COOPERATE",
  "AID",
  "RETREAT",
]);

/** Types whose content has not happened, or is no longer to happen: what they govern is no event yet. */
const UNREAL: ReadonlySet<Frame["type"]> = new Set([
  "AGREE",
  "REQUEST",
  "REJECT",
  "THREATEN",
  "SANCTION",
  "CONCEDE",
  "COERCE",
  "MOBILIZE",
]);

interface Slots {
  object: number;
  indirect: number;
  subject: number;
  infinitive: number;
  clause: number;
  gerund: number;
  oblique: { token: number; preposition: string }[];
}

/** The frames of a document by the token that heads them. */
export function findFrames(doc: Doc, parties: Parties): (Frame | undefined)[] {
  const frames: (Frame | undefined)[] = [];
  for (let s = 0; s < doc.sentenceCount; s++)
    for (const token of leavesFirst(doc, s)) {
      const upos = doc.upos(token);
      let frame: Frame | undefined;
      if (isPredicate(doc, token)) frame = verbFrame(doc, parties, frames, token);
      else if (upos === "NOUN" || upos === "PROPN") frame = nounFrame(doc, frames, token);
      else if (upos === "ADJ") frame = adjectiveFrame(doc, parties, frames, token);
      if (frame) frames[token] = frame;
    }
  return frames;
}

/** The tokens of a sentence, dependents before the words that govern them. */
function leavesFirst(doc: Doc, sentence: number): number[] {
  const order: number[] = [];
  for (let t = doc.firstToken(sentence); t < doc.endToken(sentence); t++)
    if (doc.head(t) < 0) order.push(t);
  for (let i = 0; i < order.length; i++)
    for (const child of doc.children(order[i])) order.push(child);
  return order.reverse();
}

const TRANSPARENT = new Set(
  (
    "effort mission campaign process round series wave spate string act attempt programme program " +
    "operation action activity move wing bout session day week round form"
  ).split(" "),
);

/** "mediation efforts", "a wave of strikes": the event is in the modifier. */
function transparentFrame(
  doc: Doc,
  frames: (Frame | undefined)[],
  token: number,
): Frame | undefined {
  if (!TRANSPARENT.has(doc.lemma(token))) return undefined;
  for (const child of doc.children(token)) {
    const of = doc.relation(child) === "nmod" && prepositionOf(doc, child) === "of";
    const inner =
      doc.relation(child) === "compound"
        ? compoundFrame(doc, child)
        : of
          ? frames[child]
          : undefined;
    if (!inner) continue;
    if (of) inner.absorbed = true;
    return { ...inner, token, absorbed: false };
  }
  return undefined;
}

function compoundFrame(doc: Doc, token: number): Frame | undefined {
  const entry = nounEntries(doc.lemma(token))?.find(({ conditions }) => conditions.length === 0);
  return entry && frameOfNoun(token, entry);
}

function nounFrame(doc: Doc, frames: (Frame | undefined)[], token: number): Frame | undefined {
  const entries = nounEntries(doc.lemma(token));
  if (!entries) return transparentFrame(doc, frames, token);
  // The "talks" of "peace talks team" and of "Attack Helicopter Battalion" name no event.
  if (["compound", "flat", "nmod:desc"].includes(doc.deprel(token))) return undefined;
  let best: Entry | null = null;
  for (const entry of entries) {
    const holds = entry.conditions.every((c) => c.slot === "mod" && modifies(doc, token, c));
    if (holds && (!best || entry.conditions.length > best.conditions.length)) best = entry;
  }
  return best ? frameOfNoun(token, best) : undefined;
}

function frameOfNoun(token: number, entry: Entry): Frame | undefined {
  if (!entry.type) return undefined;
  return {
    token,
    type: entry.type,
    mode: entry.mode,
    inner: -1,
    content: -1,
    recipient: [],
    alone: entry.alone,
    absorbed: false,
    rule: entry.rule,
  };
}

function modifies(doc: Doc, noun: number, { nouns }: Condition): boolean {
  for (const child of doc.children(noun)) {
    const label = doc.relation(child);
    if (label !== "compound" && label !== "amod" && label !== "nmod") continue;
    if (child < noun && (nouns!.has(doc.lemma(child)) || nouns!.has(doc.lower(child)))) return true;
  }
  return false;
}

function adjectiveFrame(
  doc: Doc,
  parties: Parties,
  frames: (Frame | undefined)[],
  token: number,
): Frame | undefined {
  if (childOf(doc, token, "cop") < 0 && doc.relation(token) !== "acl") return undefined;
  const entries = adjectiveEntries(doc.lemma(token));
  return entries && compose(doc, parties, frames, token, entries);
}

function verbFrame(
  doc: Doc,
  parties: Parties,
  frames: (Frame | undefined)[],
  token: number,
): Frame | undefined {
  const lemma = doc.lemma(token);
  const particle = particleOf(doc, token);
  const entries =
    (particle && verbEntries(`${lemma}_${particle}`)) || verbEntries(lemma) || undefined;
  return entries && compose(doc, parties, frames, token, entries);
}

function compose(
  doc: Doc,
  parties: Parties,
  frames: (Frame | undefined)[],
  token: number,
  entries: readonly Entry[],
): Frame | undefined {
  const slots = slotsOf(doc, parties, token);
  const fit = bestFit(doc, parties, frames, token, entries, slots);
  if (!fit) return undefined;
  const { entry } = fit;
  const content = contentOf(frames, slots, entry);
  const inner = content >= 0 ? frames[content] : undefined;
  const type = entry.operator ? operate(doc, entry.operator, token, content, inner) : entry.type;
  if (!type) return undefined;
  const frame: Frame = {
    token,
    type,
    mode: entry.mode ?? (inner?.type === type ? inner.mode : undefined),
    inner: inner ? content : -1,
    content,
    recipient: entry.recipient,
    alone: true,
    absorbed: false,
    rule: entry.operator ? `${entry.rule}.${entry.operator}` : entry.rule,
  };
  absorb(doc, frames, slots, frame, entry);
  return frame;
}

/** What an operator makes of the frame it governs; null where nothing comes of it. */
function operate(
  doc: Doc,
  operator: Operator,
  token: number,
  content: number,
  inner: Frame | undefined,
): Frame["type"] | null {
  const friendly = inner ? COOPERATION.has(inner.type) : true;
  switch (operator) {
    case "do":
      return inner?.type ?? null;
    case "vow":
      if (content >= 0 && isNegated(doc, content)) return friendly ? "REJECT" : "AGREE";
      return friendly ? "AGREE" : "THREATEN";
    case "intend":
      if (!inner || isNegated(doc, token)) return null;
      return friendly ? "AGREE" : threatens(inner.type) ? "THREATEN" : inner.type;
    case "cease":
      if (!inner) return null;
      if (friendly) return "SANCTION";
      return inner.type === "ASSAULT" || inner.type === "MOBILIZE" ? "RETREAT" : "CONCEDE";
    case "warn":
      return inner && !friendly && inner.type !== "ASSAULT" ? "THREATEN" : null;
    case "accuse":
      return inner && !friendly ? "ACCUSE" : null;
    case "say":
      return content >= 0 && obliges(doc, content) ? "REQUEST" : null;
  }
}

/** True where a reported clause says what another must do. */
function obliges(doc: Doc, clause: number): boolean {
  if (!["must", "should", "shall"].includes(modalOf(doc, clause))) return false;
  const subject = childOf(doc, clause, "nsubj", "nsubj:pass");
  return subject >= 0 && !["we", "i", "there"].includes(doc.lower(subject));
}

/** Types of conflict that can be threatened; to announce a demand or a protest is to make it. */
function threatens(type: Frame["type"]): boolean {
  return ["SANCTION", "COERCE", "ASSAULT", "MOBILIZE", "PROTEST", "REJECT"].includes(type);
}

/** The governed clause or event noun that an entry's conditions name, or else the likeliest. */
function contentOf(frames: (Frame | undefined)[], slots: Slots, entry: Entry): number {
  for (const condition of entry.conditions) {
    if (condition.slot === "inf") return slots.infinitive;
    if (condition.slot === "that") return slots.clause;
    if (condition.slot === "ing") return slots.gerund;
    if (condition.slot === "prep") {
      const found = slots.oblique.find(
        ({ token, preposition }) =>
          condition.prepositions!.includes(preposition) && frames[token] !== undefined,
      );
      if (found) return found.token;
    }
  }
  if (slots.infinitive >= 0) return slots.infinitive;
  if (slots.object >= 0 && frames[slots.object]) return slots.object;
  return slots.clause;
}

function absorb(
  doc: Doc,
  frames: (Frame | undefined)[],
  slots: Slots,
  frame: Frame,
  entry: Entry,
): void {
  const take = (token: number) => {
    const inner = token >= 0 ? frames[token] : undefined;
    if (!inner) return;
    inner.absorbed = true;
    for (const child of doc.children(token)) {
      const joined = frames[child];
      if (joined && doc.deprel(child) === "conj") joined.absorbed = true;
    }
  };
  if (entry.operator || UNREAL.has(frame.type)) {
    take(slots.infinitive);
    take(slots.gerund);
    if (frame.type !== "ACCUSE") take(slots.clause);
    take(slots.object);
    for (const { token } of slots.oblique)
      if (token === frame.content || frame.type === "REQUEST") take(token);
  }
  if (entry.conditions.some(({ slot }) => slot === "obj")) take(slots.object);
  // One event told by verb and noun: "killed in an attack", "the blast wounded".
  const same = (token: number) => token >= 0 && frames[token]?.type === frame.type;
  for (const { token, preposition } of slots.oblique)
    if (same(token) && ["in", "by", "with", "during", "from", "for", "at"].includes(preposition))
      take(token);
  for (const token of [slots.subject, slots.object]) if (same(token)) take(token);
}

function slotsOf(doc: Doc, parties: Parties, token: number): Slots {
  const object = patient(doc, token);
  const slots: Slots = {
    object: object >= 0 && parties.canBe(object) ? object : -1,
    indirect: -1,
    subject: surfaceSubject(doc, token),
    infinitive: -1,
    clause: -1,
    gerund: -1,
    oblique: [],
  };
  if (doc.upos(token) === "ADJ") slots.object = -1;
  for (const child of doc.children(token)) {
    const relation = doc.relation(child);
    if (relation === "iobj") slots.indirect = child;
    else if (relation === "obl" || relation === "nmod")
      slots.oblique.push({ token: antecedent(doc, child), preposition: prepositionOf(doc, child) });
    else if (relation === "xcomp" || relation === "ccomp" || relation === "advcl") {
      const xpos = doc.xpos(child);
      const marker = prepositionOf(doc, child);
      if (xpos === "VBG" && childOf(doc, child, "aux", "nsubj") < 0) {
        if (relation !== "advcl" && slots.gerund < 0) slots.gerund = child;
        if (marker) slots.oblique.push({ token: child, preposition: marker });
      } else if (
        relation !== "advcl" &&
        (marker === "to" || (relation === "xcomp" && xpos === "VB"))
      ) {
        if (slots.infinitive < 0) slots.infinitive = child;
      } else if (relation === "ccomp" && slots.clause < 0) slots.clause = child;
    }
  }
  if (slots.infinitive < 0) slots.infinitive = looseInfinitive(doc, token, slots.object);
  // "an offer to mediate": the noun's own infinitive.
  if (slots.object >= 0 && slots.infinitive < 0 && doc.head(slots.object) === token)
    for (const child of doc.children(slots.object))
      if (doc.deprel(child) === "acl" && prepositionOf(doc, child) === "to")
        slots.infinitive = child;
  return slots;
}

/**
 * An infinitive that the tree has as a purpose or a clause: "threatened on Monday to resume", "allowed
 * the rebels to leave" where the rebels are made the subject of the leaving.
 */
function looseInfinitive(doc: Doc, token: number, object: number): number {
  for (const child of doc.children(token)) {
    if (child < token || prepositionOf(doc, child) !== "to" || doc.xpos(child) !== "VB") continue;
    if (doc.relation(child) === "advcl" && object < 0) return child;
  }
  return -1;
}

function bestFit(
  doc: Doc,
  parties: Parties,
  frames: (Frame | undefined)[],
  token: number,
  entries: readonly Entry[],
  slots: Slots,
): { entry: Entry } | null {
  let best: Entry | null = null;
  let bestScore = -1;
  for (const entry of entries) {
    let score = 0;
    for (const condition of entry.conditions) {
      if (!holds(doc, parties, frames, token, condition, slots)) {
        score = -1;
        break;
      }
      score += condition.nouns
        ? 2
        : condition.slot === "obj" || condition.slot === "none"
          ? 0.5
          : 1;
    }
    if (score > bestScore) {
      best = entry;
      bestScore = score;
    }
  }
  return best && { entry: best };
}

function holds(
  doc: Doc,
  parties: Parties,
  frames: (Frame | undefined)[],
  token: number,
  condition: Condition,
  slots: Slots,
): boolean {
  const among = (noun: number): boolean => {
    if (noun < 0) return false;
    if (!condition.nouns) return true;
    if (condition.event && frames[noun] !== undefined) return true;
    return inList(doc, parties, noun, condition.nouns);
  };
  switch (condition.slot) {
    case "obj":
      return among(slots.object);
    case "iobj":
      return slots.indirect >= 0;
    case "actor":
      return slots.object >= 0 && parties.isActor(slots.object);
    case "none":
      return slots.object < 0 && !isPassive(doc, token);
    case "inf":
      return slots.infinitive >= 0;
    case "that":
      return slots.clause >= 0;
    case "ing":
      return slots.gerund >= 0;
    case "subj":
      return among(isPassive(doc, token) ? -1 : slots.subject);
    case "prep":
      return slots.oblique.some(
        (o) => condition.prepositions!.includes(o.preposition) && among(o.token),
      );
    case "predicate":
      return doc
        .children(token)
        .some(
          (child) =>
            doc.relation(child) === "xcomp" &&
            !isPredicate(doc, child) &&
            (!condition.nouns ||
              condition.nouns.has(doc.lemma(child)) ||
              condition.nouns.has(doc.lower(child))),
        );
    case "word":
      return doc.children(token).some((child) => {
        return condition.nouns!.has(doc.lower(child)) || condition.nouns!.has(doc.lemma(child));
      });
    case "mod":
      return false;
  }
}

function inList(doc: Doc, parties: Parties, noun: number, list: ReadonlySet<string>): boolean {
  const lower = doc.lower(noun);
  if (list.has(doc.lemma(noun)) || list.has(lower)) return true;
  // Nouns that live in the plural ("troops", "forces") keep it as their lemma.
  if (doc.xpos(noun) === "NNS" && list.has(lower.replace(/s$/, ""))) return true;
  const core = parties.core(noun);
  if (core !== noun && list.has(doc.lemma(core))) return true;
  for (const child of doc.children(noun)) {
    const label = doc.deprel(child);
    if (label === "conj" && list.has(doc.lemma(child))) return true;
  }
  // A class of places takes in all that is named as one.
  return (list.has("city") || list.has("village")) && parties.isPlace(core);
}

/**
 * What a future or a denial of will makes of a frame: "will send aid" is a promise, "will blockade" a
 * threat, "will not meet the demands" a refusal. Null where the type stands.
 */
export function projected(doc: Doc, frame: Frame, reported: boolean): PloverType | null {
  const modal = modalOf(doc, frame.token);
  const future = modal === "will" || modal === "shall" || (modal === "would" && reported);
  if (!future) return null;
  if (hasUnless(doc, frame.token) && frame.type !== "AGREE") return "THREATEN";
  if (isNegated(doc, frame.token)) return COOPERATION.has(frame.type) ? "REJECT" : null;
  if (COOPERATION.has(frame.type))
    return frame.type === "RETREAT" && frame.mode === "resign" ? null : "AGREE";
  return threatens(frame.type) ? "THREATEN" : null;
}

/** "will withdraw unless …" presses the other side whatever it would do. */
function hasUnless(doc: Doc, token: number): boolean {
  for (const child of doc.children(token))
    if (doc.relation(child) === "advcl" && prepositionOf(doc, child) === "unless") return true;
  return false;
}
