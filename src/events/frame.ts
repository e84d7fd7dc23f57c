import type { PloverType } from "../analysis.ts";

/** An event word with what its entry and what it governs make of it. */
export interface Frame {
  token: number;
  type: PloverType | "OTHER";
  mode?: string;
  /** The frame whose content this one takes over, or -1. */
  inner: number;
  /** The clause or noun that the word governs, whether or not it has a frame of its own; or -1. */
  content: number;
  /** Where the event is that somebody is somewhere: the noun that names them. */
  present?: number;
  /** The word for where they are. */
  place?: number;
  recipient: readonly string[];
  /** False for nouns that need a verb to carry them. */
  alone: boolean;
  /** True where a frame above speaks for this one. */
  absorbed: boolean;
  rule: string;
}
