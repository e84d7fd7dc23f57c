import type { Stats } from "../../answers.ts";
import { rangeWords } from "../../summary/amounts.ts";
import { shortDays } from "../../summary/days.ts";
import { type Cell, inColumns } from "../terminal/columns.ts";
import { noMore } from "./operands.ts";
import type { Answer, Sheet, Task } from "./task.ts";

/** `hearsay stats`. */
export async function stats(task: Task): Promise<Answer> {
  noMore(task, 0);
  const found = await task.ledger.stats();
  return { data: found, lines: (sheet) => statLines(found, sheet) };
}

const COUNTS = [
  "reports",
  "versions",
  "events",
  "claims",
  "threads",
  "links",
  "corrections",
] as const;

function statLines(found: Stats, { columns, paint }: Sheet): string[] {
  const counts = COUNTS.map((name): Cell[] => [
    { text: name },
    { text: rangeWords(found[name], found[name]), styles: ["bold"] },
  ]);
  const mebibytes = (found.bytes / 1024 / 1024).toFixed(1);
  const days = shortDays({ earliest: found.first, latest: found.last });
  return [
    ...inColumns(counts, [{}, { align: "right" }], columns, paint),
    "",
    ...inColumns(
      [
        [{ text: "published" }, { text: days || "–" }],
        [{ text: "size" }, { text: `${mebibytes} MiB` }],
        [{ text: "analyser" }, { text: found.analyser }],
      ],
      [{}, { flexible: true }],
      columns,
      paint,
    ),
  ];
}
