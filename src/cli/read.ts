import { LIMIT } from "../intake/bytes.ts";
import type { Format } from "./commands.ts";
import type { LoadEngine } from "./engine.ts";
import { inlineExecutor } from "./executor.ts";
import { Failure, lineOf } from "../failure/failure.ts";
import { fileSink } from "./file-sink.ts";
import { frameOf } from "./frame.ts";
import { inOrder } from "../intake/in-order.ts";
import type { Io, Sink } from "./io.ts";
import { progressOn } from "./progress.ts";
import type { Outcome } from "../intake/job.ts";
import type { Settings } from "./reading.ts";
import { incoming, inputs } from "./sources.ts";
import { type Options, wholeNumber } from "../question/values.ts";
import { defaultsOf, MOST_JOBS, surfaceOf } from "./values.ts";

/** Claims of a report that are shown in text where nothing else is asked for. */
const TOP = 12;
const MOST_CLAIMS = 1_000_000;

/** `hearsay read`: the exit code is 2 where any report could not be read. */
export async function readCommand(
  options: Options,
  operands: readonly string[],
  io: Io,
  load: LoadEngine,
): Promise<number> {
  const jsonl = options.has("jsonl");
  const jobs = wholeNumber(options, "jobs", 1, MOST_JOBS);
  const output = options.get("output");
  const settings = settingsOf(options, jsonl, io);
  const files = inputs(operands, "read", io);
  const frame = await frameOf(settings.format, !jsonl && files.length === 1);
  const executor =
    jobs === 1
      ? await inlineExecutor(settings, load)
      : (await import("./pool.ts")).poolExecutor(settings, jobs);
  const target = output === undefined ? null : fileSink(output);
  const out: Sink = target ?? io.out;
  const progress = progressOn(io, options.has("progress"));
  const outcomes = inOrder(
    incoming(files, jsonl, io),
    async (item): Promise<Outcome> =>
      item instanceof Failure ? { failure: item.told } : executor.read(item),
    {
      width: executor.width,
      weight: (item) => (item instanceof Failure ? 0 : item.bytes.length),
      most: LIMIT,
    },
  );
  let read = 0;
  let failed = 0;
  try {
    for await (const outcome of outcomes) {
      if ("failure" in outcome) {
        failed++;
        await progress.clear();
        await io.err.write(`hearsay: ${lineOf(outcome.failure)}\n`);
      } else await writePieces(out, read++ === 0 ? frame.open : frame.between, outcome.output);
      await progress.step("failure" in outcome);
    }
    const end = read > 0 ? frame.close : frame.empty;
    if (end !== "") await out.write(end);
    await progress.done();
    await target?.close();
  } finally {
    await executor.close();
  }
  if (failed > 0 && read + failed > 1)
    await io.err.write(`hearsay: ${failed} of ${read + failed} reports could not be read.\n`);
  return failed > 0 ? 2 : 0;
}

/** Characters that are handed on at once. */
const CHUNK = 1 << 16;

async function writePieces(out: Sink, opening: string, pieces: Iterable<string>): Promise<void> {
  let chunk = opening;
  for (const piece of pieces) {
    chunk += piece;
    if (chunk.length < CHUNK) continue;
    await out.write(chunk);
    chunk = "";
  }
  if (chunk !== "") await out.write(chunk);
}

function settingsOf(options: Options, jsonl: boolean, io: Io): Settings {
  return {
    format: (options.get("format") as Format | undefined) ?? (jsonl ? "jsonl" : "text"),
    ...surfaceOf(options, io),
    top: wholeNumber(options, "top", TOP, MOST_CLAIMS),
    defaults: defaultsOf(options),
  };
}
