import type { EventDigest } from "./digest.ts";
import { rows } from "../table.ts";
import table from "./senses.tsv";

/** What a word of an event tells of: a row of the table, or the word itself. */
export interface Sense {
  name: string;
  /** It may go on for months, so that tellings far apart in time can mean the same. */
  long: boolean;
  /** What titles say for it where its own word is no verb; null: the sense of one word alone. */
  verb: string | null;
}

interface Row extends Sense {
  types: ReadonlySet<string> | null;
}

let index: { byWord: Map<string, Row[]>; byType: Row[] } | null = null;

export function senseOf({ type, word }: Pick<EventDigest, "type" | "word">): Sense {
  index ??= read();
  const fits = ({ types }: Row): boolean => types === null || types.has(type);
  const found = index.byWord.get(word)?.find(fits) ?? index.byType.find(fits);
  return found ?? { name: `${type} ${word}`, long: false, verb: null };
}

function read(): NonNullable<typeof index> {
  const byWord = new Map<string, Row[]>();
  const byType: Row[] = [];
  for (const [name, lasts, types, words, verb] of rows(table)) {
    const row: Row = {
      name,
      long: lasts === "long",
      verb,
      types: types === "*" ? null : new Set(types.split("|")),
    };
    if (words === "*") byType.push(row);
    else for (const word of words.split("|")) byWord.set(word, [...(byWord.get(word) ?? []), row]);
  }
  return { byWord, byType };
}
