import type { Factuality } from "../analysis.ts";
import { type Cue, cueAt } from "../attribution/cues.ts";
import { isNegated } from "../events/clause.ts";
import { childOf, isPredicate, prepositionOf } from "../language/clause.ts";
import { modalOf } from "../language/tense.ts";
import { isReport } from "../events/presence.ts";
import type { Doc } from "../language/doc.ts";
import { rows } from "../table.ts";
import embeddingTable from "./embedding.tsv";
import { type Judgement, judgementAt } from "./judgements.ts";
import markTable from "./marks.tsv";

/**
 * The factuality of an event in its holder's eyes, as FactBank annotates it, by rules after De Facto
 * (Saurí and Pustejovsky, "Are You Sure That This Happened?", Computational Linguistics 38, 2012): start
 * from what the trigger's own clause marks and apply, going up the tree, what each governing word does.
 */

export type Effect = "keep" | "flip" | "PR" | "PS" | "U" | "CTu" | "flipPR" | "free";

/** Modality from certain to left open, and polarity: 1, -1, or 0 where the words leave it open. */
interface Value {
  modality: 0 | 1 | 2 | 3;
  polarity: 1 | -1 | 0;
}

const UP = ["CT", "PR", "PS", "U"] as const;

interface Embedding {
  affirmed: Effect;
  negated: Effect;
}

let embeddings: Map<string, Embedding> | null = null;
let marks: Map<string, { effect: Effect; kind: string }> | null = null;

function embeddingOf(lemma: string): Embedding | undefined {
  if (!embeddings) {
    embeddings = new Map();
    for (const [words, affirmed, negated] of rows(embeddingTable))
      for (const word of words.split(", "))
        if (!embeddings.has(word))
          embeddings.set(word, { affirmed: affirmed as Effect, negated: negated as Effect });
  }
  return embeddings.get(lemma);
}

/** What a word of saying or thinking does, from the entry that the attribution layer has for it. */
function effectOfCue(cue: Cue, negated: boolean): Effect {
  // To confirm is to vouch; not to confirm leaves it open, while what is not admitted stands all the same.
  if (cue.factive) return negated && cue.act === "confirm" ? "U" : "free";
  if (cue.certainty === "U") return "U";
  if (cue.certainty === "CT") {
    if (negated) return "U";
    return cue.polarity === "-" ? "flip" : "keep";
  }
  if ((cue.polarity === "-") !== negated) return "flipPR";
  return cue.certainty;
}

/** The effect of the cue of an attribution on its content. */
export function effectOfAttribution(cue: Cue, negated: boolean): Effect {
  return effectOfCue(cue, negated);
}

function markOf(word: string, kind: string): Effect | null {
  if (!marks) {
    marks = new Map();
    for (const [words, effect, kind] of rows(markTable))
      for (const word of words.split(", "))
        marks.set(`${kind} ${word}`, { effect: effect as Effect, kind });
  }
  return marks.get(`${kind} ${word}`)?.effect ?? null;
}

function apply(value: Value, effect: Effect): void {
  const least = (modality: Value["modality"]) => {
    if (value.modality < modality) value.modality = modality;
  };
  switch (effect) {
    case "flip":
      value.polarity = (0 - value.polarity) as Value["polarity"];
      break;
    case "PR":
      least(1);
      break;
    case "PS":
      least(2);
      break;
    case "flipPR":
      value.polarity = (0 - value.polarity) as Value["polarity"];
      least(1);
      break;
    case "U":
      least(3);
      break;
    case "CTu":
      value.polarity = 0;
      break;
    case "keep":
    case "free":
      break;
  }
}

function nameOf({ modality, polarity }: Value): Factuality {
  if (modality === 3) return "Uu";
  if (polarity === 0) return modality === 0 ? "CTu" : "Uu";
  return `${UP[modality]}${polarity > 0 ? "+" : "-"}` as Factuality;
}

/** Governing words above this many do not change what a reader makes of the event. */
const CLIMB = 16;

const CONDITIONS = new Set(["if", "unless", "lest", "provided", "supposing"]);
export interface Profile {
  factuality: Factuality;
  /** Ids of the rules that applied, from the trigger upwards. */
  rules: string[];
  /** The modal of the trigger's clause: "will", "could", "". */
  modal: string;
  /** True where the words of the content, not the cue, make it less than certain. */
  probable: boolean;
  /** What the content itself calls it: "said that the talk of a deployment was | fake". */
  judged: Judgement | null;
}

/** The factuality of what the words in between say nothing more of than `cue` does. */
export function stand(
  cue: { effect: Effect; rule: string } | null,
): Pick<Profile, "factuality" | "rules"> {
  const value: Value = { modality: 0, polarity: 1 };
  if (!cue || cue.effect === "keep" || cue.effect === "free")
    return { factuality: nameOf(value), rules: [] };
  apply(value, cue.effect);
  return { factuality: nameOf(value), rules: [`factuality.${cue.rule}`] };
}

/**
 * Profiles the event that `trigger` names, up to the root of its sentence or the last token for which
 * `inside` holds (the content of the holder's attribution).
 */
