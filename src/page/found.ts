import type { Analysis } from "../analysis.ts";
import { amountWords } from "../summary/amounts.ts";
import { daysWords } from "../summary/days.ts";
import { sourceWords } from "../summary/words.ts";
import { escape } from "./escape.ts";

/** What was found of one kind, as a table. */
export interface FoundTable {
  kind: "times" | "names" | "numbers" | "sources";
  title: string;
  columns: string[];
  /** By the ids of the things found; the first cell is in the words of the report. */
  entries: { id: string; cells: string[] }[];
}

/** The times, names, numbers and sources that were found; kinds of which there are none are left out. */
export function foundIn({
  report,
  times,
  entities,
  quantities,
  attributions,
}: Analysis): FoundTable[] {
  const words = ([start, end]: readonly [number, number]): string =>
    report.text.slice(start, end).replace(/\s+/g, " ");
  const tables: FoundTable[] = [
    {
      kind: "times",
      title: "Times",
      columns: ["Words", "Value", "Days"],
      entries: times.map((time) => ({
        id: time.id,
        cells: [
          words(time.span),
          [time.value, time.mod].filter(Boolean).join(" "),
          time.range ? daysWords(time.range) : "",
        ],
      })),
    },
    {
      kind: "names",
      title: "Names",
      columns: ["Name", "Kind", "Mentions"],
      entries: entities.map(({ id, name, kind, codes, mentions }) => ({
        id,
        cells: [name, [kind, codes?.iso3166].filter(Boolean).join(" "), String(mentions.length)],
      })),
    },
    {
      kind: "numbers",
      title: "Numbers",
      columns: ["Words", "Read as"],
      entries: quantities.map((quantity) => ({
        id: quantity.id,
        cells: [words(quantity.span), amountWords(quantity)],
      })),
    },
    {
      kind: "sources",
      title: "Sources",
      columns: ["Source", "Kind", "Cue"],
      entries: attributions.map(({ id, source, sourceKind, cue }) => ({
        id,
        cells: [
          source ? source.map(words).join(" … ") : "left unsaid",
          sourceWords(sourceKind),
          cue.map(words).join(" … "),
        ],
      })),
    },
  ];
  return tables.filter(({ entries }) => entries.length > 0);
}

/** The same, folded away. */
export function foundTables(analysis: Analysis): string {
  return foundIn(analysis)
    .map(({ title, columns, entries }) => {
      const head = columns.map((column) => `<th scope="col">${column}</th>`).join("");
      const body = entries.map(({ id, cells }) => {
        const row = cells.map((cell) => `<td dir="auto">${escape(cell)}</td>`).join("");
        return `<tr data-lights="${escape(id)} ${escape(id)}-content">${row}</tr>`;
      });
      return (
        `<details><summary>${title} <span class="count">${entries.length}</span></summary>` +
        `<table><thead><tr>${head}</tr></thead><tbody>\n${body.join("\n")}\n</tbody></table></details>`
      );
    })
    .join("\n");
}
