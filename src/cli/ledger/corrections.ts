import { given, pagingOf } from "../../question/filter.ts";
import type { Correction, Page } from "../../answers.ts";
import type { Ledger, Paging } from "../../ledger/ledger.ts";
import { wholeTarget } from "../../question/ids.ts";
import { shortDay } from "../../summary/days.ts";
import { pad } from "../../summary/width.ts";
import { factLines, footer, INDENT, titleLines } from "./lay.ts";
import { noMore } from "./operands.ts";
import type { Answer, Sheet, Task } from "./task.ts";

/** `hearsay corrections [TARGET]`. */
export async function corrections(task: Task): Promise<Answer> {
  noMore(task, 1);
  const { ledger, options } = task;
  const page = await listed(ledger, pagingOf(options), task.operands[0]);
  return {
    data: page,
    lines: (sheet) => [
      ...correctionLines(page.items, sheet),
      ...footer(page, "Nothing was corrected.", sheet),
    ],
  };
}

/** Of a target that nobody corrected, whether there is such a thing at all. @throws {Failure} H601, H602 */
async function listed(ledger: Ledger, paging: Paging, typed?: string): Promise<Page<Correction>> {
  const page = await ledger.corrections({ ...paging, ...given({ target: typed }) });
  if (typed === undefined || page.items.length > 0) return page;
  const target = await wholeTarget(ledger, typed);
  return target === typed ? page : ledger.corrections({ ...paging, target });
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
