import { pagingOf, threadFilterOf } from "../../question/filter.ts";
import type { Page, ThreadSummary } from "../../answers.ts";
import { standingLook } from "../../summary/standings.ts";
import { shortDays } from "../../summary/days.ts";
import { counted, typeWords } from "../../summary/words.ts";
import { pad, width } from "../../summary/width.ts";
import { factLines, footer, INDENT, standingWords, titleLines } from "./lay.ts";
import { noMore } from "./operands.ts";
import type { Answer, Sheet, Task } from "./task.ts";

/** `hearsay threads`. */
export async function threads(task: Task): Promise<Answer> {
  noMore(task, 0);
  const filter = { ...pagingOf(task.options), ...threadFilterOf(task.options) };
  const page = await task.ledger.threads(filter);
  return { data: page, lines: (sheet) => threadLines(page, sheet) };
}

function threadLines(page: Page<ThreadSummary>, sheet: Sheet): string[] {
  const entries = page.items.flatMap((thread, at) => [
    ...(at > 0 ? [""] : []),
    ...entryLines(thread, sheet),
  ]);
  return [...entries, ...footer(page, "No thread like that.", sheet)];
}

function entryLines(thread: ThreadSummary, sheet: Sheet): string[] {
  const room = sheet.columns - INDENT;
  const margin = INDENT - width(`${standingLook(thread.standing).mark} ${thread.standing}`);
  return [
    ...titleLines(thread.title, room, sheet),
    ...factLines(threadFacts(thread), room, sheet),
  ].map((line, at) =>
    at === 0
      ? standingWords(thread.standing, sheet) + " ".repeat(margin) + line
      : pad("", INDENT) + line,
  );
}

/** When, of what type, how well attested, and by which name to ask for it. */
export function threadFacts({ happened, type, reports, origins, id }: ThreadSummary): string[] {
  return [
    (happened && shortDays(happened)) || "day unknown",
    typeWords(type),
    `${counted(reports.length, "report")}, ${counted(origins, "origin")}`,
    id,
  ];
}
