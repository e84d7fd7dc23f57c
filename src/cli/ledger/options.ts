import { ORDERS, SOURCES, STANDINGS, TYPES } from "../../question/choices.ts";
import type { Option } from "../option.ts";

/** Options that several commands of the ledger share. */

export const LEDGER: Option = {
  name: "ledger",
  short: "l",
  value: "LEDGER",
  help: "A file, or postgres://… for a server (default $HEARSAY_LEDGER, or else hearsay.ledger).",
};

export const JSON_OUT: Option = { name: "json", help: "Print JSON for programs." };

export const LIMIT: Option = {
  name: "limit",
  short: "n",
  value: "N",
  help: "At most N entries: 1 to 1000 (default 20, with --json 50).",
};

export const AFTER: Option = {
  name: "after",
  value: "CURSOR",
  help: "Go on where the page before ended; it names its cursor.",
};

export const AS_OF: Option = {
  name: "as-of",
  value: "DATE",
  help: "Answer from what had been published by that day.",
};

export const ABOUT: Option = {
  name: "about",
  value: "NAME",
  help: "Only what involves NAME or is said by it.",
};

export const IN_THREAD: Option = { name: "thread", value: "ID", help: "Only of this thread." };

/** What narrows a list of threads. */
export const THREAD_FILTERS: readonly Option[] = [
  ABOUT,
  {
    name: "type",
    value: "TYPE",
    choices: TYPES,
    help: "Only events of this PLOVER type.",
  },
  { name: "place", value: "PLACE", help: "Only what happened there." },
  { name: "from", value: "DATE", help: "Only what may have happened on that day or later." },
  { name: "to", value: "DATE", help: "Only what may have happened on that day or earlier." },
  {
    name: "standing",
    value: "STANDING",
    choices: STANDINGS,
    help: "Only threads that stand so.",
  },
  {
    name: "source",
    value: "KIND",
    choices: SOURCES,
    help: "Only threads that hold a claim of such a source.",
  },
  {
    name: "order",
    value: "ORDER",
    choices: ORDERS,
    help: "By the day last read of (newest, the default) or the most disputed first.",
  },
];
