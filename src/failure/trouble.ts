import { LedgerError } from "../ledger/error.ts";
import { StoreError } from "../store/error.ts";
import { Failure } from "./failure.ts";

/** What the ledger or its store threw, as an error with a number; anything else as it is. */
export function failureOf(error: unknown): unknown {
  if (error instanceof StoreError) return new Failure(error.code, { ...error.details });
  if (error instanceof LedgerError) return new Failure("H609", { reason: error.message });
  return error;
}
