import type { Doc } from "./doc.ts";

/** Steps that a search for the verb of an infinitive or participle may climb; clauses of real news need fewer than five. */
const CLIMB = 12;

/** The modal auxiliaries and semi-modals of a predicate, in lower case: "will", "could", "must". */
export function modalOf(doc: Doc, verb: number): string {
  for (const child of doc.children(verb)) {
    if (doc.deprel(child) !== "aux") continue;
    const word = doc.lower(child);
    if (doc.xpos(child) === "MD" || MODALS.has(word)) return MODAL_FORMS[word] ?? word;
  }
  return "";
}

const MODALS = new Set([
  "will",
  "would",
  "can",
  "could",
  "may",
  "might",
  "must",
  "shall",
  "should",
]);
const MODAL_FORMS: Record<string, string> = {
  "'ll": "will",
  wo: "will",
  "'d": "would",
  ca: "can",
  sha: "shall",
};

export type Tense = "past" | "present" | "future" | "none";

/** The tense of a predicate as its clause shows it, climbing from infinitives and participles. */
export function tenseOf(doc: Doc, verb: number): Tense {
  let at = verb;
  for (let step = 0; step < CLIMB && at >= 0; step++) {
    const modal = modalOf(doc, at);
    if (modal === "will" || modal === "shall") return "future";
    let auxiliary: Tense = "none";
    for (const child of doc.children(at)) {
      if (doc.relation(child) !== "aux" && doc.deprel(child) !== "cop") continue;
      const lower = doc.lower(child);
      if (["has", "have", "had", "'ve", "was", "were", "did"].includes(lower)) return "past";
      if (["is", "are", "am", "'re", "do", "does", "'s", "'m"].includes(lower))
        auxiliary = "present";
    }
    if (auxiliary !== "none") return auxiliary;
    const xpos = doc.xpos(at);
    if (xpos === "VBD") return "past";
    if (xpos === "VBP" || xpos === "VBZ") return "present";
    if (modal) return "none";
    if (xpos === "VBN" && doc.relation(at) !== "xcomp") return "past";
    at = doc.head(at);
  }
  return "none";
}
