import type { Span } from "../analysis.ts";
import { openingOf } from "../report/opening.ts";
import type { Access } from "../store/access.ts";
import { searchWords } from "../store/words.ts";
import type { Page, SearchHit } from "../answers.ts";
import { shelfAfter } from "./arrivals.ts";
import type { AsOf, Paging } from "./ledger.ts";
import { afterOf, limitOf, pageOf } from "./page.ts";
import { NOW } from "./states.ts";

/** Beyond the shelf of any day. */
const TOP = Number.MAX_SAFE_INTEGER;
/** Characters of a sentence that are shown, at most. */
const LONGEST = 300;

/** Versions whose title and text hold all the words in any order, those read last first. */
export async function searchTexts(
  access: Access,
  words: string,
  filter: Paging & AsOf,
): Promise<Page<SearchHit>> {
  const wanted = searchWords(words);
  if (wanted.length === 0) return { items: [], next: null };
  const limit = limitOf(filter);
  const after = afterOf(filter, 1);
  const day = filter.asOf === undefined ? TOP : shelfAfter(filter.asOf);
  const before = Math.min(day, after ? Number(after[0]) : TOP);
  const shelves = await access.find(wanted, before, limit + 1);
  if (shelves.length === 0) return { items: [], next: null };
  const rows = await access.db
    .selectFrom("version")
    .innerJoin("report", "report.no", "version.report")
    .select(["version.no", "version.shelf", "version.title", "version.publisher"])
    .select(["version.read", "version.text", "report.id"])
    .where(access.among("version.shelf", shelves))
    .orderBy("version.shelf", "desc")
    .execute();
  const threads = await threadsOf(
    access,
    rows.map(({ no }) => no),
    filter,
  );
  return pageOf(
    rows,
    limit,
    ({ shelf }) => [shelf],
    ({ no, id: report, title, publisher, read, text }) => {
      const span = bestSentence(text, new Set(wanted));
      const words = text.slice(...span);
      return {
        report,
        title,
        ...openingOf(title, text),
        publisher,
        read,
        span,
        text: words,
        threads: threads.get(no) ?? [],
      };
    },
  );
}

/** The first of the sentences that hold most of the words. */
function bestSentence(text: string, wanted: ReadonlySet<string>): Span {
  let best: Span = [0, 0];
  let most = 0;
  for (const { 0: sentence, index } of text.matchAll(
    /\S[^\n.!?]*(?:[.!?](?!\s)[^\n.!?]*)*[.!?]?/g,
  )) {
    const words = sentence.slice(0, LONGEST).trimEnd();
    const held = searchWords(words).filter((word) => wanted.has(word)).length;
    if (held <= most) continue;
    most = held;
    best = [index, index + words.length];
  }
  return best;
}

/** Threads that versions tell of, by the version's number, in the order of the text, as they stand on a day. */
async function threadsOf(
  { db, among }: Access,
  versions: readonly number[],
  { asOf }: AsOf,
): Promise<Map<number, string[]>> {
  const rows = await db
    .selectFrom("analysis")
    .innerJoin("event", "event.analysis", "analysis.no")
    .innerJoin("thread_event", "thread_event.event", "event.no")
    .innerJoin("event as founder", "founder.no", "thread_event.founder")
    .select(["analysis.version", "founder.thread"])
    .where(among("analysis.version", versions))
    .where("thread_event.until", ">", asOf ?? NOW)
    .where("thread_event.since", "<=", asOf ?? NOW)
    .orderBy("event.no")
    .execute();
  const out = new Map<number, string[]>();
  for (const { version, thread } of rows) {
    const list = out.get(version) ?? [];
    out.set(version, list);
    if (!list.includes(thread)) list.push(thread);
  }
  return out;
}
