import type { Access } from "../store/access.ts";
import type { Page, Position } from "../answers.ts";
import { judgementsIn } from "./corrections.ts";
import { findThreads } from "./find.ts";
import type { AsOf, Paging } from "./ledger.ts";
import { afterOf, cursorOf, limitOf } from "./page.ts";
import { withSources } from "./named.ts";
import { keysNamed } from "./names.ts";
import { walkThreads } from "./threads.ts";

/**
 * Claims of a report, of a holder, or of the threads that involve a name, thread by thread. A place in the list is that
 * of the thread before, and how many claims of the next one were given already.
 */
export async function listClaims(
  access: Access,
  filter: Paging & AsOf & { report?: string; about?: string; by?: string },
): Promise<Page<Position>> {
  const limit = limitOf(filter);
  const { about, asOf, report } = filter;
  const by = await holdersNamed(access, filter.by);
  const view = asOf === undefined ? {} : { asOf };
  const after = afterOf(filter, 5) ?? ["", "", "", "", "0"];
  let before: readonly (string | number)[] = after.slice(0, 4);
  let skip = Number(after[4]);
  const items: Position[] = [];
  const wanted = {
    ...view,
    ...(about === undefined ? {} : { about }),
    ...(report === undefined ? {} : { report }),
    ...(by === null ? {} : { by }),
  };
  for await (const threads of walkThreads(access, wanted, "newest", before)) {
    const told = await findThreads(
      access,
      threads.map(({ id }) => id),
      view,
    );
    for (const { id, place } of threads) {
      const positions = (told.get(id)?.thread.positions ?? []).filter(
        (position) =>
          (report === undefined || position.report === report) &&
          (by === null || position.holders.some(({ entity }) => by.includes(entity ?? ""))),
      );
      for (const [i, position] of positions.entries()) {
        if (i < skip) continue;
        if (items.length === limit)
          return { items: await withSources(access, items), next: cursorOf([...before, i]) };
        items.push(position);
      }
      skip = 0;
      before = place;
    }
  }
  return { items: await withSources(access, items), next: null };
}

async function holdersNamed(access: Access, name?: string): Promise<string[] | null> {
  if (name === undefined) return null;
  return keysNamed(access, name, (await judgementsIn(access)).aliases);
}
