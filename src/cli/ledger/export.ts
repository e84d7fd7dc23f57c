import { fileOf, LACKS } from "../../export/file.ts";
import { Failure } from "../../failure/failure.ts";
import type { ExportFormat } from "../../question/choices.ts";
import { given, threadFilterOf } from "../../question/filter.ts";
import { counted } from "../../summary/words.ts";
import { fileSink } from "../file-sink.ts";
import type { Io } from "../io.ts";
import { noMore } from "./operands.ts";
import type { Task } from "./task.ts";

/** `hearsay export`: what a format has no place for is left out and counted on standard error. */
export async function exportCommand(task: Task, io: Io): Promise<number> {
  noMore(task, 0);
  const { ledger, options } = task;
  const format = options.get("format") as ExportFormat | undefined;
  if (format === undefined) throw new Failure("H103", { option: "--format", placeholder: "csv" });
  const selection = given({ ...threadFilterOf(options), thread: options.get("thread") });
  const output = options.get("output");
  const target = output === undefined ? null : fileSink(output);
  const parts = fileOf(ledger, format, selection);
  let part = await parts.next();
  for (; !part.done; part = await parts.next()) await (target ?? io.out).write(part.value);
  await target?.close();
  const left = part.value;
  if (left > 0)
    await io.err.write(`hearsay: ${counted(left, "thread")} left out: ${LACKS[format]}\n`);
  return 0;
}
