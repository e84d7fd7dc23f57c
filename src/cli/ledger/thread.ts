import { areSeveral } from "../../digest/plural.ts";
import { viewOf } from "../../question/filter.ts";
import type { Position, SourceReport, Story, Thread } from "../../answers.ts";
import { sourceName } from "../../report/called.ts";
import { shortDay, shortDays } from "../../summary/days.ts";
import { standingLook } from "../../summary/standings.ts";
import { doneWords, sureWords } from "../../summary/words.ts";
import { pad, width, wrap } from "../../summary/width.ts";
import { inColumns } from "../terminal/columns.ts";
import { quoteLines } from "../terminal/quote.ts";
import { ACT_STYLE } from "../terminal/style.ts";
import { visible } from "../../failure/visible.ts";
import { figureTable } from "./figures.ts";
import { notYet, wholeId } from "../../question/ids.ts";
import {
  factLines,
  heading,
  holderWords,
  INDENT,
  standingWords,
  titleLines,
  TONE_STYLE,
} from "./lay.ts";
import { onlyOperand } from "./operands.ts";
import { storyLines } from "./sources.ts";
import type { Answer, Sheet, Task } from "./task.ts";
import { threadFacts } from "./threads.ts";

/** `hearsay thread ID`. */
export async function thread(task: Task): Promise<Answer> {
  const id = await wholeId(task.ledger, "thread", onlyOperand(task, "the id of a thread"));
  const view = viewOf(task.options);
  const found = await task.ledger.thread(id, view);
  if (!found) throw notYet(id, view);
  if (task.options.has("json")) return { data: found, lines: () => [] };
  const { items } = await task.ledger.sources({ ...view, thread: found.id });
  return { data: found, lines: (sheet) => threadPage(found, items, sheet) };
}

function threadPage(found: Thread, stories: readonly Story[], sheet: Sheet): string[] {
  const { columns } = sheet;
  const sources = sourcesOf(stories);
  const lines = [
    ...titleLines(found.title, columns, sheet),
    standingWords(found.standing, sheet),
    ...factLines([standingLook(found.standing).meaning], columns, sheet),
    ...factLines(threadFacts(found), columns, sheet),
  ];
  if (found.history.length > 0)
    lines.push(
      "",
      heading("How it came to stand so", sheet),
      ...historyLines(found, sources, sheet),
    );
  lines.push(
    "",
    heading("Who says what", sheet),
    ...positionLines(found.positions, sources, sheet),
  );
  if (found.figures.length > 0)
    lines.push("", heading("Figures", sheet), ...figureTable(found.figures, sheet));
  for (const story of stories)
    lines.push("", heading("Where it comes from", sheet), ...storyLines(story, sheet));
  return lines;
}

/** Reports by their ids, as sources. */
type Sources = ReadonlyMap<string, SourceReport>;

function sourcesOf(stories: readonly Story[]): Sources {
  return new Map(stories.flatMap(({ reports }) => reports.map((report) => [report.id, report])));
}

/** Who speaks where a report says it in its own voice. */
function voiceOf(report: SourceReport | undefined): string {
  return report?.publisher || "The report itself";
}

function historyLines(
  { history, positions }: Thread,
  sources: Sources,
  { columns, paint }: Sheet,
): string[] {
  const byClaim = new Map(positions.map((position) => [position.claim, position]));
  const rows = history.map(({ on, standing, because, claim }) => {
    const { mark, tone } = standingLook(standing);
    const position = byClaim.get(claim);
    const who = position ? `${stanceWords(position, sources)} · ` : "";
    return [
      { text: shortDay(on) },
      { text: `${mark} ${standing}`, styles: TONE_STYLE[tone] },
      { text: `${who}${because}` },
    ];
  });
  const layout = [{}, {}, { flexible: true }];
  return inColumns(rows, layout, columns - 2, paint).map((line) => `  ${line}`);
}

/** "Kremlin denies": for lines that have room for no more. */
function stanceWords({ holders, act, report }: Position, sources: Sources): string {
  const holder = holders.at(-1)?.text ?? voiceOf(sources.get(report));
  return `${holder} ${doneWords(act, areSeveral(holders))}`;
}

/** Positions in the order in which they were taken; a day is named once. */
export function positionLines(
  positions: readonly Position[],
  sources: Sources,
  sheet: Sheet,
): string[] {
  let before = "";
  return positions.flatMap((position) => {
    const day = saidDay(position);
    const left = day === before ? "" : day;
    before = day;
    return onePosition(position, left, sources.get(position.report), sheet);
  });
}

/** The day on which it was said; where nothing tells, that of the report. */
function saidDay({ said, read }: Position): string {
  if (said === null || (said.earliest === null && said.latest === read)) return shortDay(read);
  return shortDays(said) || shortDay(read);
}

function onePosition(
  position: Position,
  day: string,
  report: SourceReport | undefined,
  sheet: Sheet,
): string[] {
  const { paint, columns } = sheet;
  const room = columns - INDENT;
  const { holders, act, factuality, evidence, read, claim } = position;
  const verb = doneWords(act, areSeveral(holders));
  const source = report ? sourceName(report) : (position.source ?? position.report);
  const [first, ...rest] = wrap(visible(`${holderWords(holders, voiceOf(report))} ${verb}`), room);
  const painted = first.endsWith(verb)
    ? paint(first.slice(0, -verb.length), "bold") + paint(verb, ACT_STYLE[act] ?? "cyan")
    : paint(first, "bold");
  const body = [
    painted,
    ...rest.map((line) => paint(line, "bold")),
    ...quoteLines(evidence.text, room),
    ...factLines([sureWords(factuality), `${source}, ${shortDay(read)}`, claim], room, sheet),
  ];
  const label = day === "" ? "" : `  ${day}`;
  const long = width(label) >= INDENT;
  const lines = body.map((line, at) =>
    at === 0 && !long ? pad(label, INDENT) + line : pad("", INDENT) + line,
  );
  return long ? [label, ...lines] : lines;
}
