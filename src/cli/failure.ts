import { rows } from "../table.ts";
import storeTable from "../store/errors.tsv";
import table from "./errors.tsv";
import { visible } from "./visible.ts";

/** One kind of error: its number, what is wrong and where, and what to do next. */
export interface ErrorKind {
  code: string;
  sentence: string;
  next: string;
}

export function errorKinds(): ErrorKind[] {
  return [...rows(table), ...rows(storeTable)]
    .map(([code, sentence, next]) => ({ code, sentence, next }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** An error that the user can do something about; printed as one line, never with a stack. */
export class Failure extends Error {
  readonly code: string;

  constructor(code: string, details: Record<string, string | number> = {}) {
    const kind = errorKinds().find((known) => known.code === code);
    if (!kind) throw new RangeError(`No error is numbered ${code}`);
    super(`${code} ${fill(kind.sentence, details)} ${fill(kind.next, details)}`);
    this.name = "Failure";
    this.code = code;
  }
}

/** What went wrong as one line for a person, whatever was thrown. */
export function describe(error: unknown, debug = false): string {
  if (error instanceof Failure) return error.message;
  const reason = visible(error instanceof Error ? error.message : String(error)).slice(0, 200);
  const line = new Failure("H901", { reason: reason || "no reason given" }).message;
  return debug && error instanceof Error ? `${line}\n${error.stack}` : line;
}

/** The system's reason in words: "permission denied" out of "EACCES: permission denied, open 'x'". A sentence goes on after it. */
export function reasonOf(error: unknown): string {
  const message = visible(error instanceof Error ? error.message : String(error));
  const match = /^[A-Z0-9]+: ([^,]+)/.exec(message);
  return (match ? match[1] : message).replace(/\.$/, "");
}

function fill(template: string, details: Record<string, string | number>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => visible(String(details[name] ?? "")));
}
