import type { Explanation } from "../../answers.ts";
import { flow, pad, wrap } from "../../summary/width.ts";
import { Failure } from "../../failure/failure.ts";
import { quoteLines } from "../terminal/quote.ts";
import { visible } from "../../failure/visible.ts";
import { correctionLines } from "./corrections.ts";
import { wholeId } from "../../question/ids.ts";
import { factLines, heading, INDENT, titleLines } from "./lay.ts";
import { onlyOperand } from "./operands.ts";
import type { Answer, Sheet, Task } from "./task.ts";

/** `hearsay explain CLAIM-ID`. */
export async function explain(task: Task): Promise<Answer> {
  const id = await wholeId(task.ledger, "claim", onlyOperand(task, "the id of a claim"));
  const found = await task.ledger.explain(id);
  if (!found) throw new Failure("H601", { kind: "claim", id, near: "" });
  return { data: found, lines: (sheet) => explanationLines(found, sheet) };
}

function explanationLines(found: Explanation, sheet: Sheet): string[] {
  const lines = [
    ...titleLines(`Claim ${found.claim}`, sheet.columns, sheet),
    ...factLines(
      [`report ${found.report}`, found.title ?? "", `thread ${found.thread}`],
      sheet.columns,
      sheet,
    ),
    "",
    ...found.fields.flatMap((field) => fieldLines(field, sheet)),
  ];
  if (found.links.length > 0)
    lines.push(
      "",
      heading("Why it stands in its thread", sheet),
      ...found.links.flatMap((link) => linkLines(link, sheet)),
    );
  if (found.corrections.length > 0)
    lines.push("", heading("Corrections", sheet), ...correctionLines(found.corrections, sheet));
  return lines;
}

function fieldLines(field: Explanation["fields"][number], sheet: Sheet): string[] {
  const room = sheet.columns - INDENT;
  const machine = field.machine === undefined ? "" : `found: ${field.machine || "nothing"}`;
  const body = [
    ...titleLines(field.value || "–", room, sheet),
    ...wrap(visible(field.why), room),
    ...factLines([machine, field.rule ? `rule ${field.rule}` : ""], room, sheet),
    ...field.words.flatMap(({ text }) => quoteLines(text, room, 2)),
  ];
  return body.map((line, at) => pad(at === 0 ? `  ${visible(field.field)}` : "", INDENT) + line);
}

function linkLines(link: Explanation["links"][number], sheet: Sheet): string[] {
  const room = sheet.columns - INDENT;
  const body = [
    ...quoteLines(link.text, room, 2),
    ...flow(link.because.map(visible), " · ", room),
    ...factLines([`report ${link.report}`], room, sheet),
  ];
  const score = link.score.toFixed(2);
  return body.map((line, at) => pad(at === 0 ? `  ${score}` : "", INDENT) + line);
}
