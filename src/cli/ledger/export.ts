import type { Page, StoredReport, ThreadSummary } from "../../answers.ts";
import { csvHead, csvRows } from "../../export/csv.ts";
import { dossier } from "../../export/dossier.ts";
import { featuresOf } from "../../export/geojson.ts";
import { jsonLine } from "../../export/jsonl.ts";
import type { Leaf } from "../../export/leaf.ts";
import { slideOf } from "../../export/timelinejs.ts";
import { daysWords, dayWords } from "../../summary/days.ts";
import { counted } from "../../summary/words.ts";
import { Failure } from "../failure.ts";
import { fileSink } from "../file-sink.ts";
import type { Io, Sink } from "../io.ts";
import { wholeId } from "./ids.ts";
import type { ExportFormat } from "./keeping-commands.ts";
import { noMore } from "./operands.ts";
import { type Task, threadFilterOf, viewOf } from "./task.ts";
import { unknownOn } from "./thread.ts";

/** Threads that are asked for at a time. */
const AT_A_TIME = 200;

/** `hearsay export`: what a format has no place for is left out and counted on standard error. */
export async function exportCommand(task: Task, io: Io): Promise<number> {
  noMore(task, 0);
  const { options } = task;
  const format = options.get("format") as ExportFormat | undefined;
  if (format === undefined) throw new Failure("H103", { option: "--format", placeholder: "csv" });
  const output = options.get("output");
  const target = output === undefined ? null : fileSink(output);
  const left = await WRITERS[format](task, target ?? io.out);
  await target?.close();
  if (left > 0)
    await io.err.write(`hearsay: ${counted(left, "thread")} left out: ${LACKS[format]}\n`);
  return 0;
}

const LACKS: Partial<Record<ExportFormat, string>> = {
  timelinejs: "no day is known of them.",
  geojson: "no place of theirs can be put on a map.",
};

/** Each gives the number of threads that it left out. */
const WRITERS: Record<ExportFormat, (task: Task, out: Sink) => Promise<number>> = {
  async jsonl(task, out) {
    for await (const { thread } of leaves(task)) await out.write(jsonLine(thread));
    return 0;
  },
  async csv(task, out) {
    await out.write(csvHead());
    for await (const leaf of leaves(task)) await out.write(csvRows(leaf));
    return 0;
  },
  timelinejs: (task, out) =>
    list(task, out, ['{"events":[', "]}\n"], ({ thread }) => {
      const slide = slideOf(thread);
      return slide ? [slide] : [];
    }),
  geojson: (task, out) =>
    list(task, out, ['{"type":"FeatureCollection","features":[', "]}\n"], featuresOf),
  async html(task, out) {
    const all: Leaf[] = [];
    for await (const leaf of leaves(task)) all.push(leaf);
    await out.write(
      dossier({ scope: scopeWords(task), leaves: all, reports: await reportsOf(all, task) }),
    );
    return 0;
  },
};

/** A JSON list, an entry a line. */
async function list(
  task: Task,
  out: Sink,
  [open, close]: readonly [string, string],
  entriesOf: (leaf: Leaf) => object[],
): Promise<number> {
  let left = 0;
  let before = "\n";
  await out.write(open);
  for await (const leaf of leaves(task)) {
    const entries = entriesOf(leaf);
    if (entries.length === 0) left++;
    for (const entry of entries) {
      await out.write(before + JSON.stringify(entry));
      before = ",\n";
    }
  }
  await out.write(`\n${close}`);
  return left;
}

async function* leaves(task: Task): AsyncGenerator<Leaf> {
  const { ledger, options } = task;
  const view = viewOf(options);
  for await (const id of ids(task)) {
    const [thread, setting] = [await ledger.thread(id, view), await ledger.setting(id, view)];
    if (!thread || !setting) throw unknownOn(id, task);
    yield { thread, setting };
  }
}

async function* ids(task: Task): AsyncGenerator<string> {
  const { ledger, options } = task;
  const start = options.get("thread");
  if (start !== undefined) {
    yield wholeId(ledger, "thread", start);
    return;
  }
  const filter = threadFilterOf(options);
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
async function reportsOf(all: readonly Leaf[], { ledger }: Task): Promise<StoredReport[]> {
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
function scopeWords({ options }: Task): string {
  const days = { earliest: options.get("from") ?? null, latest: options.get("to") ?? null };
  const when = daysWords(days);
  const asOf = options.get("as-of");
  return [
    options.has("thread") ? `thread ${options.get("thread")}` : "",
    options.has("about") ? `about ${options.get("about")}` : "",
    options.get("type") ?? "",
    options.has("place") ? `at ${options.get("place")}` : "",
    when,
    options.get("standing") ?? "",
    options.has("source") ? `from ${options.get("source")} sources` : "",
    asOf === undefined ? "" : `as of ${dayWords(asOf)}`,
  ]
    .filter(Boolean)
    .join(", ");
}
