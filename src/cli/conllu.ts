import { writeConllu } from "../language/conllu.ts";
import type { Doc } from "../language/doc.ts";
import { visible } from "../failure/visible.ts";

/** The trees of a text as a CoNLL-U document of its own. */
export function conlluOf(id: string, doc: Doc): string {
  return `# newdoc id = ${visible(id)}\n${writeConllu(doc)}`;
}
