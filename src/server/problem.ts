import { asFailure, type ErrorKind } from "../failure/failure.ts";
import { failureOf } from "../failure/trouble.ts";
import { rows } from "../table.ts";
import type { Problem } from "./shapes/problem.ts";
import table from "./statuses.tsv";

/** Starts of codes, the longest first. */
const STATUSES = rows(table)
  .map(([start, status, title]) => ({ start, status: Number(status), title }))
  .sort((a, b) => b.start.length - a.start.length);

/** An error as RFC 9457 has it, with its number and what to do next. */
export function problemOf({ code, sentence, next }: ErrorKind): Problem {
  const { status, title } = STATUSES.find(({ start }) => code.startsWith(start))!;
  return { type: `urn:hearsay:${code}`, title, status, detail: sentence, code, next };
}

export function refused(told: ErrorKind, headers: Record<string, string> = {}): Response {
  const problem = problemOf(told);
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      "content-type": "application/problem+json",
      "cache-control": "no-store",
      ...(problem.status === 401 ? { "www-authenticate": "Bearer" } : {}),
      ...headers,
    },
  });
}

/** Whatever was thrown, as an answer; never more of it than one line for a person. */
export function refusal(error: unknown): Response {
  const { told, details } = asFailure(failureOf(error));
  const wait = details["seconds"];
  return refused(told, wait === undefined ? {} : { "retry-after": String(wait) });
}
