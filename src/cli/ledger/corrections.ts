import { given, pagingOf } from "../../question/filter.ts";
import type { Correction } from "../../answers.ts";
import { shortDay } from "../../summary/days.ts";
import { pad } from "../../summary/width.ts";
import { factLines, footer, INDENT, titleLines } from "./lay.ts";
import { noMore } from "./operands.ts";
import type { Answer, Sheet, Task } from "./task.ts";

/** `hearsay corrections [TARGET]`. */
export async function corrections(task: Task): Promise<Answer> {
  noMore(task, 1);
  const [target] = task.operands;
  const page = await task.ledger.corrections({ ...pagingOf(task.options), ...given({ target }) });
  return {
    data: page,
    lines: (sheet) => [
      ...correctionLines(page.items, sheet),
      ...footer(page, "Nothing was corrected.", sheet),
    ],
  };
}

export function correctionLines(found: readonly Correction[], sheet: Sheet): string[] {
  const room = sheet.columns - INDENT;
  return found.flatMap((correction) => {
    const { action, target, field, value, reason, author, at: when, id, undone } = correction;
    const change = [field ?? "", value === undefined ? "" : `→ ${value}`].filter(Boolean).join(" ");
    const body = [
      ...titleLines([action, target, change].filter(Boolean).join(" "), room, sheet),
      ...titleLines(reason, room, { ...sheet, paint: (text) => text }),
      ...factLines([author, id, undone === null ? "" : `undone by ${undone}`], room, sheet),
    ];
    return body.map((line, n) => pad(n === 0 ? `  ${shortDay(when)}` : "", INDENT) + line);
  });
}
