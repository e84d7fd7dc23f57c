import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** What the scripts share: which Node, what is installed, whether the build is up to date. */

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const LEAST = [20, 19];
/** What the build is made of. */
const SOURCES = [
  "src",
  "web/src",
  "web/public",
  "web/index.html",
  "web/vite.config.ts",
  "scripts/tables.mjs",
  "tsdown.config.ts",
  "package.json",
];
const BUILT = "dist/cli.js";

/** Ends the process with one clear line where Node is too old. */
export function requireNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1])) return;
  console.error(
    `hearsay needs Node ${LEAST.join(".")} or later, and this is ${process.versions.node}. Install a newer one from https://nodejs.org and run this again.`,
  );
  process.exit(2);
}

/** Keeps standard output free for what a command prints. */
const QUIET = { stdio: ["ignore", 2, 2] };

/** Installs the packages of the lock file where they are missing or older than it. */
export function ensureInstalled() {
  const installed = modified("node_modules/.package-lock.json");
  if (installed >= modified("package-lock.json")) return;
  console.error("Installing packages …");
  const npm = process.env.npm_execpath;
  const args = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel", "error"];
  const code = npm?.endsWith(".js")
    ? run(process.execPath, [npm, ...args], QUIET)
    : run("npm", args, QUIET);
  if (code !== 0) stop("The packages could not be installed: see npm's message above.", code);
}

/** Builds where the build is missing or older than what it is made of. */
export function ensureBuilt() {
  const built = modified(BUILT);
  if (built > 0 && SOURCES.every((source) => newest(source) <= built)) return;
  console.error("Building …");
  const code = run(process.execPath, ["scripts/build.mjs"], QUIET);
  if (code !== 0) stop("The build failed: see the message above.", code);
}

/** Runs a program in the checkout and gives its exit code. */
export function run(program, args, options = {}) {
  const { status, error } = spawnSync(program, args, { cwd: root, stdio: "inherit", ...options });
  if (error) console.error(`${program}: ${error.message}`);
  return status ?? 1;
}

/** The script of a package's program, so that it can be run without npx. */
export function bin(path) {
  return join(root, "node_modules", path);
}

function stop(message, code) {
  console.error(message);
  process.exit(code);
}

/** Milliseconds; 0 where there is no such file. */
function modified(path) {
  const full = join(root, path);
  return existsSync(full) ? statSync(full).mtimeMs : 0;
}

function newest(path) {
  const full = join(root, path);
  if (!existsSync(full)) return 0;
  if (!statSync(full).isDirectory()) return modified(path);
  return readdirSync(full).reduce((most, name) => Math.max(most, newest(join(path, name))), 0);
}