export function profile(
  doc: Doc,
  trigger: number,
  inside: (token: number) => boolean,
  cue: { effect: Effect; rule: string } | null,
): Profile {
  const value: Value = { modality: 0, polarity: 1 };
  const rules: string[] = [];
  const use = (effect: Effect, rule: string) => {
    if (effect === "keep" || effect === "free") return;
    apply(value, effect);
    rules.push(`factuality.${rule}`);
  };
  const denied = cue?.effect === "flip";
  let judged: Judgement | null = null;
  let modal = ownMarks(doc, trigger, use);
  if (isNegated(doc, trigger)) use("flip", "negation");
  let at = trigger;
  for (let step = 0; step < CLIMB; step++) {
    const head = doc.head(at);
    if (head < 0 || !inside(head)) break;
    const link = linkOf(doc, at, head);
    if (link === "apart") {
      const condition = conditionOf(doc, at);
      if (condition) use(condition.effect, condition.rule);
      break;
    }
    const marked = ownMarks(doc, head, use);
    if (link === "joined") modal ||= marked;
    else if (isJudged(doc, at, head) && !isNegated(doc, head)) {
      judged = judgementAt(doc, head)!;
      use(judged.effect, `judged.${judged.word}`);
    } else {
      // Whoever denies a rumour of something denies the thing.
      const effect = denied && isReport(doc, head) ? null : effectOf(doc, at, head);
      if (effect) use(effect, `under.${doc.lemma(head)}`);
      else if (isNegated(doc, head)) use("flip", "negation");
    }
    at = head;
  }
  if (isQuestion(doc, trigger)) use("U", "question");
  const probable = value.modality === 1 || value.modality === 2;
  if (cue) use(cue.effect, cue.rule);
  return { factuality: nameOf(value), rules, modal, probable, judged };
}

/** True for the subject of a clause that calls it something: "the talk of it was | fake". */
function isJudged(doc: Doc, token: number, head: number): boolean {
  return doc.relation(token) === "nsubj" && judgementAt(doc, head) !== null;
}

/** How a token hangs on its governor: governed by it, joined to it as a conjunct, or standing apart. */
function linkOf(doc: Doc, token: number, head: number): "governed" | "joined" | "apart" {
  const label = doc.deprel(token);
  switch (doc.relation(token)) {
    case "ccomp":
    case "xcomp":
    case "csubj":
      return "governed";
    case "conj":
      return childOf(doc, token, "nsubj", "nsubj:pass", "aux", "aux:pass") < 0 ? "joined" : "apart";
    case "acl":
      return clausal(doc, token) ? "governed" : "apart";
    case "obj":
      return "governed";
    case "obl":
    case "nmod":
      return ["of", "for", "to", "from", "into", "on"].includes(prepositionOf(doc, token))
        ? "governed"
        : "apart";
    case "nsubj":
      return label === "nsubj:pass" || doc.upos(head) === "ADJ" || isJudged(doc, token, head)
        ? "governed"
        : "apart";
    case "compound":
      return "governed";
    default:
      return "apart";
  }
}

/** True for "plan to attack" and "claim that it attacked", not for "soldiers killed there". */
function clausal(doc: Doc, token: number): boolean {
  const marker = childOf(doc, token, "mark");
  return marker >= 0;
}

function effectOf(doc: Doc, token: number, head: number): Effect | null {
  const marker = childOf(doc, token, "mark");
  const negated = isNegated(doc, head);
  if (
    marker >= 0 &&
    ["whether", "if"].includes(doc.lower(marker)) &&
    doc.relation(token) === "ccomp"
  )
    return cueAt(doc, head)?.factive && !negated ? "CTu" : "U";
  const embedding = embeddingOf(doc.lemma(head));
  if (embedding) return negated ? embedding.negated : embedding.affirmed;
  const cue = cueAt(doc, head);
  return cue && effectOfCue(cue, negated);
}

/** What the mark of a clause of its own says of it: a condition, a purpose, "without". */
function conditionOf(doc: Doc, token: number): { effect: Effect; rule: string } | null {
  const relation = doc.relation(token);
  if (relation !== "advcl" && relation !== "acl" && relation !== "obl" && relation !== "nmod")
    return null;
  const mark = prepositionOf(doc, token);
  if (CONDITIONS.has(mark) || mark === "in_case") return { effect: "U", rule: "condition" };
  if (mark === "to" && isPredicate(doc, token)) return { effect: "U", rule: "purpose" };
  if (["without", "instead_of", "rather_than"].includes(mark))
    return { effect: "flip", rule: "without" };
  return null;
}

/** Applies the modal, adverbs and adjectives of a word; returns its modal. */
function ownMarks(doc: Doc, token: number, use: (effect: Effect, rule: string) => void): string {
  const modal = modalOf(doc, token);
  const effect = modal && markOf(modal, "modal");
  if (effect) use(effect, `modal.${modal}`);
  if (modal === "would" && conditional(doc, token)) use("U", "modal.would");
  for (const child of doc.children(token)) {
    const relation = doc.relation(child);
    const kind = relation === "advmod" ? "adverb" : relation === "amod" ? "adjective" : null;
    const mark = kind && markOf(doc.lower(child), kind);
    if (mark) use(mark, `${kind}.${doc.lower(child)}`);
  }
  return modal;
}

/** "would" looks ahead from the past in reported speech, and is hypothetical beside a condition. */
function conditional(doc: Doc, token: number): boolean {
  for (const child of doc.children(token))
    if (doc.relation(child) === "advcl" && CONDITIONS.has(prepositionOf(doc, child))) return true;
  return doc.relation(token) === "root";
}

function isQuestion(doc: Doc, token: number): boolean {
  const sentence = doc.sentenceOf(token);
  let last = doc.endToken(sentence) - 1;
  while (last > token && /^["”’')\]]+$/.test(doc.form(last))) last--;
  return doc.form(last).startsWith("?");
}
