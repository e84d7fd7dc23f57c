import type { Act, Span } from "../analysis.ts";
import type { Doc } from "../language/doc.ts";
import { rows } from "../table.ts";
import table from "./cues.tsv";

export type CuePos = "v" | "n" | "a" | "r";

/** A word that attributes, and what its source does in using it. */
export interface Cue {
  /** A particle is joined by "_": "point_out". */
  lemma: string;
  pos: CuePos;
  /** Cues that behave alike: "say", "tell", "accuse", "think"; see cues.tsv. */
  group: string;
  act: Act;
  /** How sure the source is of the content, as in FactBank; U where it is asked, wished or told to be done. */
  certainty: "CT" | "PR" | "PS" | "U";
  /** "-" where the source holds the content to be untrue or will not have it. */
  polarity: "+" | "-";
  /** True where the writer takes the content for true as well: "know", "reveal", "regret". */
  factive: boolean;
}

let lexicon: Map<string, Cue> | null = null;

function load(): Map<string, Cue> {
  const out = new Map<string, Cue>();
  for (const [lemmas, pos, group, act, certainty, polarity, factive] of rows(table)) {
    for (const lemma of lemmas.split(", ")) {
      out.set(`${pos}:${lemma}`, {
        lemma,
        pos: pos as CuePos,
        group,
        act: act as Act,
        certainty: certainty as Cue["certainty"],
        polarity: polarity as Cue["polarity"],
        factive: factive === "f",
      });
    }
  }
  return out;
}

/** The lexicon's entry for a lemma, or null. */
export function cueOf(lemma: string, pos: CuePos): Cue | null {
  lexicon ??= load();
  return lexicon.get(`${pos}:${lemma}`) ?? null;
}

/** The particle of a phrasal verb ("point | out"), or -1. */
export function particleOf(doc: Doc, token: number): number {
  for (const child of doc.children(token)) if (doc.deprel(child) === "compound:prt") return child;
  return -1;
}

/** The entry of a token with its particle where there is one, else of the token alone; null where neither is listed. */
export function cueAt(doc: Doc, token: number): Cue | null {
  const pos = posOf(doc, token);
  if (!pos) return null;
  const lemma = doc.lemma(token).toLowerCase();
  const particle = pos === "v" ? particleOf(doc, token) : -1;
  if (particle >= 0) {
    const phrasal = cueOf(`${lemma}_${doc.lower(particle)}`, pos);
    if (phrasal) return phrasal;
  }
  return cueOf(lemma, pos);
}

function posOf(doc: Doc, token: number): CuePos | null {
  switch (doc.upos(token)) {
    case "VERB":
    case "AUX":
      return "v";
    case "NOUN":
    case "PROPN":
      return "n";
    case "ADJ":
      return "a";
    case "ADV":
      return "r";
    default:
      return null;
  }
}

/** Groups of verbs that take a stand on what their noun reports: "dismissed reports that …". */
const STANDS = new Set(["confirm", "admit", "deny", "doubt"]);
/** Groups of nouns that report. */
const REPORTS = new Set(["statement", "claim", "accusation", "speculation", "prediction", "study"]);

/**
 * The entry for the word that carries a cue: the last one listed, which is the noun of "issued a
 * statement" and the verb of "reportedly said"; an adverb only where nothing else is, a noun of saying not
 * where the verb before takes a stand on it.
 */
export function cueWithin(doc: Doc, cue: readonly Span[]): Cue | null {
  let found: Cue | null = null;
  for (const [start, end] of cue) {
    for (let t = doc.tokenAt(start); t < doc.length && doc.start(t) < end; t++) {
      const entry = cueAt(doc, t);
      if (!entry || (found && entry.pos === "r")) continue;
      if (found && STANDS.has(found.group) && REPORTS.has(entry.group)) continue;
      found = entry;
    }
  }
  return found;
}
