import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { Failure, reasonOf } from "../../failure/failure.ts";
import type { Io } from "../io.ts";
import type { Incoming } from "../../intake/job.ts";
import { incoming } from "../sources.ts";

const REPORTS = /\.(?:txt|jsonl)$/i;
const LINES = /\.jsonl$/i;

/** The reports of files and of all files below directories, in the order of their names. */
export async function* gather(
  operands: readonly string[],
  jsonl: boolean,
  io: Io,
): AsyncGenerator<Incoming> {
  for (const operand of operands) {
    if (!(await isDirectory(operand))) {
      yield* incoming([operand], jsonl || LINES.test(operand), io);
      continue;
    }
    let found = false;
    for await (const file of filesBelow(operand)) {
      found = true;
      if (file instanceof Failure) yield file;
      else yield* incoming([file], jsonl || LINES.test(file), io);
    }
    if (!found) yield new Failure("H605", { where: operand });
  }
}

/** Folders are opened one at a time; links to folders are not followed, so that none leads in a circle. */
async function* filesBelow(folder: string): AsyncGenerator<string | Failure> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    yield new Failure("H203", { where: folder, reason: reasonOf(error) });
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith(".")) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else if (REPORTS.test(entry.name)) yield path;
  }
}

async function isDirectory(path: string): Promise<boolean> {
  if (path === "-") return false;
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
