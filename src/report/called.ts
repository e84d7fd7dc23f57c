import { clip } from "../clip.ts";

/** What a report can be called by. */
export interface Named {
  title: string | null;
  /** The words that its text begins with, where it has no title. */
  opening?: string;
}

export const UNTITLED = "Report without a title";

/** Characters of a report's first words that tell which one is meant. */
const BRIEF = 40;

/** What a report is called: its title, else its first words, quoted, so that nobody takes them for a title. */
export function titleWords({ title, opening }: Named): string {
  return title || (opening ? `“${opening}”` : UNTITLED);
}

/** What a report is called as a source: its publisher, its title, its first words, or else its id. */
export function sourceName(report: Named & { id: string; publisher: string | null }): string {
  const { id, publisher, title, opening } = report;
  return publisher || title || (opening ? `“${clip(opening, BRIEF)}”` : id);
}
