import type { Span } from "../analysis.ts";

/** A stretch of text that no sentence crosses: a paragraph, a heading, or a piece of either. */
export interface Block {
  span: Span;
  kind: "heading" | "paragraph";
}

/** Where the report's own words stand in its text; header lines and front matter are in no block. */
export interface Layout {
  blocks: Block[];
}
