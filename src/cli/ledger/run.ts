import type { Mode } from "../../store/access.ts";
import type { LoadEngine } from "../engine.ts";
import type { Io } from "../io.ts";
import { painter } from "../terminal/style.ts";
import type { Options } from "../../question/values.ts";
import { surfaceOf } from "../values.ts";
import { add } from "./add.ts";
import { changes } from "./changes.ts";
import { claims } from "./claims.ts";
import { correct } from "./correct.ts";
import { corrections } from "./corrections.ts";
import { explain } from "./explain.ts";
import { figures } from "./figures.ts";
import { matrix } from "./matrix.ts";
import { name } from "./name.ts";
import { names } from "./names.ts";
import { reports } from "./reports.ts";
import { review } from "./review.ts";
import { search } from "./search.ts";
import { sources } from "./sources.ts";
import { stats } from "./stats.ts";
import { type Answer, type OpenLedger, placeOf, type Task } from "./task.ts";
import { thread } from "./thread.ts";
import { threads } from "./threads.ts";
import { timeline } from "./timeline.ts";
import { failureOf } from "../../failure/trouble.ts";
import { verify } from "./verify.ts";

const ANSWERS: Record<string, (task: Task, io: Io) => Promise<Answer>> = {
  threads,
  thread,
  timeline,
  figures,
  sources,
  matrix,
  changes,
  search,
  claims,
  explain,
  reports,
  names,
  name,
  review,
  stats,
  correct,
  corrections,
};

/** How a command opens the ledger where that is not to read only. */
const MODES: Record<string, Mode> = { add: "create", correct: "write" };

/** Runs one of the ledger's commands and gives the exit code. */
export async function ledgerCommand(
  task: Omit<Task, "ledger">,
  io: Io,
  load: LoadEngine,
  open: OpenLedger,
): Promise<number> {
  const where = placeOf(task.options, io);
  try {
    const ledger = await open(where, MODES[task.command] ?? "read");
    try {
      return await perform({ ...task, ledger }, io, load);
    } finally {
      await ledger.close();
    }
  } catch (error) {
    throw failureOf(error);
  }
}

async function perform(task: Task, io: Io, load: LoadEngine): Promise<number> {
  switch (task.command) {
    case "add":
      return add(task, io, load);
    case "verify":
      return verify(task, io);
    case "export":
      return (await import("./export.ts")).exportCommand(task, io);
  }
  const answer = await ANSWERS[task.command](task, io);
  await io.out.write(shown(answer, task.options, io));
  return 0;
}

function shown({ data, lines }: Answer, options: Options, io: Io): string {
  if (options.has("json")) return `${JSON.stringify(data, null, 2)}\n`;
  const { columns, colour } = surfaceOf(options, io);
  return `${lines({ columns, paint: painter(colour) }).join("\n")}\n`;
}
