import { rows } from "../table.ts";

/** A form of one or several words with what its row says. */
export interface Form {
  words: string[];
  cells: string[];
}

/** The forms of a table whose last cell holds them parted by "|", by first word, longest first. */
export function formsOf(table: string): Map<string, Form[]> {
  const out = new Map<string, Form[]>();
  for (const cells of rows(table))
    for (const form of cells[cells.length - 1].split("|")) {
      const words = form.split(" ");
      const list = out.get(words[0]);
      if (list) list.push({ words, cells });
      else out.set(words[0], [{ words, cells }]);
    }
  for (const list of out.values()) list.sort((a, b) => b.words.length - a.words.length);
  return out;
}

/** The longest form that starts at word `at`; `word(i)` is in small letters. */
export function formAt(
  forms: Map<string, Form[]>,
  word: (at: number) => string,
  at: number,
  end: number,
): Form | null {
  for (const form of forms.get(word(at)) ?? [])
    if (at + form.words.length <= end && form.words.every((w, i) => word(at + i) === w))
      return form;
  return null;
}
