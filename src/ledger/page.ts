import type { Page } from "../answers.ts";
import { LedgerError } from "./error.ts";
import type { Paging } from "./ledger.ts";

const LIMIT = 50;
const MOST = 1000;

export function limitOf({ limit = LIMIT }: Paging): number {
  return Math.min(Math.max(1, Math.floor(limit)), MOST);
}

/** A cursor holds the sort key of the last item of its page, so that later additions move nothing. */
export function cursorOf(key: readonly (string | number)[]): string {
  return key.map((part) => encodeURIComponent(String(part))).join("~");
}

/** The parts of a cursor; null where the list starts. @throws {LedgerError} where no page ended so */
export function afterOf({ after }: Paging, parts: number): string[] | null {
  if (after === undefined) return null;
  const key = after.split("~");
  if (key.length === parts)
    try {
      return key.map(decodeURIComponent);
    } catch {
      // Not written by us: told below.
    }
  throw new LedgerError(`"${after}" is no place in this list: hand back "next" as it was given`);
}

/** A page of a list that was read one item further than its limit. */
export function pageOf<T, U>(
  rows: readonly T[],
  limit: number,
  keyOf: (row: T) => readonly (string | number)[],
  itemOf: (row: T) => U,
): Page<U> {
  const shown = rows.slice(0, limit);
  const more = rows.length > limit;
  return { items: shown.map(itemOf), next: more ? cursorOf(keyOf(shown.at(-1)!)) : null };
}
