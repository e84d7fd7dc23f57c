import { rows } from "../table.ts";
import { type Features, readFeatures } from "./features.ts";
import holidays from "./holidays.tsv";
import words from "./words.tsv";

export interface Entry {
  /** The words of the form after the first, in small letters. */
  rest: string[];
  name: string;
  features: Features;
}

let lexicon: Map<string, Entry[]> | null = null;

/** The forms that start with a word, longest first. */
export function entriesOf(word: string): readonly Entry[] | undefined {
  lexicon ??= read();
  return lexicon.get(word);
}

function read(): Map<string, Entry[]> {
  const out = new Map<string, Entry[]>();
  for (const table of [words, holidays])
    for (const [name, cell, forms] of rows(table)) {
      const features = readFeatures(cell);
      for (const form of forms.split("|")) {
        const [first, ...rest] = form.split(" ").flatMap((word) => splitPossessive(word));
        const list = out.get(first);
        if (list) list.push({ rest, name, features });
        else out.set(first, [{ rest, name, features }]);
      }
    }
  for (const list of out.values()) list.sort((a, b) => b.rest.length - a.rest.length);
  return out;
}

/** "year's" stands as two words in a text. */
function splitPossessive(word: string): string[] {
  if (word.endsWith("'s")) return [word.slice(0, -2), "'s"];
  if (word.endsWith("s'")) return [word.slice(0, -1), "'"];
  return [word];
}
