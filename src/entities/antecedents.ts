import type { Doc } from "../language/doc.ts";
import { rows } from "../table.ts";
import weightsTable from "./antecedent-weights.tsv";
import type { Draft } from "./draft.ts";
import type { AnyFound, FoundNominal, FoundPronoun } from "./mention.ts";

/** What looks for an antecedent: a pronoun of the third person or a definite noun phrase. */
export type Anaphor = FoundPronoun | FoundNominal;

/** The columns of antecedent-weights.tsv. */
export type AnaphorClass = "he" | "it" | "they" | "nominal";
const COLUMNS: readonly AnaphorClass[] = ["he", "it", "they", "nominal"];

export interface Candidate {
  draft: Draft;
  /** Its nearest mention before the anaphor. */
  mention: AnyFound;
  /** How many candidates stand nearer. */
  rank: number;
}

/** An entity that an anaphor may refer to, or null for none, with what speaks for it. */
export interface Option {
  candidate: Candidate | null;
  features: string[];
}

export function classOf(anaphor: Anaphor): AnaphorClass {
  if (anaphor.form === "nominal") return "nominal";
  if (anaphor.gender === "m" || anaphor.gender === "f") return "he";
  return anaphor.gender === "n" ? "it" : "they";
}

let weights: Map<AnaphorClass, Map<string, number>> | null = null;

/** The index of the option with the highest sum of weights; the nearer one of equals. */
export function bestOption(kind: AnaphorClass, options: readonly Option[]): number {
  const table = (weights ??= readWeights()).get(kind)!;
  let best = -1;
  let highest = -Infinity;
  for (let i = 0; i < options.length; i++) {
    let sum = 0;
    for (const feature of options[i].features) sum += table.get(feature) ?? 0;
    if (sum > highest) {
      highest = sum;
      best = i;
    }
  }
  return best;
}

function readWeights(): Map<AnaphorClass, Map<string, number>> {
  const out = new Map<AnaphorClass, Map<string, number>>(COLUMNS.map((name) => [name, new Map()]));
  for (const [feature, ...cells] of rows(weightsTable))
    COLUMNS.forEach((name, c) => {
      if (cells[c]) out.get(name)!.set(feature, Number(cells[c]));
    });
  return out;
}

/** The part that a mention plays in its clause. */
export function roleOf(doc: Doc, token: number): string {
  const relation = doc.deprel(token);
  switch (relation) {
    case "nsubj":
    case "nsubj:pass":
    case "csubj":
      return "subject";
    case "obj":
    case "iobj":
      return "object";
    case "obl":
    case "obl:agent":
    case "obl:unmarked":
      return "oblique";
    case "nmod:poss":
      return "owner";
    case "nmod":
    case "compound":
      return "modifier";
    case "conj":
      return "conjunct";
    case "root":
      return "root";
    default:
      return "other";
  }
}

/** Agreement in number, gender and kind; false rules the candidate out. */
export function agrees(anaphor: Anaphor, draft: Draft): boolean {
  if (anaphor.form === "nominal") return agreesNominal(anaphor, draft);
  const { kind, number, gender } = draft;
  if (kind === "time" || kind === "nationality") return false;
  if (anaphor.gender === "m" || anaphor.gender === "f") {
    if (number === "p") return false;
    if (gender !== "-" && gender !== anaphor.gender) return false;
    // A name that told no kind may be a person's: the pronoun then says so.
    const open = kind === "other" && draft.named && draft.known === null;
    return kind === "person" || kind === "unknown" || kind === "animal" || open;
  }
  if (anaphor.gender === "n")
    return kind !== "person" && number !== "p" && gender !== "m" && gender !== "f";
  // Singular "they" for a named person of unknown gender happens; of a known gender it is rare.
  return number !== "s" || kind !== "place" || draft.known !== null;
}

function agreesNominal(anaphor: FoundNominal, draft: Draft): boolean {
  const { kind } = draft;
  if (draft.number === "p" && anaphor.number === "s") return false;
  if (draft.number === "s" && anaphor.number === "p") return false;
  // "their countries" is none of them alone.
  if (
    anaphor.number === "p" &&
    draft.named &&
    draft.kind !== "group" &&
    draft.kind !== "nationality"
  )
    return false;
  if (
    (anaphor.gender === "m" || anaphor.gender === "f") &&
    draft.gender !== "-" &&
    draft.gender !== anaphor.gender
  )
    return false;
  if (draft.roles.has(anaphor.lemma)) return true;
  if (!draft.named && kind !== "unknown") return false;
  switch (anaphor.class) {
    case "person":
      return kind === "person" && draft.number !== "p";
    case "country":
      return kind === "country";
    case "organisation":
      return kind === "organisation" || kind === "group";
    case "place":
      return kind === "place" || kind === "country" || kind === "facility";
    case "facility":
      return kind === "facility" || kind === "place" || kind === "organisation";
    case "product":
      return kind === "product" || kind === "other";
    case "group":
      return kind === "group" || kind === "nationality";
    default:
      return false;
  }
}
