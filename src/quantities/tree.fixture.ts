import { docFromConllu } from "../language/conllu.ts";
import type { Doc } from "../language/doc.ts";

/**
 * A sentence from tokens written "form/UPOS/XPOS/head/relation", heads from 1, parted by blanks; "~" after
 * the form joins it to the next token.
 */
export function treeOf(tokens: string): Doc {
  const lines = tokens.split(" ").map((token, i) => {
    const [word, upos, xpos, head, relation] = token.split("/");
    const form = word.replace(/~$/, "");
    const space = form === word ? "_" : "SpaceAfter=No";
    return [i + 1, form, "_", upos, xpos, "_", head, relation, "_", space].join("\t");
  });
  return docFromConllu(`${lines.join("\n")}\n\n`);
}
