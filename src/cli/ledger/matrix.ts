import { viewOf } from "../../question/filter.ts";
import type { Matrix } from "../../answers.ts";
import { shortDay } from "../../summary/days.ts";
import { actWords } from "../../summary/words.ts";
import { width, wrap } from "../../summary/width.ts";
import { type Cell, type Column, GAP, inColumns } from "../terminal/columns.ts";
import type { Style } from "../terminal/style.ts";
import { visible } from "../../failure/visible.ts";
import { notYet, wholeId } from "../../question/ids.ts";
import { factLines } from "./lay.ts";
import { onlyOperand } from "./operands.ts";
import type { Answer, Sheet, Task } from "./task.ts";

/** Columns of the names of parties at most. */
const PARTY = 24;

type Stance = Matrix["cells"][number][number][number];

const STANCES: Record<Stance["stance"], { mark: string; style: Style }> = {
  affirms: { mark: "✓", style: "green" },
  denies: { mark: "✕", style: "red" },
  unsure: { mark: "?", style: "yellow" },
};

/** `hearsay matrix ID`. */
export async function matrix(task: Task): Promise<Answer> {
  const id = await wholeId(task.ledger, "thread", onlyOperand(task, "the id of a thread"));
  const view = viewOf(task.options);
  const found = await task.ledger.matrix(id, view);
  if (!found) throw notYet(id, view);
  return { data: found, lines: (sheet) => matrixLines(found, sheet) };
}

function matrixLines({ claims, parties, cells }: Matrix, sheet: Sheet): string[] {
  if (claims.length === 0 || parties.length === 0) return ["Nobody took a position."];
  const names = claims.map((_, at) => letters(at));
  const lines = claims.flatMap(({ text }, at) =>
    wrap(visible(text), sheet.columns - 4).map((line, n) =>
      n === 0 ? `${sheet.paint(names[at].padEnd(4), "bold")}${line}` : `    ${line}`,
    ),
  );
  for (let from = 0; from < claims.length;) {
    const to = from + abreast(cells, from, sheet.columns - Math.min(PARTY, widest(parties)));
    const shown = names.slice(from, to);
    const head: Cell[] = [{ text: "" }, ...shown.map((text): Cell => ({ text, styles: ["bold"] }))];
    const rows = parties.flatMap(({ name, role }, p) =>
      partyRows(name, role, cells[p].slice(from, to)),
    );
    const layout: Column[] = [{ most: PARTY }, ...shown.map(() => ({}))];
    lines.push("", ...inColumns([head, ...rows], layout, sheet.columns, sheet.paint));
    from = to;
  }
  const key = Object.entries(STANCES).map(([name, { mark }]) => `${mark} ${name}`);
  return [...lines, "", ...factLines([...key, "– says nothing"], sheet.columns, sheet)];
}

/** A party takes as many rows as its fullest cell; its role stands below its name. */
function partyRows(name: string, role: string, row: Matrix["cells"][number]): Cell[][] {
  const height = Math.max(2, ...row.map((cell) => cell.length));
  return Array.from({ length: height }, (_, at): Cell[] => [
    at === 0
      ? { text: name, styles: ["bold"] }
      : { text: at === 1 ? roleWords(role) : "", styles: ["dim"] },
    ...row.map((cell): Cell => {
      const stance = cell[at];
      if (!stance) return { text: at === 0 ? "–" : "" };
      return { text: stanceWords(stance), styles: [STANCES[stance.stance].style] };
    }),
  ]);
}

function stanceWords({ stance, act, on }: Stance): string {
  return `${STANCES[stance].mark} ${actWords(act)} ${shortDay(on)}`;
}

/** How many claims from `from` on fit beside each other, at least one; more go into a table below. */
function abreast(cells: Matrix["cells"], from: number, room: number): number {
  let used = 0;
  let to = from;
  for (; to < cells[0].length; to++) {
    const stances = cells.flatMap((row) => row[to]).map((stance) => width(stanceWords(stance)));
    used += Math.max(2, ...stances) + GAP;
    if (used > room) break;
  }
  return Math.max(1, to - from);
}

function widest(parties: Matrix["parties"]): number {
  return Math.max(
    ...parties.map(({ name, role }) => Math.max(width(name), width(roleWords(role)))),
  );
}

function roleWords(role: string): string {
  return role === "third" ? "  third party" : `  ${role}`;
}

/** A, B … Z, AA, AB … */
function letters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : letters(Math.floor(at / 26) - 1) + last;
}
