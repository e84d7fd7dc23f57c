import type { Added } from "../../answers.ts";
import { Failure, lineOf } from "../../failure/failure.ts";
import { type Arrival, arrivalOf, type Step, store } from "../../intake/arrival.ts";
import { LIMIT } from "../../intake/bytes.ts";
import { inOrder } from "../../intake/in-order.ts";
import type { Executor } from "../../intake/job.ts";
import { wholeNumber } from "../../question/values.ts";
import { counted } from "../../summary/words.ts";
import type { LoadEngine } from "../engine.ts";
import { inlineExecutor } from "../executor.ts";
import type { Io } from "../io.ts";
import { progressOn } from "../progress.ts";
import type { Settings } from "../reading.ts";
import { inputs } from "../sources.ts";
import { defaultsOf, MOST_JOBS } from "../values.ts";
import { gather } from "./gather.ts";
import type { Task } from "./task.ts";

/**
 * Reports of one transaction, and UTF-16 code units of their texts: what is lost when the process is killed is the
 * reading of at most so many, some seconds' work. Each page of the ledger that several change is written once.
 */
const BATCH = 128;
const MOST_TEXT = 1_000_000;

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
    async (item): Promise<Step> =>
      item instanceof Failure ? { failure: item.told } : arrivalOf(item, ledger, defaults, readers),
    {
      width: jobs,
      weight: (item) => (item instanceof Failure ? 0 : item.bytes.length),
      most: LIMIT,
    },
  );
  const tally: Tally = { reports: 0, versions: 0, known: 0, claims: 0, failed: 0 };
  const settle = async (answer: Exclude<Step, { arrival: Arrival }>): Promise<void> => {
    if ("added" in answer) return count(answer.added, tally);
    tally.failed++;
    await progress.clear();
    await io.err.write(`hearsay: ${lineOf(answer.failure)}\n`);
  };
  let batch: Arrival[] = [];
  let text = 0;
  const flush = async (): Promise<void> => {
    for (const answer of await store(batch, ledger)) await settle(answer);
    batch = [];
    text = 0;
  };
  const take = async (arrival: Arrival): Promise<void> => {
    batch.push(arrival);
    text += arrival.entry.report.text.length;
    if (batch.length >= BATCH || text >= MOST_TEXT) await flush();
  };
  try {
    for await (const step of steps) {
      if (!("arrival" in step)) await settle(step);
      else await take(step.arrival);
      await progress.step("failure" in step);
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
    read: async (job) => (await (made ??= make())).read(job),
    close: async () => (await made)?.close(),
  };
}

function count({ outcome, claims }: Added, tally: Tally): void {
  if (outcome === "known") tally.known++;
  else if (outcome === "version") tally.versions++;
  else tally.reports++;
  if (outcome !== "known") tally.claims += claims;
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
