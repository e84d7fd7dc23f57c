import { ConlluError } from "../language/conllu.ts";
import { decode } from "../intake/bytes.ts";
import { conlluOf } from "./conllu.ts";
import type { Engine, LoadEngine } from "./engine.ts";
import { Failure } from "../failure/failure.ts";
import { fileSink } from "./file-sink.ts";
import type { Io } from "./io.ts";
import { incoming, inputs } from "./sources.ts";

/** `hearsay parse`: the exit code is 2 where any file could not be parsed. */
export async function parseCommand(
  options: ReadonlyMap<string, string>,
  operands: readonly string[],
  io: Io,
  load: LoadEngine,
): Promise<number> {
  const files = inputs(operands, "parse", io);
  const output = options.get("output");
  const target = output === undefined ? null : fileSink(output);
  const engine = await load();
  let failed = false;
  for await (const item of incoming(files, false, io)) {
    try {
      if (item instanceof Failure) throw item;
      const text = decode(item.bytes, item.where);
      if (text.trim() === "") throw new Failure("H206", { where: item.where });
      const parsed = options.has("conllu")
        ? filled(text, item.where, engine)
        : conlluOf(item.where, engine.trees(text));
      await (target ?? io.out).write(parsed);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      failed = true;
      await io.err.write(`hearsay: ${error.message}\n`);
    }
  }
  await target?.close();
  return failed ? 2 : 0;
}

/** @throws {Failure} H401 */
function filled(conllu: string, file: string, engine: Engine): string {
  try {
    return engine.annotate(conllu);
  } catch (error) {
    if (!(error instanceof ConlluError)) throw error;
    const where = `Line ${error.line} of ${file}`;
    const reason = error.message.replace(/^CoNLL-U line \d+: /, "");
    throw new Failure("H401", { where, reason });
  }
}
