import type { Matrix } from "../../ledger/ledger.ts";
import { shortDay } from "../../summary/days.ts";
import { actWords } from "../../summary/words.ts";
import { wrap } from "../../summary/width.ts";
import { type Cell, type Column, inColumns } from "../terminal/columns.ts";
import type { Style } from "../terminal/style.ts";
import { visible } from "../visible.ts";
import { wholeId } from "./ids.ts";
import { factLines } from "./lay.ts";
import { onlyOperand } from "./operands.ts";
import { type Answer, type Sheet, type Task, viewOf } from "./task.ts";
import { unknownOn } from "./thread.ts";

/** Claims that stand beside each other; more go into another table below. */
const ABREAST = 3;
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
  const found = await task.ledger.matrix(id, viewOf(task.options));
  if (!found) throw unknownOn(id, task);
  return { data: found, lines: (sheet) => matrixLines(found, sheet) };
}

export function matrixLines({ claims, parties, cells }: Matrix, sheet: Sheet): string[] {
  if (claims.length === 0 || parties.length === 0) return ["Nobody took a position."];
  const names = claims.map((_, at) => letters(at));
  const lines = claims.flatMap(({ text }, at) =>
    wrap(visible(text), sheet.columns - 4).map((line, n) =>
      n === 0 ? `${sheet.paint(names[at].padEnd(4), "bold")}${line}` : `    ${line}`,
    ),
  );
  for (let from = 0; from < claims.length; from += ABREAST) {
    const shown = names.slice(from, from + ABREAST);
    const head: Cell[] = [{ text: "" }, ...shown.map((text): Cell => ({ text, styles: ["bold"] }))];
    const rows = parties.flatMap(({ name, role }, p) =>
      partyRows(name, role, cells[p].slice(from, from + ABREAST)),
    );
    const layout: Column[] = [{ most: PARTY }, ...shown.map(() => ({ most: 24 }))];
    lines.push("", ...inColumns([head, ...rows], layout, sheet.columns, sheet.paint));
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
      const { mark, style } = STANCES[stance.stance];
      return { text: `${mark} ${actWords(stance.act)} ${shortDay(stance.on)}`, styles: [style] };
    }),
  ]);
}

function roleWords(role: string): string {
  return role === "third" ? "  third party" : `  ${role}`;
}

/** A, B … Z, AA, AB … */
function letters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : letters(Math.floor(at / 26) - 1) + last;
}
