import { rows } from "./table.ts";

/** Reads a table of `kind<TAB>words parted by spaces` into one set a kind. */
export function wordSets(table: string): (kind: string) => ReadonlySet<string> {
  let sets: Map<string, Set<string>> | null = null;
  const none: ReadonlySet<string> = new Set();
  return (kind) => {
    if (!sets) {
      sets = new Map();
      for (const [name, words] of rows(table)) {
        const set = sets.get(name) ?? new Set();
        for (const word of words.split(" ")) set.add(word);
        sets.set(name, set);
      }
    }
    return sets.get(kind) ?? none;
  };
}
