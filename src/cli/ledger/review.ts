import type { Page, ReviewItem } from "../../answers.ts";
import { visible } from "../../failure/visible.ts";
import { pagingOf, viewOf } from "../../question/filter.ts";
import { standingLook } from "../../summary/standings.ts";
import { pad, width, wrap } from "../../summary/width.ts";
import { factLines, footer, INDENT, standingWords, titleLines } from "./lay.ts";
import { noMore } from "./operands.ts";
import type { Answer, Sheet, Task } from "./task.ts";
import { positionLines } from "./thread.ts";

/** `hearsay review`. */
export async function review(task: Task): Promise<Answer> {
  noMore(task, 0);
  const page = await task.ledger.review({ ...pagingOf(task.options), ...viewOf(task.options) });
  return { data: page, lines: (sheet) => reviewLines(page, sheet) };
}

function reviewLines(page: Page<ReviewItem>, sheet: Sheet): string[] {
  const lines = page.items.flatMap((item, at) => [
    ...(at > 0 ? [""] : []),
    ...oneItem(item, sheet),
  ]);
  return [...lines, ...footer(page, "Nothing is left to look at.", sheet)];
}

function oneItem({ thread, title, standing, position, because, weight }: ReviewItem, sheet: Sheet) {
  const room = sheet.columns - INDENT;
  const margin = " ".repeat(INDENT - width(`${standingLook(standing).mark} ${standing}`));
  const head = [
    ...titleLines(title, room, sheet),
    ...factLines([thread, `weight ${weight}`], room, sheet),
  ].map(
    (line, at) => (at === 0 ? standingWords(standing, sheet) + margin : pad("", INDENT)) + line,
  );
  const reasons = because.flatMap(({ words }) =>
    wrap(visible(words), room - 2).map(
      (line, at) => pad("", INDENT) + (at === 0 ? "? " : "  ") + line,
    ),
  );
  return [...head, ...(position ? positionLines([position], new Map(), sheet) : []), ...reasons];
}
