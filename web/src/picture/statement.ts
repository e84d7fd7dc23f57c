import type { Days, Matrix, Position } from "../../../src/answers.ts";

/** How a statement is drawn: the marks are those of the standings that such statements lead to. */
export type StatementMark = "affirms" | "confirms" | "admits" | "denies" | "unsure" | "announces";

/** What one voice says to one effect on one day, however often it is told: one mark of a timeline. */
export interface Statement {
  mark: StatementMark;
  act: Position["act"];
  said: Days | null;
  /** The last day on which it can have been said. */
  day: string;
  /** Its tellings, those read first before the others. */
  positions: Position[];
}

/** All that one party of a thread says. */
export interface Voice {
  name: string;
  statements: Statement[];
}

const TO_COME: ReadonlySet<Position["act"]> = new Set([
  "promise",
  "threaten",
  "demand",
  "propose",
  "predict",
]);

export function markOf({ act, factuality }: Pick<Position, "act" | "factuality">): StatementMark {
  if (factuality === "CT-" || factuality === "PR-") return "denies";
  if (TO_COME.has(act)) return "announces";
  if ((factuality !== "CT+" && factuality !== "PR+") || act === "speculate") return "unsure";
  return act === "confirm" ? "confirms" : act === "admit" ? "admits" : "affirms";
}

/** The day that a position counts from: the last on which it can have been said, and never later than it was read. */
export function saidBy({ said, read }: Pick<Position, "said" | "read">): string {
  const latest = said?.latest ?? read;
  return latest < read ? latest : read.slice(0, 10);
}

/**
 * Who speaks in a thread, and what each says, in the order of its matrix, which knows who speaks for whom.
 * @param own the name of a report that speaks for itself
 */
export function voicesOf(
  positions: readonly Position[],
  matrix: Matrix | null,
  own: string,
): Voice[] {
  const parties = matrix?.parties ?? [];
  const byClaim = new Map<string, number>();
  matrix?.cells.forEach((row, party) => {
    for (const { claim } of row.flat()) byClaim.set(claim, party);
  });
  const byKey = new Map(parties.map(({ key }, i) => [key, i] as const).filter(([key]) => key));
  const byText = new Map<string, number>();
  for (const { claim, holders } of positions) {
    const party = byClaim.get(claim);
    if (party !== undefined) byText.set(holders.at(-1)?.text ?? "", party);
  }
  const voices: Voice[] = parties.map(({ name }) => ({ name, statements: [] }));
  for (const position of positions) {
    const inner = position.holders.at(-1);
    const text = inner?.text ?? "";
    let party = byClaim.get(position.claim) ?? byKey.get(inner?.entity ?? null) ?? byText.get(text);
    if (party === undefined) {
      party = voices.length;
      byText.set(text, party);
      voices.push({ name: inner ? text : own, statements: [] });
    }
    tell(voices[party].statements, position);
  }
  return voices.filter(({ statements }) => statements.length > 0);
}

/** Adds a telling to the statement that it repeats, or as a new one. */
function tell(statements: Statement[], position: Position): void {
  const { act, said } = position;
  const mark = markOf(position);
  const day = saidBy(position);
  const known = statements.find(
    (one) =>
      one.day === day &&
      one.mark === mark &&
      one.act === act &&
      (one.said?.earliest ?? null) === (said?.earliest ?? null),
  );
  if (known) known.positions.push(position);
  else statements.push({ mark, act, said, day, positions: [position] });
}
