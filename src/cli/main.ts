import { parseArguments, unknownCommand } from "./arguments.ts";
import { COMMANDS } from "./commands.ts";
import type { LoadEngine } from "./engine.ts";
import { describe } from "../failure/failure.ts";
import { Closed, type Io } from "./io.ts";
import type { OpenLedger } from "./ledger/task.ts";

/** Exit code when anything asked for could not be done. */
const FAILED = 2;

/**
 * Runs one command line (without `node` and the script) and gives the exit code: 0, or 2 where something
 * could not be read. Never throws. Each command is loaded only when it is called, so that help is instant.
 */
export async function main(
  argv: readonly string[],
  io?: Io,
  load: LoadEngine = loadAnalyser,
  open: OpenLedger = openStored,
): Promise<number> {
  const world = io ?? (await import("./process-io.ts")).processIo();
  try {
    return await run(argv, world, load, open);
  } catch (error) {
    if (error instanceof Closed) return 0;
    const line = describe(error, world.env["HEARSAY_DEBUG"] !== undefined);
    await world.err.write(`hearsay: ${line}\n`).catch(() => {});
    return FAILED;
  }
}

async function loadAnalyser(): ReturnType<LoadEngine> {
  return (await import("./load-engine.ts")).loadEngine();
}

const openStored: OpenLedger = async (where, mode) =>
  (await import("./load-ledger.ts")).openStored(where, mode);

async function run(
  argv: readonly string[],
  io: Io,
  load: LoadEngine,
  open: OpenLedger,
): Promise<number> {
  const { command, options, operands } = parseArguments(argv);
  if (options.has("version")) {
    const { version } = await import("./version.ts");
    await io.out.write(`${version()}\n`);
    return 0;
  }
  if (!command || options.has("help") || command.name === "help")
    return showHelp(options.has("help") ? command?.name : operands[0], io, argv.length === 0);
  if (command.name === "parse")
    return (await import("./parse.ts")).parseCommand(options, operands, io, load);
  if (command.name === "read")
    return (await import("./read.ts")).readCommand(options, operands, io, load);
  if (command.name === "serve")
    return (await import("./serve/serve.ts")).serve(
      { command: "serve", options, operands },
      io,
      open,
    );
  const { ledgerCommand } = await import("./ledger/run.ts");
  return ledgerCommand({ command: command.name, options, operands }, io, load, open);
}

/** Without any argument the help is an answer to a mistake: it goes to standard error. */
async function showHelp(topic: string | undefined, io: Io, mistake: boolean): Promise<number> {
  const { manual, overview } = await import("./help.ts");
  const command = topic === undefined ? null : COMMANDS.find((known) => known.name === topic);
  if (command === undefined) throw unknownCommand(topic!);
  const text = command ? manual(command) : overview();
  await (mistake ? io.err : io.out).write(text);
  return mistake ? FAILED : 0;
}
