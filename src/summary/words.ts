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

/** The same where several do it: "both governments deny". */
export function doneWords(act: Act, several: boolean): string {
  const words = actWords(act);
  return several ? words.replace(/ies$|s$/, (end) => (end === "s" ? "" : "y")) : words;
}

/** How sure the holder is: "probable". */
export function sureWords(factuality: Factuality): string {
  return word("sure", factuality) ?? factuality;
}

/** "" where nothing is known of the source. */
export function sourceWords(kind: SourceKind): string {
  return word("source", kind) ?? kind;
}

/** A type of event with its mode: "coerce: arrest"; "" for OTHER. */
export function typeWords(type: string, mode?: string | null): string {
  if (type === "OTHER") return "";
  return mode ? `${type.toLowerCase()}: ${mode}` : type.toLowerCase();
}

/** What a figure is next to the one before it: "supersedes". */
export function verdictWords(verdict: string): string {
  return word("verdict", verdict) ?? verdict;
}

/** "1 claim", "3 claims", "2 more replies": the plural is the noun's, or its own where it is given. */
export function counted(count: number, what: string, many = `${what}s`): string {
  return `${count} ${count === 1 ? what : many}`;
}
