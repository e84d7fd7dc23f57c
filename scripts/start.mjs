import { readdirSync } from "node:fs";
import { join } from "node:path";
import { ensureBuilt, ensureInstalled, requireNode, root, run } from "./setup.mjs";

/** Reads the worked example: the reports in `examples`, oldest first. */
requireNode();
ensureInstalled();
ensureBuilt();

const reports = readdirSync(join(root, "examples"))
  .filter((name) => name.endsWith(".txt"))
  .sort()
  .map((name) => join("examples", name));
const page = join("dist", "story.html");
const hearsay = (...args) => run(process.execPath, [join("bin", "hearsay"), "read", ...args]);

const shown = hearsay("--top", "3", ...reports);
const written = hearsay("--format", "html", "--output", page, ...reports);
if (written === 0) console.log(`\nThe same as a page for a browser: ${page}`);
console.log("All of one report: bin/hearsay read " + reports.at(-1));
process.exit(shown || written);
