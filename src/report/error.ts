/**
 * What can be wrong with a report before it is read:
 * `date` a publication date that is none, `front-matter` YAML beyond the subset that is read,
 * `binary` bytes that are no text, `encoding` bytes that are not in the encoding they claim.
 */
export type ReportErrorCode = "date" | "front-matter" | "binary" | "encoding";

/** The message says what is wrong, where, and what to do next. */
export class ReportError extends Error {
  readonly code: ReportErrorCode;

  constructor(code: ReportErrorCode, message: string) {
    super(message);
    this.name = "ReportError";
    this.code = code;
  }
}
