import type { Analysis } from "../../analysis.ts";
import { type ClaimSummary, summarise } from "../../summary/claims.ts";
import { dayWords } from "../../summary/days.ts";
import { titleOf } from "../../summary/title.ts";
import { counted } from "../../summary/words.ts";
import { visible } from "../../failure/visible.ts";
import { flow, pad, shorten, width, wrap } from "../../summary/width.ts";
import { quoteLines } from "./quote.ts";
import { ACT_STYLE, type Paint, painter } from "./style.ts";

/** Columns before the verb, and before all that is said of a claim. */
const MARGIN = 2;
const INDENT = 15;

export interface View {
  columns: number;
  colour: boolean;
  /** How many claims to show at most. */
  top: number;
}

/** What a report says, for reading on a terminal: the claims of each holder together, the weightiest first. */
export function terminalView(analysis: Analysis, { columns, colour, top }: View): string {
  const paint = painter(colour);
  const claims = summarise(analysis);
  const shown = claims.slice(0, top);
  const lines = head(analysis, columns, paint);
  for (const group of byHolder(shown)) {
    lines.push("", ...holderLines(group[0], columns, paint));
    for (const claim of group) lines.push(...claimLines(claim, columns, paint));
  }
  if (claims.length === 0) lines.push("", "No claim found.");
  const left = claims.length - shown.length;
  if (left > 0)
    lines.push(
      "",
      paint(`${left} more that matter less: --top ${claims.length} shows all.`, "dim"),
    );
  return `${lines.join("\n")}\n`;
}

function head(analysis: Analysis, columns: number, paint: Paint): string[] {
  const { report, sentences, claims } = analysis;
  const facts = [
    report.publisher ?? "",
    report.published ? dayWords(report.published) : "no date",
    counted(sentences.length, "sentence"),
    counted(claims.length, "claim"),
  ];
  return [
    ...wrap(visible(titleOf(analysis).words), columns).map((line) => paint(line, "bold")),
    ...flow(facts.filter(Boolean).map(visible), " · ", columns).map((line) => paint(line, "dim")),
  ];
}

/** Holders in the order of their weightiest claim. */
function byHolder(claims: readonly ClaimSummary[]): ClaimSummary[][] {
  const groups = new Map<string, ClaimSummary[]>();
  for (const claim of claims) {
    const group = groups.get(claim.holderKey);
    if (group) group.push(claim);
    else groups.set(claim.holderKey, [claim]);
  }
  return [...groups.values()];
}

function holderLines({ holder }: ClaimSummary, columns: number, paint: Paint): string[] {
  if (!holder) return [paint("The report itself", "bold", "underline")];
  const name = shorten(visible(holder.name), columns - 30);
  const through = holder.through.length > 0 ? `as told by ${holder.through.join(", by ")}` : "";
  const notes = [holder.kind, through].filter(Boolean).join("; ");
  const room = columns - width(name) - 4;
  const note = notes === "" ? "" : ` ${paint(`(${shorten(visible(notes), room)})`, "dim")}`;
  return [paint(name, "bold", "underline") + note];
}

function claimLines(summary: ClaimSummary, columns: number, paint: Paint): string[] {
  const room = columns - INDENT;
  const body: string[] = [];
  for (const line of wrap(deedWords(summary), room)) body.push(paint(line, "bold"));
  body.push(...flow(factsOf(summary).map(visible), " · ", room));
  body.push(...quoteLines(summary.words, room).map((line) => paint(line, "dim")));
  const act = paint(pad(summary.act, INDENT - MARGIN), ACT_STYLE[summary.claim.act] ?? "cyan");
  return body.map((line, i) => (i === 0 ? " ".repeat(MARGIN) + act : " ".repeat(INDENT)) + line);
}

function deedWords({ actors, deed, recipients }: ClaimSummary): string {
  return visible([actors.join(", "), deed, recipients.join(", ")].filter(Boolean).join(" → "));
}

function factsOf(summary: ClaimSummary): string[] {
  const { main, sure, type, when, where, amounts, said } = summary;
  const facts = [
    main ? "main event" : "",
    sure,
    type,
    ...when,
    where.length > 0 ? `at ${where.join(", ")}` : "",
    ...amounts,
  ];
  if (said !== "") facts.push(`said ${said}`);
  return facts.filter(Boolean);
}
