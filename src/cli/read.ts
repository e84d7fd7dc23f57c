import { LIMIT } from "./bytes.ts";
import type { Format } from "./commands.ts";
import type { LoadEngine } from "./engine.ts";
import { inlineExecutor } from "./executor.ts";
import { Failure } from "./failure.ts";
import { fileSink } from "./file-sink.ts";
import { frameOf } from "./frame.ts";
import { inOrder } from "./in-order.ts";
import type { Io, Sink } from "./io.ts";
import { progressOn } from "./progress.ts";
import type { Outcome, Settings } from "./reading.ts";
import { readWholeDate } from "../report/header.ts";
import { incoming, inputs } from "./sources.ts";

const MOST_JOBS = 64;
/** Claims of a report that are shown in text where nothing else is asked for. */
const TOP = 12;
const MOST_CLAIMS = 1_000_000;

type Options = ReadonlyMap<string, string>;

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
      item instanceof Failure ? { failure: item.message } : executor.read(item),
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
        await io.err.write(`hearsay: ${outcome.failure}\n`);
      } else await out.write((read++ === 0 ? frame.open : frame.between) + outcome.output);
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

/** @throws {Failure} H109 */
function wholeNumber(options: Options, name: string, otherwise: number, most: number): number {
  const value = options.get(name);
  if (value === undefined) return otherwise;
  const number = /^\d{1,7}$/.test(value) ? Number(value) : 0;
  if (number < 1 || number > most) throw new Failure("H109", { option: `--${name}`, value, most });
  return number;
}

function settingsOf(options: Options, jsonl: boolean, io: Io): Settings {
  const publisher = options.get("publisher");
  const terminal = io.out.terminal && !options.has("output");
  return {
    format: (options.get("format") as Format | undefined) ?? (jsonl ? "jsonl" : "text"),
    columns: terminal ? Math.min(100, Math.max(40, io.out.columns)) : 80,
    colour: colourOf(options.get("color") ?? "auto", terminal, io.env),
    top: wholeNumber(options, "top", TOP, MOST_CLAIMS),
    defaults: {
      ...publishedOf(options),
      ...(publisher === undefined ? {} : { publisher }),
    },
  };
}

/** @throws {Failure} H110 */
function publishedOf(options: Options): Settings["defaults"] {
  const given = options.get("published");
  if (given === undefined) return {};
  const date = readWholeDate(given);
  if (typeof date === "string") throw new Failure("H110", { option: "--published", reason: date });
  return { published: date.value };
}

/** What was asked for; else FORCE_COLOR and NO_COLOR (no-color.org); else whether it is a terminal. */
function colourOf(when: string, terminal: boolean, env: Io["env"]): boolean {
  if (when !== "auto") return when === "always";
  const forced = env["FORCE_COLOR"];
  if (env["NO_COLOR"]) return false;
  if (forced !== undefined && forced !== "") return forced !== "0" && forced !== "false";
  return terminal && env["TERM"] !== "dumb";
}
