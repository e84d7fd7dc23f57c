import type { Analysis } from "../analysis.ts";
import { UNTITLED } from "../report/called.ts";
import { opening } from "../report/opening.ts";

/** What a report is called above its text: its title, or else the words that it begins with. */
export interface Title {
  words: string;
  /** The words stand at the head of the text, too. */
  inText: boolean;
}

export function titleOf({ report, sentences }: Analysis): Title {
  const [first] = sentences;
  const start = first ? oneLine(report.text.slice(...first.span)) : "";
  if (report.title) return { words: report.title, inText: start === oneLine(report.title) };
  const words = opening(report.text);
  return words === "" ? { words: UNTITLED, inText: false } : { words, inText: true };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
