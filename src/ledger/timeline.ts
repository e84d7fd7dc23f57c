import type { Access } from "../store/access.ts";
import type { Page, TimelineEntry } from "../answers.ts";
import type { AsOf, Paging } from "./ledger.ts";
import { keyOf } from "./order.ts";
import { limitOf, pageOf } from "./page.ts";
import { listThreads, summaryOf } from "./threads.ts";

/** Threads by the day they happened, those without one last. */
export async function listTimeline(
  access: Access,
  filter: Paging & AsOf & { about?: string },
): Promise<Page<TimelineEntry>> {
  const rows = await listThreads(access, filter, "happened");
  return pageOf(
    rows,
    limitOf(filter),
    (row) => keyOf("happened", row),
    (row) => {
      const { id, happened, title, standing } = summaryOf(row);
      return { happened, thread: id, title, standing };
    },
  );
}
