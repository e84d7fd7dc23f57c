import { readFileSync } from "node:fs";
import { createParser, type Parser } from "./language/parser.ts";

export * from "./index.ts";

/** Stands one folder above both `src` and `dist`. */
const MODEL = new URL("../models/english.bin", import.meta.url);

/** The English parser with the model that comes with the package, or one of your own. */
export async function loadParser(model: string | URL = MODEL): Promise<Parser> {
  // In one go: read by promise, in small pieces, it takes a third longer.
  return createParser(readFileSync(model));
}
