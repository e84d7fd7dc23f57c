import { pad, shorten, width, wrap } from "../../summary/width.ts";
import { visible } from "../../failure/visible.ts";
import type { Paint, Style } from "./style.ts";

/** A cell of a table on a terminal; words of reports are made safe here. */
export interface Cell {
  text: string;
  styles?: readonly Style[];
}

export interface Column {
  align?: "right";
  /** Columns of the terminal that it takes at most. */
  most?: number;
  /** Takes what the others leave and breaks its lines; one column of a table does. */
  flexible?: boolean;
}

/** Between two columns. */
export const GAP = 2;
const LEAST = 16;

/**
 * Rows as lines of at most `room` columns, cells below each other; an empty last cell leaves no blanks.
 * Where a row is wider than that, the cells of each stand below each other instead.
 */
export function inColumns(
  rows: readonly (readonly Cell[])[],
  columns: readonly Column[],
  room: number,
  paint: Paint,
): string[] {
  const sizes = columns.map(({ most = Infinity }, at) =>
    Math.min(most, Math.max(0, ...rows.map((row) => width(visible(row[at]?.text ?? ""))))),
  );
  const flexible = columns.findIndex((column) => column.flexible);
  if (flexible >= 0) {
    const others = sizes.reduce((sum, size, at) => sum + (at === flexible ? 0 : size + GAP), 0);
    sizes[flexible] = Math.max(LEAST, room - others);
  }
  const whole = sizes.reduce((sum, size) => sum + size + GAP, -GAP);
  if (whole > room) return rows.flatMap((row) => stacked(row, room, paint));
  return rows.flatMap((row) => {
    const cells = row.map(({ text }, at) =>
      columns[at].flexible ? wrap(visible(text), sizes[at]) : [shorten(visible(text), sizes[at])],
    );
    const height = Math.max(1, ...cells.map((lines) => lines.length));
    return Array.from({ length: height }, (_, line) =>
      row
        .map(({ styles = [] }, at) => {
          const words = cells[at][line] ?? "";
          const blank = " ".repeat(Math.max(0, sizes[at] - width(words)));
          const painted = paint(words, ...styles);
          return columns[at].align === "right" ? blank + painted : painted + blank;
        })
        .join(pad("", GAP))
        .trimEnd(),
    );
  });
}

function stacked(row: readonly Cell[], room: number, paint: Paint): string[] {
  return row.flatMap(({ text, styles = [] }, at) => {
    const margin = at === 0 ? "" : pad("", GAP);
    return wrap(visible(text), room - margin.length).map((line) => margin + paint(line, ...styles));
  });
}
