import { rows } from "../table.ts";
import type { Standing } from "../answers.ts";
import table from "./rules.tsv";
import type { Stand } from "./stand.ts";
import { inOrder, type Statement } from "./statement.ts";

/** Interprets rules.tsv, which says how its conditions are written. */

const GROUPS: Record<string, Stand[]> = {
  asserts: ["admits", "confirms", "claims", "affirms", "reports", "estimates"],
  rejects: ["denies", "withdraws"],
};

const WHO: Record<string, (statement: Statement) => boolean> = {
  anyone: () => true,
  party: ({ relation }) => relation !== "third",
  actor: ({ relation }) => relation === "actor",
  recipient: ({ relation }) => relation === "recipient",
  "third party": ({ relation }) => relation === "third",
  authority: ({ relation, voice }) => relation === "third" && voice.authority,
  holder: ({ voice }) => voice.origin,
};

const CLAUSE =
  /^(?:(anyone|nobody)|(an?|no|another) (party|actor|recipient|third party|authority|holder)) ([a-z/-]+)( since| before)?$/;

interface Clause {
  /** Whether somebody must fit, or nobody may. */
  somebody: boolean;
  /** Somebody other than the one whom the first clause found. */
  other: boolean;
  /** "since" or "before" what the first clause found; "" for any day. */
  when: string;
  who: (statement: Statement) => boolean;
  /** The stands that it asks for. */
  stands: ReadonlySet<string>;
}

interface Rule {
  id: string;
  standing: Standing;
  clauses: Clause[];
}

let known: Rule[] | null = null;

/** Reads a table of rules; throws where a condition is not written as the table says. */
export function readRules(text: string): Rule[] {
  return rows(text).map(([id, standing, condition]) => ({
    id: `standing.${id}`,
    standing: standing as Standing,
    clauses: condition.split(";").map((clause) => readClause(clause.trim())),
  }));
}

function readClause(text: string): Clause {
  const match = CLAUSE.exec(text);
  if (!match) throw new Error(`No clause of a rule: "${text}"`);
  const [, all, article, noun, verbs, when = ""] = match;
  return {
    somebody: all !== "nobody" && article !== "no",
    other: article === "another",
    when: when.trim(),
    who: WHO[noun ?? "anyone"],
    stands: new Set(verbs.split("/").flatMap((verb) => GROUPS[verb] ?? [verb])),
  };
}

export interface Verdict {
  standing: Standing;
  rule: string;
  /** The statements that the first clause of the rule found, in order. */
  by: Statement[];
}

/** The standing that the current statements of all voices give; null where there are none. */
export function judge(
  current: readonly Statement[],
  rules: readonly Rule[] = (known ??= readRules(table)),
): Verdict | null {
  const statements = [...current].sort(inOrder);
  for (const { id, standing, clauses } of rules) {
    const [first, ...others] = clauses;
    const by = statements
      .filter((statement) => fits(first, statement, null))
      .filter((found) => others.every((clause) => holds(clause, statements, found)));
    if (by.length > 0) return { standing, rule: id, by };
  }
  return null;
}

function holds(clause: Clause, statements: readonly Statement[], found: Statement): boolean {
  return statements.some((statement) => fits(clause, statement, found)) === clause.somebody;
}

function fits(clause: Clause, statement: Statement, found: Statement | null): boolean {
  if (!clause.stands.has(statement.stand) || !clause.who(statement)) return false;
  if (found === null) return true;
  if (clause.other && statement.voice.id === found.voice.id) return false;
  if (clause.when === "before") return statement.from <= found.from;
  // What has no date may be older.
  return clause.when === "" || (statement.since !== null && statement.day > found.day);
}
