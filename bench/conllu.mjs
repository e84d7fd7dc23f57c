/**
 * A reader of its own, so that the measure does not rest on the code that it measures.
 */

/** Sentences of `{form, lemma, upos, xpos, feats, head, deprel, spaceAfter}`; `head` is 0 for the root, as in the file. */
export function readConllu(conllu) {
  const sentences = [];
  let tokens = [];
  for (const line of conllu.split("\n")) {
    if (line.trim() === "") {
      if (tokens.length) sentences.push(tokens);
      tokens = [];
      continue;
    }
    const [id, form, lemma, upos, xpos, feats, head, deprel, , misc] = line.split("\t");
    if (line.startsWith("#") || !/^\d+$/.test(id)) continue;
    const spaceAfter = !/\bSpaceAfter=No\b/.test(misc);
    tokens.push({ form, lemma, upos, xpos, feats, head: Number(head), deprel, spaceAfter });
  }
  if (tokens.length) sentences.push(tokens);
  return sentences;
}
