import { matrixOf } from "../standing/matrix.ts";
import type { Access, Mode } from "../store/access.ts";
import { openStore } from "../store/store.ts";
import { addEntries } from "./add.ts";
import { knownAs } from "./arrivals.ts";
import { listClaims } from "./claims.ts";
import { writeCorrection } from "./correct.ts";
import { readCorrections } from "./corrections.ts";
import { listEvents } from "./events.ts";
import { explainClaim } from "./explain.ts";
import { listFigures } from "./figures.ts";
import { findThread, idsStarting } from "./find.ts";
import type { Correction } from "../answers.ts";
import type { Ledger, Paging } from "./ledger.ts";
import { keyOf } from "./order.ts";
import { readName } from "./name-card.ts";
import { listNames } from "./name-list.ts";
import { afterOf, limitOf, pageOf } from "./page.ts";
import { readReading } from "./reading.ts";
import { listReports } from "./report-list.ts";
import { listChanges, readReport } from "./reports.ts";
import { listReview } from "./review.ts";
import { searchTexts } from "./search.ts";
import { readSetting } from "./setting.ts";
import { listSources } from "./sources.ts";
import { revisionOf, statsOf } from "./stats.ts";
import { listThreads, summaryOf } from "./threads.ts";
import { listTimeline } from "./timeline.ts";
import { verifyLedger } from "./verify.ts";

/** What a ledger needs of the world: who reads for it, and what time it is. */
export interface Setup {
  /** Version of the analyser whose analyses are added. */
  analyser: string;
  now?(): Date;
}

/**
 * Opens a ledger: a path, or "postgres://…". Every answer of one call sees one state of it.
 *
 * @throws {StoreError} where it cannot be opened
 */
export async function openLedger(where: string, mode: Mode, setup: Setup): Promise<Ledger> {
  const store = await openStore(where, mode);
  const at = () => (setup.now?.() ?? new Date()).toISOString();
  const { analyser } = setup;
  /** Answers one after the other: a transaction must not wait for another of the same store. */
  const ask =
    <Given extends unknown[], Answer>(
      answer: (access: Access, ...given: Given) => Promise<Answer>,
    ) =>
    (...given: Given): Promise<Answer> =>
      store.read((access) => answer(access, ...given));
  return {
    where: store.where,
    add: (entries) => store.write((access) => addEntries(access, entries, { analyser, at: at() })),
    knows: ask((access, report) => knownAs(access, report, analyser)),
    threads: ask(async (access, filter) => {
      const order = filter.order ?? "newest";
      const rows = await listThreads(access, filter, order);
      return pageOf(rows, limitOf(filter), (row) => keyOf(order, row), summaryOf);
    }),
    thread: ask(async (access, id, view) => (await findThread(access, id, view))?.thread ?? null),
    timeline: ask(listTimeline),
    events: ask(listEvents),
    figures: ask(listFigures),
    sources: ask(listSources),
    matrix: ask(async (access, id, view) => {
      const told = await findThread(access, id, view);
      return told && matrixOf(told.thread.id, told.tellings);
    }),
    changes: ask(listChanges),
    search: ask(searchTexts),
    explain: ask(explainClaim),
    claims: ask(listClaims),
    setting: ask(readSetting),
    report: ask(readReport),
    reports: ask(listReports),
    reading: ask(readReading),
    names: ask(listNames),
    name: ask(readName),
    review: ask(listReview),
    find: ask(idsStarting),
    verify: ask(verifyLedger),
    stats: ask((access) => statsOf(store, access, analyser)),
    revision: ask(revisionOf),
    correct: (correction) => store.write((access) => writeCorrection(access, correction, at())),
    corrections: ask(listCorrections),
    close: () => store.close(),
  };
}

/** What people decided, the latest first. */
async function listCorrections(access: Access, filter: Paging & { target?: string }) {
  const from = Number(afterOf(filter, 1)?.[0] ?? 0);
  const limit = limitOf(filter);
  const all = (await readCorrections(access))
    .filter(({ target }) => filter.target === undefined || target === filter.target)
    .reverse();
  return pageOf(
    all.slice(from),
    limit,
    () => [from + limit],
    (correction: Correction) => correction,
  );
}
