import { readdirSync, readFileSync } from "node:fs";
import { analyze, createParser, readReport } from "../index.ts";
import type { Entry } from "./ledger.ts";

/** Reports read by the analyser itself, for tests of what becomes of them in a ledger. */

const root = new URL("../../", import.meta.url);
const parser = createParser(readFileSync(new URL("models/english.bin", root)));

/** A report as a file would have it, analysed. */
export function entryOf(text: string): Entry {
  const report = readReport(text);
  return { report, analysis: analyze(report, parser) };
}

/** The worked example. */
export const EXAMPLE: readonly Entry[] = readdirSync(new URL("examples/", root))
  .filter((name) => name.endsWith(".txt"))
  .map((name) => entryOf(readFileSync(new URL(`examples/${name}`, root), "utf8")));

/** An article that was changed after two days. */
export const FERRY: readonly [Entry, Entry] = [
  entryOf(
    "Title: Ferry sinks off Lagune\nDate: 2025-02-03\nURL: https://quay.example/ferry\n\n" +
      "A ferry sank off the port of Lagune on Monday. The coast guard said that 12 people were killed.\n",
  ),
  entryOf(
    "Title: Ferry sinks off Lagune\nDate: 2025-02-05\nURL: https://quay.example/ferry\n\n" +
      "A ferry sank off the port of Lagune on Monday. The coast guard said that about 20 people may have been killed.\n",
  ),
];
