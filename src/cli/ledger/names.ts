import type { NameEntry, Page } from "../../answers.ts";
import type { NameFilter } from "../../ledger/ledger.ts";
import { given, pagingOf } from "../../question/filter.ts";
import { pad } from "../../summary/width.ts";
import { counted } from "../../summary/words.ts";
import { factLines, footer, INDENT, titleLines } from "./lay.ts";
import type { Answer, Sheet, Task } from "./task.ts";

/** `hearsay names [WORDS…]`. */
export async function names({ ledger, options, operands }: Task): Promise<Answer> {
  const page = await ledger.names({
    ...pagingOf(options),
    ...given({
      starting: operands.length > 0 ? operands.join(" ") : undefined,
      kind: options.get("kind") as NameFilter["kind"],
    }),
  });
  return { data: page, lines: (sheet) => nameLines(page, sheet) };
}

function nameLines(page: Page<NameEntry>, sheet: Sheet): string[] {
  const room = sheet.columns - INDENT;
  const lines = page.items.flatMap(({ key, name, kind, country, reports }) =>
    [
      ...titleLines(name, room, sheet),
      ...factLines([kindWords(kind, country), key], room, sheet),
    ].map((line, at) => pad(at === 0 ? `  ${counted(reports, "report")}` : "", INDENT) + line),
  );
  return [...lines, ...footer(page, "No report names anything like that.", sheet)];
}

/** "person, RU"; a country's own code says nothing more. */
export function kindWords(kind: NameEntry["kind"], country: string | null): string {
  return country !== null && kind !== "country" ? `${kind}, ${country}` : kind;
}
