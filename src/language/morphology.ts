import { rows } from "../table.ts";
import type { Doc } from "./doc.ts";
import { agreementOf } from "./agreement.ts";
import table from "./morphology.tsv";

/**
 * Universal features (column 6 of CoNLL-U) after UD English: from the tags and a table for small words;
 * person, number and mood of verbs, and the kind of their participles, from the tree.
 */

let listed: Map<string, string> | null = null;

function listedFeats(upos: string, xpos: string, word: string): string | undefined {
  if (!listed) {
    listed = new Map();
    for (const [tags, feats, words] of rows(table))
      for (const each of words.split(" ")) listed.set(`${tags} ${each}`, feats);
  }
  return listed.get(`${upos}/${xpos} ${word}`);
}

/** The features of a token, sorted by name and parted by bars; "_" where it has none. */
export function featsOf(doc: Doc, token: number): string {
  const feats = plainFeats(doc, token);
  const role = fixedRole(doc, token);
  if (!role) return feats;
  // ExtPos stands where its name has it among the others.
  const all = feats === "_" ? [] : feats.split("|");
  all.push(`ExtPos=${role}`);
  return all.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1)).join("|");
}

function nameOf(feat: string): string {
  return feat.slice(0, feat.indexOf("=")).toLowerCase();
}

/** What a fixed expression ("because of", "at least") is as a whole, at its first word. */
function fixedRole(doc: Doc, token: number): string | null {
  if (
    token + 1 >= doc.length ||
    doc.relation(token + 1) !== "fixed" ||
    doc.head(token + 1) !== token
  )
    return null;
  switch (doc.relation(token)) {
    case "case":
      return "ADP";
    case "mark":
      return "SCONJ";
    case "cc":
      return "CCONJ";
    case "advmod":
      return "ADV";
    default:
      return doc.upos(token) === "DET" ? "PRON" : "ADV";
  }
}

function plainFeats(doc: Doc, token: number): string {
  const [upos, xpos, word] = [doc.upos(token), doc.xpos(token), doc.lower(token)];
  if (upos === "VERB" || upos === "AUX") return verbFeats(doc, token);
  if (xpos === "PRP" && (word === "it" || word === "you")) return caselessFeats(doc, token, word);
  const known = listedFeats(upos, xpos, word);
  if (known !== undefined) return known;
  switch (upos) {
    case "NOUN":
    case "PROPN":
    case "SYM":
      return nounFeats(xpos, word);
    case "ADJ":
      return adjectiveFeats(xpos, word);
    case "ADV":
      if (xpos === "WRB") return `PronType=${relativeOrInterrogative(doc, token)}`;
      return xpos === "RBR" ? "Degree=Cmp" : xpos === "RBS" ? "Degree=Sup" : "_";
    case "PRON":
    case "DET":
      if (xpos === "WP" || xpos === "WDT") return `PronType=${relativeOrInterrogative(doc, token)}`;
      return "_";
    case "NUM":
      return numberFeats(word);
    default:
      return "_";
  }
}

/** "it" and "you" look the same as subject and object. */
function caselessFeats(doc: Doc, token: number, word: string): string {
  const relation = doc.relation(token);
  const nominative = relation !== "obj" && relation !== "iobj" && relation !== "obl";
  const subject = relation === "nsubj" || relation === "expl" || (word === "you" && nominative);
  const rest = word === "it" ? "Gender=Neut|Number=Sing|Person=3" : "Person=2";
  const marked = hasCase(doc, token) ? false : subject;
  return `Case=${marked ? "Nom" : "Acc"}|${rest}|PronType=Prs`;
}

function hasCase(doc: Doc, token: number): boolean {
  for (const child of doc.children(token)) if (doc.relation(child) === "case") return true;
  return false;
}

function nounFeats(xpos: string, word: string): string {
  if (xpos === "NNS" || xpos === "NNPS")
    return /^(?:\d\d)?\d0'?s$/.test(word)
      ? "Number=Ptan|NumForm=Combi|NumType=Card"
      : "Number=Plur";
  if (xpos !== "NN" && xpos !== "NNP") return "_";
  return isOrdinal(word) ? "Number=Sing|NumForm=Combi|NumType=Ord" : "Number=Sing";
}

function isOrdinal(word: string): boolean {
  return word.length < 12 && /^\d[\d,]*(?:st|nd|rd|th)$/.test(word);
}

function adjectiveFeats(xpos: string, word: string): string {
  if (xpos === "JJR") return "Degree=Cmp";
  if (xpos === "JJS") return "Degree=Sup";
  return isOrdinal(word) ? "Degree=Pos|NumForm=Combi|NumType=Ord" : "Degree=Pos";
}

