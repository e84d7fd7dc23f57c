import { pagingOf, viewOf } from "../../question/filter.ts";
import type { Page, SearchHit } from "../../answers.ts";
import { titleWords } from "../../report/called.ts";
import { shortDay } from "../../summary/days.ts";
import { quoteLines } from "../terminal/quote.ts";
import { pad } from "../../summary/width.ts";
import { factLines, footer, INDENT } from "./lay.ts";
import { missing } from "./operands.ts";
import type { Answer, Sheet, Task } from "./task.ts";

/** `hearsay search WORDS…`. */
export async function search(task: Task): Promise<Answer> {
  const words = task.operands.join(" ").trim();
  if (words === "") throw missing(task.command, "words");
  const page = await task.ledger.search(words, {
    ...pagingOf(task.options),
    ...viewOf(task.options),
  });
  return { data: page, lines: (sheet) => hitLines(page, words, sheet) };
}

function hitLines(page: Page<SearchHit>, words: string, sheet: Sheet): string[] {
  const lines = page.items.flatMap((hit, at) => [...(at > 0 ? [""] : []), ...oneHit(hit, sheet)]);
  return [...lines, ...footer(page, `No sentence holds “${words}”.`, sheet)];
}

function oneHit(hit: SearchHit, sheet: Sheet): string[] {
  const { read, text, publisher, report, threads } = hit;
  const room = sheet.columns - INDENT;
  const body = [
    ...quoteLines(text, room),
    ...factLines([publisher ?? "", titleWords(hit), report, ...threads], room, sheet),
  ];
  return body.map((line, at) => pad(at === 0 ? `  ${shortDay(read)}` : "", INDENT) + line);
}
