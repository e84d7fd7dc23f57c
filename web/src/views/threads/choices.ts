import * as choices from "../../../../src/question/choices.ts";
import { sourceWords, typeWords } from "../../../../src/summary/words.ts";

/** What the filters offer: what the command line's options take, in the words in which it is shown. */
export const TYPES = choices.TYPES.filter((type) => type !== "other").map((type) => {
  const name = type.toUpperCase();
  return [name, typeWords(name)] as const;
});

export const SOURCES = choices.SOURCES.filter((kind) => kind !== "unknown").map(
  (kind) => [kind, sourceWords(kind)] as const,
);

export { STANDINGS } from "../../../../src/question/choices.ts";
