import type { Analysis } from "../../analysis.ts";
import type { Added } from "../../answers.ts";
import type { Entry, Ledger } from "../../ledger/ledger.ts";
import { readReport } from "../../report/read.ts";
import { StoreError } from "../../store/error.ts";
import { counted } from "../../summary/words.ts";
import { LIMIT } from "../bytes.ts";
import type { LoadEngine } from "../engine.ts";
import { type Executor, inlineExecutor } from "../executor.ts";
import { Failure, reasonOf } from "../failure.ts";
import { inOrder } from "../in-order.ts";
import type { Io } from "../io.ts";
import { type Progress, progressOn } from "../progress.ts";
import { type Settings, reportOf } from "../reading.ts";
import { type Incoming, inputs, type Job } from "../sources.ts";
import { defaultsOf, MOST_JOBS, wholeNumber } from "../values.ts";
import { gather } from "./gather.ts";
import type { Task } from "./task.ts";

/** Reports of one transaction; what is lost when the process is killed is at most so many analyses. */
const BATCH = 32;

/** An analysed report on its way into the ledger. */
interface Arrival {
  where: string;
  entry: Entry;
}

type Step = Arrival | "known" | Failure | { failure: string };

/** How many reports came to what. */
interface Tally {
  reports: number;
  versions: number;
  known: number;
  claims: number;
  failed: number;
}

/** `hearsay add`: the exit code is 2 where any report could not be added. */
export async function add(task: Task, io: Io, load: LoadEngine): Promise<number> {
  const { ledger, options } = task;
  const jobs = wholeNumber(options, "jobs", 1, MOST_JOBS);
  const defaults = defaultsOf(options);
  const files = inputs(task.operands, "add", io);
  const progress = progressOn(io, options.has("progress"));
  const readers = lazyReaders(
    { format: "jsonl", columns: 80, colour: false, top: 1, defaults },
    jobs,
    load,
  );
  const steps = inOrder(
    gather(files, options.has("jsonl"), io),
    (item) => stepOf(item, ledger, defaults, readers),
    {
      width: jobs,
      weight: (item) => (item instanceof Failure ? 0 : item.bytes.length),
      most: LIMIT,
    },
  );
  const tally: Tally = { reports: 0, versions: 0, known: 0, claims: 0, failed: 0 };
  let batch: Arrival[] = [];
  const flush = async (): Promise<void> => {
    await store(batch, ledger, tally, (message) => complain(message, progress, io));
    batch = [];
  };
  try {
    for await (const step of steps) {
      const failed = step instanceof Failure || (step !== "known" && "failure" in step);
      if (failed) {
        tally.failed++;
        await complain(step instanceof Failure ? step.message : step.failure, progress, io);
      } else if (step === "known") tally.known++;
      else if (batch.push(step) >= BATCH) await flush();
      await progress.step(failed);
    }
    await flush();
    await progress.done();
  } finally {
    await readers.close();
  }
  await io.out.write(
    options.has("json") ? `${JSON.stringify(tally, null, 2)}\n` : `${said(tally)}\n`,
  );
  const all = tally.reports + tally.versions + tally.known + tally.failed;
  if (tally.failed > 0 && all > 1)
    await io.err.write(
      `hearsay: ${tally.failed} of ${counted(all, "report")} could not be added.\n`,
    );
  return tally.failed > 0 ? 2 : 0;
}

async function complain(message: string, progress: Progress, io: Io): Promise<void> {
  await progress.clear();
  await io.err.write(`hearsay: ${message}\n`);
}

/** Reads and analyses a report, unless the ledger holds this very version. */
async function stepOf(
  item: Incoming,
  ledger: Ledger,
  defaults: Settings["defaults"],
  readers: Pick<Executor, "read">,
): Promise<Step> {
  if (item instanceof Failure) return item;
  const { where } = item;
  try {
    const report = reportOf(item, { defaults }, { report: readReport });
    if (await ledger.knows(report)) return "known";
  } catch (error) {
    if (error instanceof StoreError) throw error;
    return error instanceof Failure
      ? error
      : new Failure("H606", { where, reason: reasonOf(error).slice(0, 200) });
  }
  const outcome = await readers.read(item);
  if ("failure" in outcome) return outcome;
  const analysis = JSON.parse(outcome.output) as Analysis;
  return { where, entry: { report: analysis.report, analysis } };
}

/** Readers that are made when the first report needs one: a ledger that knows all loads no model. */
function lazyReaders(
  settings: Settings,
  jobs: number,
  load: LoadEngine,
): Pick<Executor, "read" | "close"> {
  let made: Promise<Executor> | null = null;
  const make = async (): Promise<Executor> =>
    jobs === 1
      ? inlineExecutor(settings, load)
      : (await import("../pool.ts")).poolExecutor(settings, jobs);
  return {
    read: async (job: Job) => (await (made ??= make())).read(job),
    close: async () => (await made)?.close(),
  };
}

/** Adds a batch in one transaction; where that fails, report by report, so that a bad one costs only itself. */
async function store(
  batch: readonly Arrival[],
  ledger: Ledger,
  tally: Tally,
  complain: (message: string) => Promise<void>,
): Promise<void> {
  if (batch.length === 0) return;
  try {
    count(await ledger.add(batch.map(({ entry }) => entry)), tally);
  } catch (error) {
    // A full disk or a lost server is no report's fault.
    if (error instanceof StoreError) throw error;
    if (batch.length > 1) {
      for (const arrival of batch) await store([arrival], ledger, tally, complain);
      return;
    }
    tally.failed++;
    const reason = reasonOf(error).slice(0, 200);
    await complain(new Failure("H606", { where: batch[0].where, reason }).message);
  }
}

function count(added: readonly Added[], tally: Tally): void {
  for (const { outcome, claims } of added) {
    if (outcome === "known") tally.known++;
    else if (outcome === "version") tally.versions++;
    else tally.reports++;
    if (outcome !== "known") tally.claims += claims;
  }
}

/** "added 10 reports (38 claims), 2 new versions, 1 known". */
function said({ reports, versions, known, claims }: Tally): string {
  const parts = [
    `${counted(reports, "report")} (${counted(claims, "claim")})`,
    versions > 0 ? counted(versions, "new version") : "",
    known > 0 ? `${known} known` : "",
  ];
  return `added ${parts.filter(Boolean).join(", ")}`;
}
