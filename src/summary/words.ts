import type { Act, Factuality, SourceKind } from "../analysis.ts";
import { rows } from "../table.ts";
import table from "./words.tsv";

let words: ReadonlyMap<string, string> | null = null;

function word(kind: string, key: string): string | undefined {
  words ??= new Map(rows(table).map(([of, name, text]) => [`${of} ${name}`, text ?? ""]));
  return words.get(`${kind} ${key}`);
}

/** What a holder does in saying it: "denies". */
export function actWords(act: Act): string {
  return word("act", act) ?? act;
}

/** How sure the holder is: "probable". */
export function sureWords(factuality: Factuality): string {
  return word("sure", factuality) ?? factuality;
}

/** "" where nothing is known of the source. */
export function sourceWords(kind: SourceKind): string {
  return word("source", kind) ?? kind;
}
