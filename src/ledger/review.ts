import type { Page, ReviewItem } from "../answers.ts";
import type { Access } from "../store/access.ts";
import type { AsOf, Paging } from "./ledger.ts";
import { keyOf } from "./order.ts";
import { limitOf, pageOf } from "./page.ts";
import { listThreads, summaryOf } from "./threads.ts";

/** What a person should look at: so far the threads that are most disputed. */
export async function listReview(access: Access, filter: Paging & AsOf): Promise<Page<ReviewItem>> {
  const rows = await listThreads(access, filter, "contested");
  return pageOf(
    rows,
    limitOf(filter),
    ({ row }) => keyOf("contested", row),
    ({ row }): ReviewItem => {
      const { id: thread, title, standing } = summaryOf(row);
      const because = [{ rule: standing, words: `It stands as ${standing}.` }];
      return { thread, title, standing, position: null, because, weight: row.contested };
    },
  );
}
