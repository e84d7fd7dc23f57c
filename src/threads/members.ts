import type { EventDigest, ReportHead } from "../digest/digest.ts";

/** An event in its report. */
export interface Placed {
  event: EventDigest;
  head: ReportHead;
  /** Stems that tell what it is told with, of the sentences around it and of its whole report. */
  passage?: readonly string[];
  about?: readonly string[];
}

/** Two events that tell of one, how surely, and the rules that say so. */
export interface Link {
  score: number;
  because: string[];
}
