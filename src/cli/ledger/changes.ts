import { given, pagingOf } from "../../question/filter.ts";
import type { Change, Page } from "../../answers.ts";
import { shortDay } from "../../summary/days.ts";
import { pad } from "../../summary/width.ts";
import { quoteLines } from "../terminal/quote.ts";
import type { Style } from "../terminal/style.ts";
import { wholeId } from "../../question/ids.ts";
import { footer, heading, INDENT, titleLines } from "./lay.ts";
import { noMore } from "./operands.ts";
import type { Answer, Sheet, Task } from "./task.ts";

/** `hearsay changes [REPORT]`. */
export async function changes(task: Task): Promise<Answer> {
  noMore(task, 1);
  const [start] = task.operands;
  const report = start === undefined ? undefined : await wholeId(task.ledger, "report", start);
  const page = await task.ledger.changes({ ...pagingOf(task.options), ...given({ report }) });
  return { data: page, lines: (sheet) => changeLines(page, sheet) };
}

const KIND_STYLE: Partial<Record<Change["kind"], Style>> = {
  added: "green",
  dropped: "red",
  softened: "yellow",
  hardened: "yellow",
  figure: "magenta",
};

function changeLines(page: Page<Change>, sheet: Sheet): string[] {
  const lines: string[] = [];
  let before = "";
  for (const change of page.items) {
    const key = `${change.report} ${change.from.version} ${change.to.version}`;
    if (key !== before) lines.push(...(before === "" ? [] : [""]), versionLine(change, sheet));
    before = key;
    lines.push(...oneChange(change, sheet));
  }
  return [...lines, ...footer(page, "No report changed.", sheet)];
}

function versionLine({ report, from, to }: Change, sheet: Sheet): string {
  const days = `${shortDay(from.read)} → ${shortDay(to.read)}`;
  return `${heading(report, sheet)} ${sheet.paint(days, "dim")}`;
}

function oneChange({ kind, what, before, after }: Change, sheet: Sheet): string[] {
  const room = sheet.columns - INDENT;
  const side = (name: string, words: Change["before"]): string[] =>
    words === null
      ? []
      : quoteLines(words.text, room - 8).map(
          (line, at) => sheet.paint(pad(at === 0 ? name : "", 8), "dim") + line,
        );
  const body = [
    ...titleLines(what, room, sheet),
    ...side("before", before),
    ...side("after", after),
  ];
  const label = sheet.paint(pad(kind, INDENT - 2), KIND_STYLE[kind] ?? "cyan");
  return body.map((line, at) => (at === 0 ? `  ${label}` : pad("", INDENT)) + line);
}
