/** Why a store could not do its work: a code of `errors.tsv` and what fills its sentence. */
export class StoreError extends Error {
  readonly code: string;
  readonly details: Readonly<Record<string, string | number>>;

  constructor(code: string, details: Record<string, string | number>, cause?: unknown) {
    super(`${code} ${Object.values(details).join(", ")}`, { cause });
    this.name = "StoreError";
    this.code = code;
    this.details = details;
  }
}

/** By the code of SQLite, PostgreSQL or Node.js, or the longest start of it. */
const KNOWN: readonly [code: string, error: string][] = [
  ["SQLITE_NOTADB", "H502"],
  ["SQLITE_READONLY", "H504"],
  ["SQLITE_PERM", "H504"],
  ["SQLITE_FULL", "H505"],
  ["SQLITE_CORRUPT", "H507"],
  ["SQLITE_IOERR", "H508"],
  ["SQLITE_CANTOPEN", "H508"],
  ["25006", "H504"],
  ["42501", "H504"],
  ["53100", "H505"],
  ["XX00", "H507"],
  ["08", "H508"],
  ["28", "H508"],
  ["3D000", "H508"],
  ["53", "H508"],
  ["57P", "H508"],
  ["E", "H508"],
];

/** What a driver threw, as a StoreError where it is nothing that a mistake in the program would cause. */
export function storeError(error: unknown, where: string): unknown {
  if (error instanceof StoreError || !(error instanceof Error)) return error;
  const { code } = error as { code?: unknown };
  const reason = reasonOf(error);
  if (reason.startsWith("ConnectionFailed"))
    return new StoreError("H508", { where, reason }, error);
  if (typeof code !== "string") return error;
  const known = KNOWN.find(([start]) => code.startsWith(start));
  return known ? new StoreError(known[1], { where, reason }, error) : error;
}

/** Node.js leaves the message empty where it tried several addresses. */
function reasonOf(error: Error): string {
  const first = error instanceof AggregateError ? error.errors[0] : error;
  return first instanceof Error ? first.message : String(first);
}
