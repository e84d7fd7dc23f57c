import { decodeText } from "../report/decode.ts";
import { ReportError, type ReportErrorCode } from "../report/error.ts";
import { Failure } from "../failure/failure.ts";

/** The most bytes that one report may have, as a file or as a line. */
export const LIMIT = 32 * 1024 * 1024;

/** For error messages. */
export const LIMIT_MIB = LIMIT / 1024 / 1024;

const CODES: Record<ReportErrorCode, string> = {
  binary: "H204",
  encoding: "H205",
  date: "H209",
  "front-matter": "H210",
};

/**
 * The text of a file or a line, without a byte-order mark: that belongs to the file, not to the report.
 * @throws {Failure} H204, H205
 */
export function decode(bytes: Uint8Array, where: string): string {
  const { text } = located(where, () => decodeText(bytes));
  return text.startsWith("\ufeff") ? text.slice(1) : text;
}

/** Runs `work`; what it finds wrong with a report is said with the place where that stands. */
export function located<Result>(where: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof ReportError)
      throw new Failure(CODES[error.code], { where, reason: error.message });
    throw error;
  }
}
