import type { Static } from "@sinclair/typebox";
import type { Added } from "../answers.ts";
import { asFailure, type ErrorKind, Failure } from "../failure/failure.ts";
import { failureOf } from "../failure/trouble.ts";
import { LIMIT, LIMIT_MIB } from "../intake/bytes.ts";
import { inOrder } from "../intake/in-order.ts";
import type { Incoming } from "../intake/job.ts";
import { isBlank, lines } from "../intake/lines.ts";
import type { Desk, Settled } from "./desk.ts";
import { problemOf } from "./problem.ts";
import type { AddedMany, Failed } from "./shapes/session.ts";

/** Reports that one request may bring. */
const MOST_REPORTS = 10_000;

/** Many reports in one request: what came of each, as it comes, and of all at the end. */
export type Step =
  | { event: "added"; data: Added }
  | { event: "failed"; data: Static<typeof Failed> }
  | { event: "progress"; data: { done: number; of: number | null } }
  | { event: "done"; data: Static<typeof AddedMany> };

interface Numbered {
  line: number;
  item: Incoming;
}

/** Reports one a line; blank lines are passed over. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Numbered> {
  for await (const { number, bytes } of lines(chunks, LIMIT)) {
    const where = `Line ${number}`;
    if (bytes === null)
      yield { line: number, item: new Failure("H306", { where, limit: LIMIT_MIB }) };
    else if (!isBlank(bytes))
      yield { line: number, item: { index: number - 1, where, kind: "line", bytes } };
  }
}

/** Reports of a list, which are read as lines are. */
export async function* listed(reports: readonly unknown[]): AsyncGenerator<Numbered> {
  const encoder = new TextEncoder();
  for (const [index, report] of reports.entries()) {
    const bytes = encoder.encode(JSON.stringify(report));
    const where = `Report ${index + 1}`;
    yield { line: index + 1, item: { index, where, kind: "line", bytes } };
  }
}

/** Hands many reports to the desk, as fast as it takes them; a bad one never stops the rest. */
export async function* addMany(
  desk: Desk,
  reports: AsyncIterable<Numbered>,
  of: number | null,
): AsyncGenerator<Step> {
  const all: Static<typeof AddedMany> = {
    added: [],
    failed: [],
    reports: 0,
    versions: 0,
    known: 0,
    claims: 0,
  };
  const settled = inOrder(
    upTo(MOST_REPORTS, reports),
    async ({ line, item }) => ({ line, settled: await settle(desk, item) }),
    {
      width: desk.width,
      weight: ({ item }) => (item instanceof Failure ? 0 : item.bytes.length),
      most: LIMIT,
    },
  );
  let done = 0;
  for await (const { line, settled: one } of settled) {
    if ("added" in one) {
      count(one.added, all);
      yield { event: "added", data: one.added };
    } else {
      const failed = { line, problem: problemOf(one.failure) };
      all.failed.push(failed);
      yield { event: "failed", data: failed };
    }
    yield { event: "progress", data: { done: ++done, of } };
  }
  yield { event: "done", data: all };
}

/** What goes wrong with one report is told beside it. */
async function settle(desk: Desk, item: Incoming): Promise<Settled> {
  if (item instanceof Failure) return { failure: item.told };
  try {
    return await desk.takeInTurn(item);
  } catch (error) {
    return { failure: toldOf(error) };
  }
}

export function toldOf(error: unknown): ErrorKind {
  return asFailure(failureOf(error)).told;
}

/** So many of them; what is too much, or cannot be read any further, is told at the end as one that failed. */
async function* upTo(most: number, reports: AsyncIterable<Numbered>): AsyncGenerator<Numbered> {
  let taken = 0;
  let last = 0;
  try {
    for await (const report of reports) {
      last = report.line;
      if (taken++ >= most) throw new Failure("H720", { line: last, most });
      yield report;
    }
  } catch (error) {
    yield { line: Math.max(1, last), item: asFailure(error) };
  }
}

function count(added: Added, all: Static<typeof AddedMany>): void {
  all.added.push(added);
  if (added.outcome === "known") all.known++;
  else {
    all.claims += added.claims;
    if (added.outcome === "version") all.versions++;
    else all.reports++;
  }
}
