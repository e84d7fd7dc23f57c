import { given, pagingOf, viewOf } from "../../question/filter.ts";
import { wholeId } from "../../question/ids.ts";
import { footer } from "./lay.ts";
import { noMore } from "./operands.ts";
import type { Answer, Task } from "./task.ts";
import { positionLines } from "./thread.ts";

/** `hearsay claims`. */
export async function claims(task: Task): Promise<Answer> {
  noMore(task, 0);
  const { ledger, options } = task;
  const start = options.get("report");
  const report = start === undefined ? undefined : await wholeId(ledger, "report", start);
  const page = await ledger.claims({
    ...pagingOf(options),
    ...viewOf(options),
    ...given({ report, about: options.get("about"), by: options.get("by") }),
  });
  return {
    data: page,
    lines: (sheet) => [
      ...positionLines(page.items, new Map(), sheet),
      ...footer(page, "No claim like that.", sheet),
    ],
  };
}
