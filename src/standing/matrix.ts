import type { EventDigest, Role, Telling } from "../digest/digest.ts";
import { countryName } from "../entities/gazetteer.ts";
import type { Matrix } from "../answers.ts";
import { compare } from "../order.ts";
import { Parties, type Relation } from "./parties.ts";
import { statementsOf } from "./standing.ts";
import type { Statement } from "./statement.ts";

/**
 * Who takes which position on which variant of what a thread tells: one row a voice, and one for each party
 * that keeps silent; one column for each way in which it is told to have happened ("send → Kursk").
 */
export function matrixOf(thread: string, tellings: readonly Telling[]): Matrix {
  const statements = statementsOf(tellings);
  const voices = rowsOf(statements, new Parties(tellings));
  const variants = columnsOf(statements);
  const cells = voices.map(({ id }) =>
    variants.map(({ key }) =>
      cellOf(statements.filter((one) => one.voice.id === id && keyOf(one.telling.event) === key)),
    ),
  );
  return {
    thread,
    parties: voices.map(({ name, key, role }) => ({ name, key, role })),
    claims: variants,
    cells,
  };
}

interface Row {
  id: string;
  name: string;
  key: string | null;
  role: Relation;
}

const ORDER: readonly Relation[] = ["actor", "recipient", "third"];

/** Parties first, actors before recipients; within each in the order in which they spoke, the silent last. */
function rowsOf(statements: readonly Statement[], { all }: Parties): Row[] {
  const found = new Map<string, Row>();
  const add = (row: Row): void => {
    const other = found.get(row.id);
    if (!other) found.set(row.id, row);
    else if (ORDER.indexOf(row.role) < ORDER.indexOf(other.role)) other.role = row.role;
  };
  for (const { voice, relation } of statements)
    add(
      voice.state === null
        ? { id: voice.id, name: voice.name, key: voice.key, role: relation }
        : stateRow(voice.state, relation),
    );
  for (const { key, name, state, role } of all)
    add(state === null ? { id: key!, name, key, role } : stateRow(state, role));
  return [...found.values()].sort((a, b) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role));
}

function stateRow(state: string, role: Relation): Row {
  return { id: `state:${state}`, name: countryName(state) ?? state, key: `country:${state}`, role };
}

/** In the order in which they were first told. */
function columnsOf(statements: readonly Statement[]): Matrix["claims"] {
  const found = new Map<string, string>();
  for (const { telling } of statements) {
    const key = keyOf(telling.event);
    if (!found.has(key)) found.set(key, textOf(telling.event));
  }
  return [...found].map(([key, text]) => ({ key, text }));
}

/** What is done, and to whom or where: the actor is the thread's. */
function keyOf(event: EventDigest): string {
  const objects = objectsOf(event).map(({ key, country, head }) => key ?? country ?? head);
  return [event.word, ...new Set(objects.sort(compare))].join(" ");
}

function objectsOf({ roles }: EventDigest): Role[] {
  const recipients = roles.filter(({ role }) => role === "recipient");
  return recipients.length > 0 ? recipients : roles.filter(({ role }) => role === "place");
}

function textOf(event: EventDigest): string {
  const actors = event.roles.filter(({ role }) => role === "actor");
  const named = [actors, objectsOf(event)].map((roles) => roles.map(({ text }) => text).join(", "));
  return [named[0], event.word, named[1]].filter((part) => part !== "").join(" → ");
}

type Cell = Matrix["cells"][number][number];

/** What is said again on the same day is there once. */
function cellOf(statements: readonly Statement[]): Cell {
  const cell = new Map<string, Cell[number]>();
  for (const { telling, day } of statements) {
    const { act, factuality, id } = telling.claim;
    const stance = stanceOf(factuality);
    const same = `${stance} ${act} ${day}`;
    if (!cell.has(same)) cell.set(same, { stance, act, on: day, claim: id });
  }
  return [...cell.values()];
}

function stanceOf(factuality: Telling["claim"]["factuality"]): Cell[number]["stance"] {
  if (factuality === "CT+" || factuality === "PR+") return "affirms";
  return factuality === "CT-" || factuality === "PR-" ? "denies" : "unsure";
}
