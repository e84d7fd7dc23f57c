/** Something asked of the ledger that it cannot do; the message says what, where and what to do next. */
export class LedgerError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "LedgerError";
  }
}
