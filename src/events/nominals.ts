import type { Doc } from "../language/doc.ts";
import { prepositionOf } from "../language/clause.ts";
import type { Frame } from "./frame.ts";
import { type Condition, type Entry, nounEntries } from "./lexicon.ts";

/** Nouns that name an event. */

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

/** A capital at the head of a sentence or in a heading may pass a common noun off as a name. */
function nounLemma(doc: Doc, token: number): string {
  const sentence = doc.sentenceOf(token);
  const capital = token === doc.firstToken(sentence) || doc.isHeading(sentence);
  if (doc.upos(token) !== "PROPN" || !capital) return doc.lemma(token);
  const lower = doc.lower(token);
  return doc.xpos(token) === "NNPS" ? lower.replace(/s$/, "") : lower;
}

export function nounFrame(
  doc: Doc,
  frames: (Frame | undefined)[],
  token: number,
): Frame | undefined {
  const entries = nounEntries(nounLemma(doc, token));
  if (!entries) return transparentFrame(doc, frames, token);
  // The "talks" of "peace talks team" and of "Attack Helicopter Battalion" name no event.
  if (["compound", "flat", "nmod:desc"].includes(doc.deprel(token))) return undefined;
  let best: Entry | null = null;
  for (const entry of entries) {
    const holds = entry.conditions.every((c) =>
      c.slot === "mod" ? modifies(doc, token, c) : c.slot === "prep" && follows(doc, token, c),
    );
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

function follows(doc: Doc, noun: number, { prepositions, nouns }: Condition): boolean {
  for (const child of doc.children(noun)) {
    if (doc.relation(child) !== "nmod" || child < noun) continue;
    if (!prepositions!.includes(prepositionOf(doc, child))) continue;
    const words = [doc.lemma(child), doc.lower(child), doc.lower(child).replace(/s$/, "")];
    if (!nouns || words.some((word) => nouns.has(word))) return true;
  }
  return false;
}

function modifies(doc: Doc, noun: number, { nouns }: Condition): boolean {
  for (const child of doc.children(noun)) {
    const label = doc.relation(child);
    if (label !== "compound" && label !== "amod" && label !== "nmod") continue;
    if (child < noun && (nouns!.has(doc.lemma(child)) || nouns!.has(doc.lower(child)))) return true;
  }
  return false;
}
