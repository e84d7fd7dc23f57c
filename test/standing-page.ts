import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { compact } from "../scripts/tables.mjs";
import { rows } from "../src/table.ts";

/** docs/standing.md, made of the tables that decide. */

const ROOT = join(dirname(dirname(fileURLToPath(import.meta.url))), "src");

/** A table as Markdown: its last remark before the rows names the columns. */
function tableOf(file: string): string {
  const text = readFileSync(join(ROOT, file), "utf8");
  const lines = text.split("\n");
  const first = lines.findIndex((line) => line !== "" && !line.startsWith("#"));
  const columns = lines[first - 1].slice(2).split("\t");
  const line = (cells: readonly string[]): string =>
    `| ${columns.map((_, n) => escaped(cells[n] ?? "")).join(" | ")} |`;
  return [line(columns), line(columns.map(() => "---")), ...rows(compact(text)).map(line)].join(
    "\n",
  );
}

/** What Markdown would take for marks of its own. */
function escaped(cell: string): string {
  return cell === "*" ? "any" : cell.replaceAll("|", "\\|").replace(/, */g, ", ");
}

export function standingPage(): string {
  return `<!-- Made from the program's own tables: run \`npx vitest run test/standing-page -u\`. -->

# How a thread stands, what its figures make of each other, and what to look at

This page is made from the tables in \`src/standing\`, \`src/figures\` and \`src/ledger\`; the program reads the same tables. A test holds the two together. To change a rule, change its row.

A thread is one event as several claims tell it. Its standing says how well it is vouched for, by whom and against whose word. It says nothing about whether it is true.

| standing | in short |
| --- | --- |
| reported | by somebody who is no party to it |
| claimed | by a party, and by nobody else |
| denied | known only from those who deny it |
| disputed | affirmed by some, denied by others, and both still stand |
| admitted | by a party, against its interest or after it had denied it |
| confirmed | by a second origin whose word weighs, or by both sides |
| withdrawn | taken back by those who had said it |
| announced | promised, threatened, ordered, planned or wanted |
| speculated | thought possible, or foretold |

## Who speaks

Of a chain of holders the innermost speaks ("KCNA quoted the leader as saying": the leader); the others pass it on. But a party that tells what others said speaks for itself: that Moscow owned up, in Kyiv's telling, is Kyiv's claim. A claim without holder is the report's own, in the name of its publisher; where that is a state's medium, in the name of its state.

All who speak for one state are one voice, so that what a spokesman denied a general can admit. An office that the thread names once holds for the person everywhere in it. Armed groups and opponents do not speak for the state of their country, nor it for them.

${tableOf("standing/voices.tsv")}

## How a voice stands to the event

*Actor* is a voice whose key or state is that of an actor in any of the thread's events, *recipient* one whose is that of somebody acted on, *third* any other. Who is both counts as actor. Where it happened makes nobody a party.

## Whose interest it serves

The first row that fits holds; where none does, the interest is "none". Words are stems of the event's trigger. An interest "against" makes an affirmation an admission, "for" a claim.

${tableOf("standing/interest.tsv")}

## What a statement amounts to

The first row that fits holds. Sure: yes is CT+, likely PR+, maybe PS+ and PS-, no CT- and PR-, open CTu and Uu. Future: the event lies after the day on which it was said.

${tableOf("standing/stands.tsv")}

## When it was said

A statement counts from the last day on which it can have been said, and never from later than it was read. What one voice says to the same effect, of a day or a span of days in which it is known to have said so, is the same statement told again: "in October it had called them fake" is no second denial. All claims stay in the list of positions; the history counts each statement once.

Each voice counts by its latest word on what happened. What it says on what may happen counts only until it says what did. Of two statements of one day, the weightier holds: admits, confirms, denies, all others. A denial without a date that is told after an admission is taken for one that came before it.

${tableOf("standing/turns.tsv")}

## The rules

They look at what each voice holds, and the first whose condition is met gives the standing; so the place of a row is its precedence. The history has an entry for each day on which the standing changes, with the rule and the claim that made it. "Asserts" is admits, confirms, claims, affirms, reports or estimates; "rejects" is denies or withdraws. An authority is a third party whose word weighs. "Another holder" is one that can be told from the first and is no mere medium. "Since" is said, by its date, on a later day; "before" is held no later.

${tableOf("standing/rules.tsv")}

## Figures

A figure belongs to the voice that gives it, on the day by which it was said. Who denies a count does not give it. Figures are compared within one measure; where the measure is money or none of those named, within one noun; casualties are counted apart from the dead among them. Each is judged first against what its own voice said before: if it agrees with any of that, it is retold, otherwise revised. Then it is judged against the figures of others that none has superseded; of several verdicts the first of agrees, contradicts, supersedes, differs-in-scope holds.

${tableOf("figures/verdicts.tsv")}

How counts go with time:

${tableOf("figures/measures.tsv")}

How far two bounds may lie apart and still agree, in hundredths:

${tableOf("figures/margins.tsv")}

Whom a count is of, by the stem of its noun: "any" counts whomever the others do, "whole" everybody, "part" only some. Other nouns count what they name, which may be the whole.

${tableOf("figures/counted.tsv")}

## What to look at

\`hearsay review\` lists what is unsure, what weighs most first: claims, and threads as a whole. The weights of all rows that hold for one are summed. A row about a claim or a thread puts it into the list; what only adds makes it weigh more, "origins" once for each origin after the first, up to twelve. A holder is unknown where neither a name shows who he is nor his words for which state he speaks. A link is weak if its score is less than one above what links ask for. Of several claims of an event that a weak link joins, the first is listed.

What somebody accepted, rejected or changed is decided, and is listed no more until that is undone; a thread as a whole is decided where it was accepted.

${tableOf("ledger/review.tsv")}
`;
}
