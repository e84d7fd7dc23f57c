import type { Origin, Page, SourceReport, Story } from "../../answers.ts";
import { shortDay, shortDays } from "../../summary/days.ts";
import { titleWords } from "../../report/called.ts";
import { counted } from "../../summary/words.ts";
import { flow, wrap } from "../../summary/width.ts";
import { type Cell, type Column, inColumns } from "../terminal/columns.ts";
import { visible } from "../../failure/visible.ts";
import { scopeOf } from "./figures.ts";
import { footer, titleLines } from "./lay.ts";
import { noMore } from "./operands.ts";
import type { Answer, Sheet, Task } from "./task.ts";

/** `hearsay sources`. */
export async function sources(task: Task): Promise<Answer> {
  noMore(task, 0);
  const page = await task.ledger.sources(await scopeOf(task));
  return { data: page, lines: (sheet) => sourceLines(page, sheet) };
}

function sourceLines(page: Page<Story>, sheet: Sheet): string[] {
  const lines = page.items.flatMap((story, at) => [
    ...(at > 0 ? [""] : []),
    ...titleLines(story.title, sheet.columns, sheet),
    ...storyLines(story, sheet),
  ]);
  return [...lines, ...footer(page, "No report like that.", sheet)];
}

/** The reports of a story under the origins that they go back to. */
export function storyLines(story: Story, sheet: Sheet): string[] {
  const { reports, origins, days } = story;
  const size = `${counted(reports.length, "report")}, ${counted(origins.length, "origin")}`;
  const when = shortDays(days);
  return [
    ...flow([size, when].filter(Boolean), " · ", sheet.columns),
    ...origins.flatMap((origin) => originLines(origin, reports, sheet)),
  ];
}

function originLines(origin: Origin, all: readonly SourceReport[], sheet: Sheet): string[] {
  const { columns, paint } = sheet;
  const reports = all.filter((report) => report.origin === origin.id);
  const rows = reports.map((report): Cell[] => [
    { text: shortDay(report.read) },
    { text: reportWords(report) },
    { text: report.id, styles: ["dim"] },
  ]);
  const layout: Column[] = [{}, { flexible: true }, {}];
  const table = inColumns(rows, layout, columns - 4, paint).map((line) => `    ${line}`);
  if (origin.kind === "report" && reports.length === 1)
    return table.map((line, at) => (at === 0 ? `  ○ ${line.slice(4)}` : line));
  const hangs = reports.length === 1 ? "hangs on this source" : "all hang on this source";
  const why = origin.kind === "holder" ? hangs : "one text, told again";
  const head = wrap(`● ${visible(origin.name)} – ${why}`, columns - 2).map((line) => `  ${line}`);
  return [...head, ...table];
}

function reportWords(report: SourceReport): string {
  const { publisher, copyOf } = report;
  const copy = copyOf
    ? `repeats ${copyOf.report}, ${Math.round(copyOf.resemblance * 100)} % of its words alike`
    : "";
  return [publisher ?? "", titleWords(report), copy].filter(Boolean).join(" · ");
}
