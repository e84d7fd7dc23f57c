import type { Link } from "./clause.ts";
import type { Range } from "./ranges.ts";

/** A word that may attribute, with what it would attribute: a construction found in a tree, not yet judged. */
export interface Candidate {
  /** Id of the rule: "attribution.clause". */
  rule: string;
  /** The construction in full, prepositions named: "obl:about". */
  pattern: string;
  /** The word that attributes. */
  head: number;
  /** The word that the cue starts from, a light verb before its noun; else `head`. */
  verb: number;
  /** Last token of the cue: the particle or preposition it takes. */
  cueEnd: number;
  /** Head token of the source, or -1. */
  subject: number;
  link: Link;
  /** In text order. */
  content: Range[];
}
