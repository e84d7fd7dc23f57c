import type { AsOf, Paging, ThreadFilter } from "../ledger/ledger.ts";
import { dateOf, type Options, wholeNumber } from "./values.ts";

/** What the values of options mean, on a command line and in an address alike. */

export const MOST_ENTRIES = 1000;
const FOR_PEOPLE = 20;
const FOR_PROGRAMS = 50;

/** @throws {Failure} H109 */
export function pagingOf(options: Options): Paging {
  const usual = options.has("json") ? FOR_PROGRAMS : FOR_PEOPLE;
  const after = options.get("after");
  return {
    limit: wholeNumber(options, "limit", usual, MOST_ENTRIES),
    ...(after === undefined ? {} : { after }),
  };
}

/** @throws {Failure} H110 */
export function viewOf(options: Options): AsOf {
  const asOf = dayOf(options, "as-of");
  return asOf === undefined ? {} : { asOf };
}

/** @throws {Failure} H110 */
export function threadFilterOf(options: Options): Omit<ThreadFilter, keyof Paging> {
  return given({
    about: options.get("about"),
    type: options.get("type")?.toUpperCase() as ThreadFilter["type"],
    place: options.get("place"),
    from: dayOf(options, "from"),
    to: dayOf(options, "to"),
    standing: options.get("standing") as ThreadFilter["standing"],
    source: options.get("source") as ThreadFilter["source"],
    order: options.get("order") as ThreadFilter["order"],
    asOf: dayOf(options, "as-of"),
  });
}

/** The values of an object that are there: an option left out must not pass for one that is empty. */
export function given<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Fields;
}

function dayOf(options: Options, name: string): string | undefined {
  return dateOf(options, name)?.slice(0, 10);
}
