// `node train/attribution/run.mjs`: compiles the trainer of the attribution classifier and runs it (about a minute).
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

function run(command, args) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

run("npx", [
  "--no-install",
  "tsdown",
  "--config",
  "train/attribution/tsdown.config.mjs",
  "--log-level",
  "warn",
]);
run("node", ["train/out/attribution/main.js", root]);
