import { wordSets } from "../wordsets.ts";
import table from "./words.tsv";

/** Small classes of words that show how a phrase or sentence goes on, where there are no trees yet. */
const classes = wordSets(table);

/** True where the word, in lower case, is of the class: `opener`, `bound`, `finite`, `title`, `speech` … */
export function isA(kind: string, word: string): boolean {
  return classes(kind).has(word);
}
