import type { Analysis } from "../analysis.ts";
import { amountWords } from "../summary/amounts.ts";
import { daysWords } from "../summary/days.ts";
import { sourceWords } from "../summary/words.ts";
import { escape } from "./escape.ts";

/** Tables of the times, names, numbers and sources that were found, folded away. */
export function foundTables({
  report,
  times,
  entities,
  quantities,
  attributions,
}: Analysis): string {
  const words = ([start, end]: readonly [number, number]): string =>
    report.text.slice(start, end).replace(/\s+/g, " ");
  return [
    table(
      "Times",
      ["Words", "Value", "Days"],
      times.map((time) => ({
        id: time.id,
        cells: [
          words(time.span),
          [time.value, time.mod].filter(Boolean).join(" "),
          time.range ? daysWords(time.range) : "",
        ],
      })),
    ),
    table(
      "Names",
      ["Name", "Kind", "Mentions"],
      entities.map(({ id, name, kind, codes, mentions }) => ({
        id,
        cells: [name, [kind, codes?.iso3166].filter(Boolean).join(" "), String(mentions.length)],
      })),
    ),
    table(
      "Numbers",
      ["Words", "Read as"],
      quantities.map((quantity) => ({
        id: quantity.id,
        cells: [words(quantity.span), amountWords(quantity)],
      })),
    ),
    table(
      "Sources",
      ["Source", "Kind", "Cue"],
      attributions.map(({ id, source, sourceKind, cue }) => ({
        id,
        cells: [
          source ? source.map(words).join(" … ") : "left unsaid",
          sourceWords(sourceKind),
          cue.map(words).join(" … "),
        ],
      })),
    ),
  ].join("\n");
}

function table(
  name: string,
  columns: readonly string[],
  entries: readonly { id: string; cells: readonly string[] }[],
): string {
  if (entries.length === 0) return "";
  const head = columns.map((column) => `<th scope="col">${column}</th>`).join("");
  const body = entries.map(({ id, cells }) => {
    const row = cells.map((cell) => `<td dir="auto">${escape(cell)}</td>`).join("");
    return `<tr data-lights="${escape(id)} ${escape(id)}-content">${row}</tr>`;
  });
  return (
    `<details><summary>${name} <span class="count">${entries.length}</span></summary>` +
    `<table><thead><tr>${head}</tr></thead><tbody>\n${body.join("\n")}\n</tbody></table></details>`
  );
}
