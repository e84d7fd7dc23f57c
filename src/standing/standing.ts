import type { Telling } from "../digest/digest.ts";
import type { Position, Standing, Thread } from "../answers.ts";
import { type Ask, asksOf } from "./asks.ts";
import { Parties } from "./parties.ts";
import { judge } from "./rules.ts";
import { isDecided, type Stand } from "./stand.ts";
import { inOrder, type Statement, statementOf, withoutRetellings } from "./statement.ts";
import turnTable from "./turns.tsv";
import { officesOf } from "./voice.ts";

/**
 * How a thread stands, and how that came about. Each voice counts by its latest word; what it said before
 * stays in the history. docs/standing.md has the tables that decide.
 */
export interface StandingOf {
  standing: Standing;
  /** Each change, by the day it was said. */
  history: Thread["history"];
  /** Every claim, retellings too, in the order in which they were said. */
  positions: Position[];
}

/** The standing of one thread's tellings, of which there is at least one, in any order. */
export function standingOf(tellings: readonly Telling[]): StandingOf {
  const statements = statementsOf(tellings);
  const history: Thread["history"] = [];
  const voices = new Map<string, Words>();
  const distinct = withoutRetellings(statements);
  for (let i = 0, end = 0; i < distinct.length; i = end) {
    const { day } = distinct[i];
    while (end < distinct.length && distinct[end].day === day) end++;
    for (const statement of distinct.slice(i, end)) hear(voices, statement);
    const verdict = judge([...voices.values()].map(({ decided, open }) => (decided ?? open)!));
    if (!verdict || verdict.standing === history.at(-1)?.standing) continue;
    const { standing, rule, by } = verdict;
    const tipped = by.find((statement) => statement.day === day) ?? distinct[i];
    history.push({ on: day, standing, because: rule, claim: tipped.telling.claim.id });
  }
  return { standing: history.at(-1)!.standing, history, positions: statements.map(positionOf) };
}

/** What each claim amounts to, in the order in which they were said. */
export function statementsOf(tellings: readonly Telling[]): Statement[] {
  const parties = new Parties(tellings);
  const offices = officesOf(tellings);
  return tellings.map((telling) => statementOf(telling, parties, offices)).sort(inOrder);
}

/** The latest words of one voice: on what happened, and on what may. */
interface Words {
  decided?: Statement;
  open?: Statement;
}

/** Of two statements of one voice on one day, or two to the same effect, the weightier holds. */
const WEIGHT: Record<Stand, number> = {
  admits: 4,
  confirms: 3,
  withdraws: 2,
  denies: 2,
  reports: 1,
  claims: 1,
  affirms: 1,
  estimates: 0,
  announces: 4,
  wants: 3,
  foretells: 2,
  speculates: 1,
  "leaves-open": 0,
};

function hear(voices: Map<string, Words>, statement: Statement): void {
  const words = voices.get(statement.voice.id) ?? {};
  voices.set(statement.voice.id, words);
  const { decided, open } = words;
  if (isDecided(statement.stand)) {
    if (decided && !replaces(statement, decided)) return;
    const before = decided ?? open;
    const from =
      decided && isRejection(decided) === isRejection(statement) ? decided.from : statement.day;
    words.decided = {
      ...statement,
      from,
      stand: before ? turned(before, statement) : statement.stand,
    };
    return;
  }
  if (!open || !isLighter(statement, open)) words.open = statement;
  // Who denied a plan and then announces it denies no longer.
  const anew = statement.stand === "announces" && decided && isRejection(decided);
  if (anew && statement.day > decided.day) words.decided = undefined;
}

function replaces(statement: Statement, old: Statement): boolean {
  if (statement.day === old.day || isRejection(statement) === isRejection(old))
    return !isLighter(statement, old);
  // A denial without a date, told after an admission, is the one that came before it.
  return old.stand !== "admits" || statement.since !== null;
}

function isLighter(statement: Statement, old: Statement): boolean {
  return WEIGHT[statement.stand] < WEIGHT[old.stand];
}

function isRejection({ stand }: Statement): boolean {
  return stand === "denies" || stand === "withdraws";
}

let turns: Ask[] | null = null;

/** What a statement amounts to after what its voice said on an earlier day. */
function turned(before: Statement, { stand, day, relation }: Statement): Stand {
  if (before.day === day) return stand;
  turns ??= asksOf(turnTable, 3);
  const turn = turns.find((row) => row.fits([before.stand, stand, relation]));
  return turn ? (turn.gives as Stand) : stand;
}

function positionOf({ telling: { claim, report } }: Statement): Position {
  return {
    claim: claim.id,
    report: report.id,
    holders: claim.holders.map(({ text, key, kind }) => ({ text, entity: key, kind })),
    act: claim.act,
    factuality: claim.factuality,
    said: claim.said,
    read: report.read,
    evidence: { span: claim.evidence, text: "" },
  };
}
