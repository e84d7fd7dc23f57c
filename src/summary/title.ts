import type { Analysis } from "../analysis.ts";
import { shorten } from "./width.ts";

const LONGEST = 90;

/** What a report is called where it is shown: its title, the heading or else the sentence it starts with. */
export interface Title {
  words: string;
  /** The words stand at the head of the text, too. */
  inText: boolean;
}

export function titleOf({ report, sentences }: Analysis): Title {
  const [first] = sentences;
  const start = first ? oneLine(report.text.slice(...first.span)) : "";
  if (report.title) return { words: report.title, inText: start === oneLine(report.title) };
  if (start === "") return { words: "Report without a title", inText: false };
  return { words: first.kind === "heading" ? start : shorten(start, LONGEST), inText: true };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