function numberFeats(word: string): string {
  if (!/\d/.test(word)) return "NumForm=Word|NumType=Card";
  const fraction = /^\d*\.\d+$/.test(word) || /^\d+\/\d+$/.test(word);
  return `NumForm=Digit|NumType=${fraction && !/^\d\d?\/\d\d?\/|^9\/11$/.test(word) ? "Frac" : "Card"}`;
}

/** "the man who came" relates; "who came" and "I know who came" ask. */
function relativeOrInterrogative(doc: Doc, token: number): "Rel" | "Int" {
  for (const child of doc.children(token)) if (doc.deprel(child).endsWith(":relcl")) return "Rel";
  let at = token;
  for (let steps = 0; steps < 8 && at >= 0; steps++) {
    if (doc.deprel(at).endsWith(":relcl")) return "Rel";
    const relation = doc.relation(at);
    if (at !== token && /^(?:ccomp|csubj|advcl|acl|parataxis|root)$/.test(relation)) break;
    at = doc.head(at);
  }
  return doc.xpos(token) === "WDT" && doc.upos(token) === "PRON" ? "Rel" : "Int";
}

function verbFeats(doc: Doc, token: number): string {
  switch (doc.xpos(token)) {
    case "MD":
      return "VerbForm=Fin";
    case "VBZ":
      return "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin";
    case "VBP":
    case "VBD":
      return finiteFeats(doc, token);
    case "VB":
      return isImperative(doc, token) ? "Mood=Imp|VerbForm=Fin" : "VerbForm=Inf";
    case "VBG":
      return isGerund(doc, token) ? "VerbForm=Ger" : "Tense=Pres|VerbForm=Part";
    case "VBN":
      return isPassive(doc, token)
        ? "Tense=Past|VerbForm=Part|Voice=Pass"
        : "Tense=Past|VerbForm=Part";
    default:
      // Verbs in names: "the United Nations".
      if (doc.lower(token).endsWith("ed")) return "Tense=Past|VerbForm=Part";
      return doc.lower(token).endsWith("ing") ? "VerbForm=Ger" : "_";
  }
}

function finiteFeats(doc: Doc, token: number): string {
  const past = doc.xpos(token) === "VBD";
  const agreement = agreementOf(doc, token);
  let { number } = agreement;
  const { person } = agreement;
  const word = doc.lower(token);
  if (word === "was" || word === "am" || word === "'m") number = "Sing";
  else if (person === 3 && (!past || word === "were")) number = "Plur";
  return `Mood=Ind|Number=${number}|Person=${person}|Tense=${past ? "Past" : "Pres"}|VerbForm=Fin`;
}

/** The word that carries the clause: the verb itself, or what an auxiliary or copula stands with. */
function clauseOf(doc: Doc, token: number): number {
  const relation = doc.relation(token);
  return (relation === "aux" || relation === "cop") && doc.head(token) >= 0
    ? doc.head(token)
    : token;
}

function isImperative(doc: Doc, token: number): boolean {
  const clause = clauseOf(doc, token);
  for (const child of doc.children(clause)) {
    const relation = doc.relation(child);
    if (relation === "nsubj" || relation === "mark") return false;
    if (relation === "aux" && child < token) return false;
  }
  const relation = doc.relation(clause);
  if (relation === "conj") {
    const head = doc.head(clause);
    return doc.xpos(head) === "VB" ? isImperative(doc, head) : !/^VB/.test(doc.xpos(head));
  }
  return relation === "root" || relation === "parataxis";
}

function isGerund(doc: Doc, token: number): boolean {
  for (const child of doc.children(token)) if (doc.relation(child) === "aux") return false;
  switch (doc.relation(token)) {
    case "amod":
    case "acl":
    case "xcomp":
    case "csubj":
    case "ccomp":
      return true;
    case "conj":
      return doc.xpos(doc.head(token)) === "VBG" && isGerund(doc, doc.head(token));
    default:
      return false;
  }
}

function isPassive(doc: Doc, token: number): boolean {
  if (doc.upos(token) === "AUX") return false;
  let have = false;
  for (const child of doc.children(token)) {
    if (/:(?:pass|agent)$/.test(doc.deprel(child))) return true;
    if (doc.relation(child) === "aux" && doc.lemma(child) === "have") have = true;
    if (doc.relation(child) === "aux" && /^['’]s$/.test(doc.form(child))) have = true;
  }
  if (have) return false;
  const head = doc.head(token);
  if (doc.relation(token) === "conj" && doc.xpos(head) === "VBN") return isPassive(doc, head);
  return true;
}
