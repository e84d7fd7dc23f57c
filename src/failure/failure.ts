import { rows } from "../table.ts";
import storeTable from "../store/errors.tsv";
import serverTable from "../server/errors.tsv";
import table from "./errors.tsv";
import { visible } from "./visible.ts";

/** One kind of error: its number, what is wrong and where, and what to do next. */
export interface ErrorKind {
  code: string;
  sentence: string;
  next: string;
}

export function errorKinds(): ErrorKind[] {
  return [...rows(table), ...rows(storeTable), ...rows(serverTable)]
    .map(([code, sentence, next]) => ({ code, sentence, next }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

let byCode: Map<string, ErrorKind> | null = null;

function kindOf(code: string): ErrorKind | undefined {
  byCode ??= new Map(errorKinds().map((kind) => [kind.code, kind]));
  return byCode.get(code);
}

/** An error that the user can do something about; printed as one line, never with a stack. */
export class Failure extends Error {
  readonly code: string;
  /** What is wrong and what to do next, in these words. */
  readonly told: ErrorKind;
  readonly details: Readonly<Record<string, string | number>>;

  constructor(code: string, details: Record<string, string | number> = {}) {
    const kind = kindOf(code);
    if (!kind) throw new RangeError(`No error is numbered ${code}`);
    const told = { code, sentence: fill(kind.sentence, details), next: fill(kind.next, details) };
    super(lineOf(told));
    this.name = "Failure";
    this.code = code;
    this.told = told;
    this.details = details;
  }
}

export function lineOf({ code, sentence, next }: ErrorKind): string {
  return `${code} ${sentence} ${next}`;
}

/** What was thrown, as a Failure: whatever nobody foresaw is hearsay's own. */
export function asFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  const reason = visible(error instanceof Error ? error.message : String(error)).slice(0, 200);
  return new Failure("H901", { reason: reason || "no reason given" });
}

/** What went wrong as one line for a person, whatever was thrown. */
export function describe(error: unknown, debug = false): string {
  const line = asFailure(error).message;
  const stack = debug && error instanceof Error && !(error instanceof Failure);
  return stack ? `${line}\n${error.stack}` : line;
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
