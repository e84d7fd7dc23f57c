import { given, pagingOf, viewOf } from "../../question/filter.ts";
import type { EventEntry, Page, TimelineEntry } from "../../answers.ts";
import { shortDays } from "../../summary/days.ts";
import { standingLook } from "../../summary/standings.ts";
import { Failure } from "../../failure/failure.ts";
import { type Cell, type Column, inColumns } from "../terminal/columns.ts";
import { footer, TONE_STYLE } from "./lay.ts";
import { noMore } from "./operands.ts";
import type { Answer, Sheet, Task } from "./task.ts";

/** `hearsay timeline`; with `--events` every telling by itself. */
export async function timeline(task: Task): Promise<Answer> {
  noMore(task, 0);
  const about = task.options.get("about");
  const filter = { ...pagingOf(task.options), ...viewOf(task.options) };
  if (!task.options.has("events")) {
    const page = await task.ledger.timeline({ ...filter, ...given({ about }) });
    return { data: page, lines: (sheet) => timelineLines(page, sheet) };
  }
  if (about === undefined) throw new Failure("H610");
  const page = await task.ledger.events({ ...filter, about });
  return { data: page, lines: (sheet) => eventLines(page, sheet) };
}

const UNKNOWN = "day unknown";

function timelineLines(page: Page<TimelineEntry>, sheet: Sheet): string[] {
  let before = "";
  const rows = page.items.map(({ happened, thread, title, standing }) => {
    const day = (happened && shortDays(happened)) || UNKNOWN;
    const { mark, tone } = standingLook(standing);
    const cells: Cell[] = [
      { text: day === before ? "" : day },
      { text: `${mark} ${standing}`, styles: TONE_STYLE[tone] },
      { text: title, styles: ["bold"] },
      { text: thread, styles: ["dim"] },
    ];
    before = day;
    return cells;
  });
  const layout: Column[] = [{ most: 25 }, {}, { flexible: true }, {}];
  return [
    ...inColumns(rows, layout, sheet.columns, sheet.paint),
    ...footer(page, "Nothing happened that the ledger knows of.", sheet),
  ];
}

function eventLines(page: Page<EventEntry>, sheet: Sheet): string[] {
  const rows = page.items.flatMap(({ happened, events }) =>
    events.map(({ report, text }, at): Cell[] => [
      { text: at > 0 ? "" : (happened && shortDays(happened)) || UNKNOWN },
      { text: `“${text}”` },
      { text: report, styles: ["dim"] },
    ]),
  );
  const layout: Column[] = [{ most: 25 }, { flexible: true }, {}];
  return [
    ...inColumns(rows, layout, sheet.columns, sheet.paint),
    ...footer(page, "No event involves that name.", sheet),
  ];
}
