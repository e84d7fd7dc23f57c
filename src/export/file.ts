import type { Page, StoredReport, ThreadSummary } from "../answers.ts";
import type { AsOf, Ledger, Paging, ThreadFilter } from "../ledger/ledger.ts";
import type { ExportFormat } from "../question/choices.ts";
import { notYet, wholeId } from "../question/ids.ts";
import { daysWords, dayWords } from "../summary/days.ts";
import { csvHead, csvRows } from "./csv.ts";
import { dossier } from "./dossier.ts";
import { featuresOf } from "./geojson.ts";
import { jsonLine } from "./jsonl.ts";
import type { Leaf } from "./leaf.ts";
import { slideOf } from "./timelinejs.ts";

/** What is to be written: one thread, or all that these narrow it to. */
export interface Selection extends Omit<ThreadFilter, keyof Paging> {
  /** A thread's id, or the start of it. */
  thread?: string;
}

/** The text of a file, in parts; at its end the number of threads that the format has no place for. */
export type FileParts = AsyncGenerator<string, number>;

/** Threads that are asked for at a time. */
const AT_A_TIME = 200;

/** What kind of file each format is. */
export const MEDIA_TYPES: Record<ExportFormat, string> = {
  jsonl: "application/x-ndjson",
  csv: "text/csv; charset=utf-8",
  timelinejs: "application/json",
  geojson: "application/geo+json",
  html: "text/html; charset=utf-8",
};

/** Why a format leaves threads out. */
export const LACKS: Partial<Record<ExportFormat, string>> = {
  timelinejs: "no day is known of them.",
  geojson: "no place of theirs can be put on a map.",
};

/** @throws {Failure} H601, H602 */
export function fileOf(ledger: Ledger, format: ExportFormat, selection: Selection): FileParts {
  return WRITERS[format](ledger, selection);
}

type Writer = (ledger: Ledger, selection: Selection) => FileParts;

const WRITERS: Record<ExportFormat, Writer> = {
  async *jsonl(ledger, selection) {
    for await (const { thread } of leaves(ledger, selection)) yield jsonLine(thread);
    return 0;
  },
  async *csv(ledger, selection) {
    yield csvHead();
    for await (const leaf of leaves(ledger, selection)) yield csvRows(leaf);
    return 0;
  },
  timelinejs: (ledger, selection) =>
    list(leaves(ledger, selection), ['{"events":[', "]}\n"], ({ thread }) => {
      const slide = slideOf(thread);
      return slide ? [slide] : [];
    }),
  geojson: (ledger, selection) =>
    list(
      leaves(ledger, selection),
      ['{"type":"FeatureCollection","features":[', "]}\n"],
      featuresOf,
    ),
  async *html(ledger, selection) {
    const all: Leaf[] = [];
    for await (const leaf of leaves(ledger, selection)) all.push(leaf);
    const reports = await reportsOf(ledger, all);
    yield dossier({ scope: scopeWords(selection), leaves: all, reports });
    return 0;
  },
};

/** A JSON list, an entry a line. */
async function* list(
  found: AsyncIterable<Leaf>,
  [open, close]: readonly [string, string],
  entriesOf: (leaf: Leaf) => object[],
): FileParts {
  let left = 0;
  let before = "\n";
  yield open;
  for await (const leaf of found) {
    const entries = entriesOf(leaf);
    if (entries.length === 0) left++;
    for (const entry of entries) {
      yield before + JSON.stringify(entry);
      before = ",\n";
    }
  }
  yield `\n${close}`;
  return left;
}

async function* leaves(ledger: Ledger, selection: Selection): AsyncGenerator<Leaf> {
  const { asOf } = selection;
  const view: AsOf = asOf === undefined ? {} : { asOf };
  for await (const id of ids(ledger, selection)) {
    const [thread, setting] = [await ledger.thread(id, view), await ledger.setting(id, view)];
    if (!thread || !setting) throw notYet(id, view);
    yield { thread, setting };
  }
}

async function* ids(ledger: Ledger, { thread, ...filter }: Selection): AsyncGenerator<string> {
  if (thread !== undefined) {
    yield wholeId(ledger, "thread", thread);
    return;
  }
  let after: string | null = null;
  do {
    const page: Page<ThreadSummary> = await ledger.threads({
      ...filter,
      limit: AT_A_TIME,
      ...(after === null ? {} : { after }),
    });
    for (const { id } of page.items) yield id;
    after = page.next;
  } while (after !== null);
}

/** The versions that positions rest on, by day and id. */
async function reportsOf(ledger: Ledger, all: readonly Leaf[]): Promise<StoredReport[]> {
  const heads = new Map(
    all
      .flatMap(({ setting }) => setting.tellings)
      .map(({ report }) => [`${report.read} ${report.id} ${report.version}`, report] as const),
  );
  const reports: StoredReport[] = [];
  for (const [, { id, version }] of [...heads].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const report = await ledger.report(id, version);
    if (report) reports.push(report);
  }
  return reports;
}

/** What narrowed the dossier, in words. */
function scopeWords(selection: Selection): string {
  const { thread, about, type, place, from, to, standing, source, asOf } = selection;
  return [
    thread === undefined ? "" : `thread ${thread}`,
    about === undefined ? "" : `about ${about}`,
    type?.toLowerCase() ?? "",
    place === undefined ? "" : `at ${place}`,
    daysWords({ earliest: from ?? null, latest: to ?? null }),
    standing ?? "",
    source === undefined ? "" : `from ${source} sources`,
    asOf === undefined ? "" : `as of ${dayWords(asOf)}`,
  ]
    .filter(Boolean)
    .join(", ");
}
