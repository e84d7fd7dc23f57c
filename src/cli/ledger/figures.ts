import { given, pagingOf, viewOf } from "../../question/filter.ts";
import type { Figure, Page } from "../../answers.ts";
import { rangeWords } from "../../summary/amounts.ts";
import { countedWords } from "../../summary/counted.ts";
import { shortDay } from "../../summary/days.ts";
import { verdictWords } from "../../summary/words.ts";
import { type Cell, type Column, inColumns } from "../terminal/columns.ts";
import type { Style } from "../terminal/style.ts";
import { wholeId } from "../../question/ids.ts";
import { factLines, footer, titleLines } from "./lay.ts";
import { noMore } from "./operands.ts";
import type { Answer, Sheet, Task } from "./task.ts";

type Found = Figure & { thread: string };

/** `hearsay figures`. */
export async function figures(task: Task): Promise<Answer> {
  noMore(task, 0);
  const { ledger } = task;
  const page = await ledger.figures(await scopeOf(task));
  if (task.options.has("json")) return { data: page, lines: () => [] };
  const ids = [...new Set(page.items.map(({ thread }) => thread))];
  const titles = new Map<string, string>();
  for (const id of ids) titles.set(id, (await ledger.thread(id))?.title ?? id);
  return { data: page, lines: (sheet) => figureLines(page, titles, sheet) };
}

/** What narrows an answer to one name or one thread. @throws {Failure} H109, H110, H601, H602 */
export async function scopeOf({ ledger, options }: Task) {
  const start = options.get("thread");
  const thread = start === undefined ? undefined : await wholeId(ledger, "thread", start);
  const about = options.get("about");
  return { ...pagingOf(options), ...viewOf(options), ...given({ about, thread }) };
}

function figureLines(page: Page<Found>, titles: Map<string, string>, sheet: Sheet): string[] {
  const lines: string[] = [];
  for (let from = 0; from < page.items.length;) {
    const { thread } = page.items[from];
    let to = from;
    while (to < page.items.length && page.items[to].thread === thread) to++;
    if (from > 0) lines.push("");
    lines.push(
      ...titleLines(titles.get(thread)!, sheet.columns, sheet),
      ...factLines([thread], sheet.columns, sheet),
      ...figureTable(page.items.slice(from, to), sheet),
    );
    from = to;
  }
  return [...lines, ...footer(page, "No figure like that.", sheet)];
}

const VERDICT_STYLE: Partial<Record<Figure["verdict"], Style>> = {
  agrees: "green",
  contradicts: "red",
  "differs-in-scope": "yellow",
};

/** Figures below each other, numbers aligned; under what was counted stands who counted. */
export function figureTable(found: readonly Figure[], { columns, paint }: Sheet): string[] {
  const rows = found.flatMap(({ low, high, measure, of, holder, asOf, verdict }): Cell[][] => {
    const style = VERDICT_STYLE[verdict];
    return [
      [
        { text: asOf ? shortDay(asOf) : "" },
        { text: rangeWords(low, high), styles: ["bold"] },
        { text: countedWords(of, measure) },
      ],
      [
        { text: "" },
        { text: "" },
        { text: `${holder} · ${verdictWords(verdict)}`, styles: [style ?? "dim"] },
      ],
    ];
  });
  const layout: Column[] = [{}, { align: "right", most: 20 }, { flexible: true }];
  return inColumns(rows, layout, columns - 2, paint).map((line) => `  ${line}`);
}
