import type { Analysis } from "../analysis.ts";
import type { Added } from "../answers.ts";
import { type ErrorKind, Failure, reasonOf } from "../failure/failure.ts";
import type { Entry, Ledger } from "../ledger/ledger.ts";
import { readReport } from "../report/read.ts";
import { StoreError } from "../store/error.ts";
import type { Executor, Job } from "./job.ts";
import { type Defaults, reportOf } from "./reading.ts";

/** An analysed report on its way into the ledger. */
export interface Arrival {
  where: string;
  entry: Entry;
}

/** What came of one report on its way in or at its end. */
export type Step = { arrival: Arrival } | { added: Added } | { failure: ErrorKind };

/** Reads and analyses a report, unless the ledger holds this very version. @throws {StoreError} */
export async function arrivalOf(
  job: Job,
  ledger: Pick<Ledger, "knows">,
  defaults: Defaults,
  readers: Pick<Executor, "read">,
): Promise<Step> {
  const { where } = job;
  try {
    const report = reportOf(job, defaults, { report: readReport });
    const added = await ledger.knows(report);
    if (added) return { added };
  } catch (error) {
    if (error instanceof StoreError) throw error;
    return { failure: refusal(error, where).told };
  }
  const outcome = await readers.read(job);
  if ("failure" in outcome) return outcome;
  const analysis = JSON.parse([...outcome.output].join("")) as Analysis;
  return { arrival: { where, entry: { report: analysis.report, analysis } } };
}

/**
 * Adds arrivals in one transaction; where that fails, report by report, so that a bad one costs only itself.
 * One answer for each, in order.
 *
 * @throws {StoreError} a full disk or a lost server, which is no report's fault
 */
export async function store(
  arrivals: readonly Arrival[],
  ledger: Pick<Ledger, "add">,
): Promise<({ added: Added } | { failure: ErrorKind })[]> {
  if (arrivals.length === 0) return [];
  try {
    const all = await ledger.add(arrivals.map(({ entry }) => entry));
    return all.map((added) => ({ added }));
  } catch (error) {
    if (error instanceof StoreError) throw error;
    if (arrivals.length === 1) return [{ failure: refusal(error, arrivals[0].where).told }];
  }
  const answers = [];
  for (const arrival of arrivals) answers.push(...(await store([arrival], ledger)));
  return answers;
}

function refusal(error: unknown, where: string): Failure {
  if (error instanceof Failure) return error;
  return new Failure("H606", { where, reason: reasonOf(error).slice(0, 200) });
}
