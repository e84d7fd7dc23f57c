import type { Doc } from "../language/doc.ts";
import { rows } from "../table.ts";
import { caseOf, childOf, isPredicate, prepositionOf } from "../language/clause.ts";
import type { Frame } from "./frame.ts";
import { nounClass } from "./lexicon.ts";
import { holderOf, isPronoun, type Parties, placeWithin } from "./parties.ts";
import table from "./presence.tsv";

/**
 * Presence without a verb of moving: "there were Kenyan soldiers in Haiti", "the troops are in Haiti",
 * "denied any troops in Haiti", "talk of soldiers on the island". PLOVER counts moves of forces short of
 * their use as MOBILIZE, and a crowd that has gathered to protest as PROTEST.
 */
export function presenceFrame(doc: Doc, parties: Parties, token: number): Frame | undefined {
  if (isPredicate(doc, token)) return existential(doc, parties, token);
  return located(doc, parties, token) ?? mentioned(doc, parties, token);
}

type Kind = "report" | "sight" | "there" | "force" | "crowd";

let words: Map<Kind, Set<string>> | null = null;

function isOf(kind: Kind, word: string): boolean {
  words ??= new Map(rows(table).map(([key, list]) => [key as Kind, new Set(list.split(", "))]));
  return words.get(kind)!.has(word);
}

/** "talk" in "talk of a deployment": a noun that only passes on that something is said to be so. */
export function isReport(doc: Doc, noun: number): boolean {
  return doc.upos(noun) === "NOUN" && isOf("report", doc.lemma(noun));
}

/** True where a noun stands in what another reports: "talk of …", "evidence of …", "reports about …". */
export function isReported(doc: Doc, noun: number): boolean {
  const head = doc.head(noun);
  if (head < 0 || doc.relation(noun) !== "nmod" || !isReport(doc, head)) return false;
  return REPORTING.has(prepositionOf(doc, noun));
}

const REPORTING = new Set(["of", "about", "on"]);

/** "there were soldiers in Haiti". */
function existential(doc: Doc, parties: Parties, verb: number): Frame | undefined {
  if (childOf(doc, verb, "expl") < 0) return undefined;
  const present = childOf(doc, verb, "nsubj", "obj");
  if (present < 0) return undefined;
  return frameOf(doc, parties, verb, present, placeBeside(doc, parties, present, verb), "there");
}

/** "the soldiers are in Haiti", "they are there". */
function located(doc: Doc, parties: Parties, place: number): Frame | undefined {
  if (childOf(doc, place, "cop") < 0) return undefined;
  const subject = childOf(doc, place, "nsubj");
  if (subject < 0) return undefined;
  const present = countedAt(doc, subject);
  const there = doc.upos(place) === "ADV" && isOf("there", doc.lower(place));
  if (!there && !(AT.has(caseOf(doc, place)) && isPlace(doc, parties, place))) return undefined;
  return frameOf(doc, parties, place, present, place, "place");
}

const QUANTIFIERS = new Set(["some", "many", "most", "several", "others", "few", "all", "both"]);
/** Tokens back to the noun that a bare quantifier counts. */
const BACK = 30;

/** "soldiers had left, and some | were in Haiti": the forces of its sentence that a bare "some" counts, or itself. */
function countedAt(doc: Doc, token: number): number {
  const bare = QUANTIFIERS.has(doc.lower(token)) && doc.children(token).length === 0;
  const first = doc.firstToken(doc.sentenceOf(token));
  for (let t = token - 1; bare && t >= first && token - t <= BACK; t--)
    if (doc.xpos(t) === "NNS" && isForce(doc, t)) return t;
  return token;
}

/** "denied any soldiers in Haiti", "evidence of soldiers in Haiti". */
function mentioned(doc: Doc, parties: Parties, noun: number): Frame | undefined {
  const head = doc.head(noun);
  if (head < 0) return undefined;
  let place = -1;
  if (doc.relation(noun) === "obj" && isPredicate(doc, head)) {
    if (!isOf("sight", doc.lemma(head))) return undefined;
    place = placeBeside(doc, parties, noun, head);
  } else if (isReported(doc, noun)) {
    place = placeBeside(doc, parties, noun, head);
    if (place < 0 && ["obj", "xcomp"].includes(doc.relation(head)))
      place = placeBeside(doc, parties, noun, doc.head(head));
    // "talk of Kenyan soldiers": that they are there is what is talked of.
    if (place < 0 && childOf(doc, noun, "acl", "acl:relcl") < 0)
      place = holderOf(doc, parties, noun);
  } else if (doc.relation(noun) === "root" && doc.isHeading(doc.sentenceOf(noun)))
    place = placeBeside(doc, parties, noun, noun);
  return frameOf(doc, parties, noun, noun, place, "noun");
}

function frameOf(
  doc: Doc,
  parties: Parties,
  token: number,
  present: number,
  place: number,
  rule: string,
): Frame | undefined {
  const kind = place < 0 ? null : kindOf(doc, parties, parties.core(present));
  if (!kind) return undefined;
  return {
    token,
    type: kind === "crowd" ? "PROTEST" : "MOBILIZE",
    mode: kind === "crowd" ? "demo" : "troops",
    inner: -1,
    content: -1,
    present,
    place,
    recipient: ["none"],
    alone: true,
    absorbed: false,
    rule: `event.presence.${rule}`,
  };
}

let forces: Set<string> | null = null;

function kindOf(doc: Doc, parties: Parties, token: number): "force" | "crowd" | null {
  const noun = isPronoun(doc, token) ? parties.named(token) : token;
  if (noun < 0 || doc.upos(noun) !== "NOUN") return null;
  if (isForce(doc, noun)) return "force";
  return isOf("crowd", doc.lemma(noun)) ? "crowd" : null;
}

function isForce(doc: Doc, noun: number): boolean {
  const lemma = doc.lemma(noun);
  forces ??= new Set(nounClass("force"));
  return forces.has(lemma) || isOf("force", lemma) || isOf("force", doc.lower(noun));
}

const AT = new Set(
  "in at near inside outside on along across around within throughout off north_of south_of".split(
    " ",
  ),
);

/** The place behind a noun, by the tree its own or that of the word that governs it; -1 where there is none. */
function placeBeside(doc: Doc, parties: Parties, noun: number, governor: number): number {
  for (const word of [noun, governor])
    for (const child of doc.children(word)) {
      const relation = doc.relation(child);
      if (child < noun) continue;
      if (relation === "advmod" && isOf("there", doc.lower(child))) return child;
      if (relation !== "nmod" && relation !== "obl") continue;
      if (!AT.has(caseOf(doc, child))) continue;
      if (isPlace(doc, parties, child)) return child;
      const within = placeWithin(doc, parties, child);
      if (within >= 0) return within;
    }
  return -1;
}

let sites: Set<string> | null = null;

function isPlace(doc: Doc, parties: Parties, token: number): boolean {
  sites ??= new Set(["place", "territory", "road", "building"].flatMap(nounClass));
  return parties.isPlace(token) || sites.has(doc.lemma(token));
}
