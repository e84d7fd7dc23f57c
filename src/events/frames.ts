import type { Doc } from "../language/doc.ts";
import { matrixOf } from "./clause.ts";
import { childOf, isPredicate, particleOf } from "../language/clause.ts";
import { bestFit } from "./fit.ts";
import type { Frame } from "./frame.ts";
import { adjectiveEntries, type Entry, verbEntries } from "./lexicon.ts";
import { nounFrame } from "./nominals.ts";
import { operate } from "./operators.ts";
import type { Parties } from "./parties.ts";
import { presenceFrame } from "./presence.ts";
import { type Slots, slotsOf } from "./slots.ts";

/**
 * From words to types of events, from the leaves of each tree upwards: a word's entry gives a type, or
 * an operator that makes one of what the word governs ("agreed to send aid" AGREE, "threatened to
 * bomb" THREATEN, "suspended aid" SANCTION), as PLOVER's codebook has it (Halterman et al. 2023).
 */

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
      frame ??= presenceFrame(doc, parties, token);
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
  const entry = bestFit(doc, parties, frames, token, entries, slots);
  if (!entry) return undefined;
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
      if (joined && doc.deprel(child) === "conj" && matrixOf(doc, child) < 0)
        joined.absorbed = true;
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
