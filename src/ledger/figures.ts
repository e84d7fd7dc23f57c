import type { Access } from "../store/access.ts";
import type { Figure, Page } from "../answers.ts";
import { findThread, findThreads } from "./find.ts";
import type { AsOf, Paging } from "./ledger.ts";
import { afterOf, cursorOf, limitOf } from "./page.ts";
import { walkThreads } from "./threads.ts";

type Row = Figure & { thread: string };

/**
 * Figures of one thread, or of the threads that involve a name, newest first. A place in the list is that
 * of the thread before, and how many figures of the next one were given already.
 */
export async function listFigures(
  access: Access,
  filter: Paging & AsOf & { about?: string; thread?: string },
): Promise<Page<Row>> {
  const limit = limitOf(filter);
  const after = afterOf(filter, 5) ?? ["", "", "", "", "0"];
  let before = after.slice(0, 4);
  let skip = Number(after[4]);
  const items: Row[] = [];
  for await (const { id, figures, place } of threadsWithFigures(access, filter, before)) {
    for (const [i, figure] of figures.entries()) {
      if (i < skip) continue;
      if (items.length === limit) return { items, next: cursorOf([...before, i]) };
      items.push({ ...figure, thread: id });
    }
    skip = 0;
    before = place;
  }
  return { items, next: null };
}

async function* threadsWithFigures(
  access: Access,
  { about, asOf, thread }: AsOf & { about?: string; thread?: string },
  before: readonly string[],
): AsyncGenerator<{ id: string; figures: Figure[]; place: string[] }> {
  const view = asOf === undefined ? {} : { asOf };
  if (thread !== undefined) {
    const told = await findThread(access, thread, view);
    if (told) yield { id: told.thread.id, figures: told.thread.figures, place: ["", "", "", ""] };
    return;
  }
  const filter = { ...view, ...(about === undefined ? {} : { about }), counted: true };
  for await (const threads of walkThreads(access, filter, "newest", before)) {
    const told = await findThreads(
      access,
      threads.map(({ id }) => id),
      view,
    );
    for (const { id, place } of threads)
      yield { id, figures: told.get(id)?.thread.figures ?? [], place: place.map(String) };
  }
}
