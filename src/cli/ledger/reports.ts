import type { Page, ReportEntry } from "../../answers.ts";
import { titleWords } from "../../report/called.ts";
import { pagingOf } from "../../question/filter.ts";
import { shortDay } from "../../summary/days.ts";
import { pad } from "../../summary/width.ts";
import { counted } from "../../summary/words.ts";
import { factLines, footer, INDENT, titleLines } from "./lay.ts";
import { noMore } from "./operands.ts";
import type { Answer, Sheet, Task } from "./task.ts";

/** `hearsay reports`. */
export async function reports(task: Task): Promise<Answer> {
  noMore(task, 0);
  const page = await task.ledger.reports(pagingOf(task.options));
  return { data: page, lines: (sheet) => reportLines(page, sheet) };
}

function reportLines(page: Page<ReportEntry>, sheet: Sheet): string[] {
  const room = sheet.columns - INDENT;
  const lines = page.items.flatMap((report) => {
    const { id, publisher, read, versions, claims } = report;
    const body = [
      ...titleLines(titleWords(report), room, sheet),
      ...factLines(
        [
          publisher ?? "",
          counted(claims, "claim"),
          versions > 1 ? counted(versions, "version") : "",
          id,
        ],
        room,
        sheet,
      ),
    ];
    return body.map((line, at) => pad(at === 0 ? `  ${shortDay(read)}` : "", INDENT) + line);
  });
  return [...lines, ...footer(page, "The ledger holds no report.", sheet)];
}
