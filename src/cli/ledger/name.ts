import type { NameCard } from "../../answers.ts";
import { wholeName } from "../../question/ids.ts";
import { shortDays } from "../../summary/days.ts";
import { counted } from "../../summary/words.ts";
import { inColumns } from "../terminal/columns.ts";
import { factLines, heading, titleLines } from "./lay.ts";
import { kindWords } from "./names.ts";
import { missing } from "./operands.ts";
import type { Answer, Sheet, Task } from "./task.ts";

/** `hearsay name KEY`. */
export async function name({ command, ledger, operands }: Task): Promise<Answer> {
  const typed = operands.join(" ").trim();
  if (typed === "") throw missing(command, "the key of an entity");
  const card = await wholeName(ledger, typed);
  return { data: card, lines: (sheet) => cardLines(card, sheet) };
}

function cardLines(card: NameCard, sheet: Sheet): string[] {
  const { key, name, kind, country, reports, location, called, same, first, last } = card;
  const { columns, paint } = sheet;
  const lines = [
    ...titleLines(name, columns, sheet),
    ...factLines([kindWords(kind, country), key], columns, sheet),
    ...factLines(
      [
        counted(reports, "report"),
        shortDays({ earliest: first, latest: last }),
        location ? `${location.latitude}, ${location.longitude} (${location.precision})` : "",
      ],
      columns,
      sheet,
    ),
    "",
    heading("Called", sheet),
    ...inColumns(
      called.map((one) => [{ text: one.name }, { text: counted(one.reports, "report") }]),
      [{ flexible: true }, { align: "right" }],
      columns - 2,
      paint,
    ).map((line) => `  ${line}`),
  ];
  if (same.length > 0)
    lines.push(
      "",
      heading("Taken for the same", sheet),
      ...same.flatMap((other) => factLines([other], columns - 2, sheet)).map((line) => `  ${line}`),
    );
  return lines;
}
