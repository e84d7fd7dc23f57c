import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ensureBuilt, ensureInstalled, requireNode, root, run } from "./setup.mjs";

/**
 * Puts the worked example, the reports in `examples`, into a ledger of its own and asks it the first questions;
 * for a person at a terminal it then serves the web app on it.
 */
requireNode();
ensureInstalled();
ensureBuilt();

const ledger = join("dist", "example.ledger");
const dossier = join("dist", "example.html");
mkdirSync(join(root, "dist"), { recursive: true });
for (const end of ["", "-wal", "-shm"]) rmSync(join(root, ledger + end), { force: true });

const hearsay = join("bin", "hearsay");
const env = { ...process.env, HEARSAY_LEDGER: ledger };
let failed = false;

/** Shows a command as it would be typed, and what it prints. */
function show(...args) {
  const typed = args.map((arg) => (/\s/.test(arg) ? `"${arg}"` : arg)).join(" ");
  console.log(`\n$ bin/hearsay ${typed}\n`);
  if (run(process.execPath, [hearsay, ...args], { env }) !== 0) failed = true;
}

/** The id of the thread that most reports tell of. */
function widestThread() {
  const args = [hearsay, "threads", "--json", "--limit", "1000"];
  const { stdout } = spawnSync(process.execPath, args, { cwd: root, env, encoding: "utf8" });
  const { items } = JSON.parse(stdout);
  return items.reduce((most, one) => (one.reports.length > most.reports.length ? one : most)).id;
}

console.log(`The ledger of this example is ${ledger}: export HEARSAY_LEDGER=${ledger}`);
show("add", "examples");
show("threads", "--about", "North Korean soldiers", "--limit", "6");
show("thread", widestThread());
show("figures", "--about", "North Korea", "--limit", "12");
show("sources");
show("export", "--format", "html", "--output", dossier);

console.log(`
All of it as a dossier for a browser: ${dossier}
In the web app: bin/hearsay serve --ledger ${ledger}
On your own reports: bin/hearsay add DIRECTORY, then bin/hearsay threads
What else there is: bin/hearsay --help`);
if (!failed && process.stdin.isTTY && process.stdout.isTTY) show("serve");
process.exit(failed ? 2 : 0);
