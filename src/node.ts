import { readFile } from "node:fs/promises";
import { createParser, type Parser } from "./language/parser.ts";

export * from "./index.ts";

/** Stands one folder above both `src` and `dist`. */
const MODEL = new URL("../models/english.bin", import.meta.url);

/** The English parser with the model that comes with the package, or one of your own. */
export async function loadParser(model: string | URL = MODEL): Promise<Parser> {
  return createParser(await readFile(model));
}
