import type { Layout } from "../report/layout.ts";
import { TokenColumns } from "./columns.ts";
import type { Segmentation } from "./doc.ts";
import { SentenceSplitter } from "./sentences.ts";
import { Tokenizer } from "./tokens.ts";

/** The tokens and sentences of the blocks of a text; no sentence crosses a block, and a heading is one. */
export function segment(text: string, layout: Layout): Segmentation {
  const tokens = new TokenColumns();
  const tokenizer = new Tokenizer(text, tokens);
  const splitter = new SentenceSplitter(text, tokens);
  const first: number[] = [];
  const heading: number[] = [];
  for (const { span, kind } of layout.blocks) {
    const from = tokens.length;
    tokenizer.tokenize(span[0], span[1]);
    splitter.split(from, tokens.length, kind === "heading", (token) => {
      first.push(token);
      heading.push(kind === "heading" ? 1 : 0);
    });
  }
  first.push(tokens.length);
  return {
    start: tokens.start.slice(0, tokens.length),
    end: tokens.end.slice(0, tokens.length),
    first: Int32Array.from(first),
    heading: Uint8Array.from(heading),
  };
}
