import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The folder of the measuring sets, or null where there is none. */
export function findCorpora() {
  const folder = resolve(root, process.env.HEARSAY_CORPORA || "../shared/corpora");
  return existsSync(folder) ? folder : null;
}

/** Reads one folder's sets. */
export class Corpora {
  constructor(folder) {
    this.folder = folder;
  }

  has(file) {
    return existsSync(join(this.folder, file));
  }

  text(file) {
    return readFileSync(join(this.folder, file), "utf8");
  }

  jsonl(file) {
    return this.text(file)
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line) => JSON.parse(line));
  }
}
