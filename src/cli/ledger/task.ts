import type { Ledger } from "../../ledger/ledger.ts";
import type { Mode } from "../../store/access.ts";
import type { Io } from "../io.ts";
import type { Paint } from "../terminal/style.ts";
import type { Options } from "../../question/values.ts";

/** Opens the ledger in a file or at an address. @throws {StoreError} */
export type OpenLedger = (where: string, mode: Mode) => Promise<Ledger>;

/** One question to a ledger. */
export interface Task {
  command: string;
  ledger: Ledger;
  options: Options;
  operands: readonly string[];
}

/** What is known about the surface that people read on. */
export interface Sheet {
  columns: number;
  paint: Paint;
}

/** What a command found: as data for programs, and as lines for people. */
export interface Answer {
  data: unknown;
  lines(sheet: Sheet): string[];
}

const USUAL_PLACE = "hearsay.ledger";

/** Where the ledger is that a command means. */
export function placeOf(options: Options, { env }: Pick<Io, "env">): string {
  return options.get("ledger") ?? (env["HEARSAY_LEDGER"] || USUAL_PLACE);
}
