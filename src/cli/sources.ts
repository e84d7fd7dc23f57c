import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { join as joined } from "node:path";
import { LIMIT, LIMIT_MIB } from "../intake/bytes.ts";
import { Failure, reasonOf } from "../failure/failure.ts";
import type { Io } from "./io.ts";
import type { Incoming } from "../intake/job.ts";
import { isBlank, join, lines } from "../intake/lines.ts";

const STANDARD_INPUT = "standard input";

/**
 * The reports of files or, with `jsonl`, of their lines. Blank lines are skipped. Files are opened one at
 * a time, when the reports before are taken.
 */
export async function* incoming(
  operands: readonly string[],
  jsonl: boolean,
  io: Io,
): AsyncGenerator<Incoming> {
  let index = 0;
  for (const file of operands) {
    const where = file === "-" ? STANDARD_INPUT : file;
    try {
      if (!jsonl) {
        yield { index: index++, where, kind: "text", bytes: await wholeFile(file, io) };
        continue;
      }
      for await (const { number, bytes } of lines(await openFile(file, io), LIMIT)) {
        const place = `Line ${number} of ${where}`;
        if (bytes === null) {
          index++;
          yield new Failure("H306", { where: place, limit: LIMIT_MIB });
        } else if (!isBlank(bytes)) yield { index: index++, where: place, kind: "line", bytes };
      }
    } catch (error) {
      index++;
      yield error instanceof Failure
        ? error
        : new Failure("H203", { where, reason: reasonOf(error) });
    }
  }
}

/** The operands, or standard input where there are none. @throws {Failure} H106, H107 */
export function inputs(operands: readonly string[], command: string, io: Io): readonly string[] {
  if (operands.filter((file) => file === "-").length > 1) throw new Failure("H107");
  if (operands.length > 0) return operands;
  if (io.inputIsTerminal) throw new Failure("H106", { command });
  return ["-"];
}

/** @throws {Failure} H201 to H203 and H207 */
async function wholeFile(file: string, io: Io): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of await openFile(file, io)) {
    size += chunk.length;
    if (size > LIMIT) {
      const where = file === "-" ? STANDARD_INPUT : file;
      throw new Failure("H207", { where, limit: LIMIT_MIB });
    }
    chunks.push(chunk);
  }
  return join(chunks, size);
}

async function openFile(file: string, io: Io): Promise<AsyncIterable<Uint8Array>> {
  if (file === "-") return io.input;
  try {
    if ((await stat(file)).isDirectory())
      throw new Failure("H202", { where: file, files: joined(file, "*.txt") });
  } catch (error) {
    if (error instanceof Failure) throw error;
    const missing = (error as NodeJS.ErrnoException).code === "ENOENT";
    throw missing
      ? new Failure("H201", { where: file })
      : new Failure("H203", { where: file, reason: reasonOf(error) });
  }
  return createReadStream(file);
}
