import { openLedger } from "../ledger/open.ts";
import type { OpenLedger } from "./ledger/task.ts";

/** The ledger in a file or on a server. */
export const openStored: OpenLedger = openLedger;
