import type { Doc } from "../language/doc.ts";
import type { Candidate } from "./candidate.ts";
import type { Range } from "./ranges.ts";

/** Words that belong to a cue when they stand right before its verb: "did not immediately say". */
const PART_OF_CUE = new Set(["aux", "cop", "advmod", "mark"]);

/** The cue with its auxiliaries, negation, adverbs, raising verbs and preposition, always one run of tokens. */
export function cueRange(doc: Doc, { verb, head, cueEnd, pattern }: Candidate): Range {
  const last = Math.max(head, cueEnd, verb);
  if (doc.upos(verb) === "ADV" || pattern.startsWith("colon") || pattern.startsWith("according"))
    return [verb, last];
  let first = verb;
  let governor = verb;
  for (let t = first - 1; t >= 0 && first - t === 1; t--) {
    if (belongs(doc, t, governor)) first = t;
    else if (
      doc.head(governor) === t &&
      doc.relation(governor) === "xcomp" &&
      doc.upos(t) === "VERB"
    ) {
      // "went on to say": the raising verb and what comes before it.
      first = t;
      governor = t;
    } else break;
  }
  while (first < verb && doc.relation(first) === "mark") first++;
  return [first, last];
}

function belongs(doc: Doc, token: number, governor: number): boolean {
  if (doc.head(token) !== governor || !PART_OF_CUE.has(doc.relation(token))) return false;
  if (doc.xpos(token).startsWith("W")) return false;
  return doc.relation(token) !== "mark" || doc.lower(token) === "to";
}
