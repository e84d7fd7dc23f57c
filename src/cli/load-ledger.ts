import { openLedger } from "../ledger/open.ts";
import type { OpenLedger } from "./ledger/task.ts";
import { version } from "./version.ts";

/** The ledger in a file or on a server. */
export const openStored: OpenLedger = (where, mode) =>
  openLedger(where, mode, { analyser: version() });
