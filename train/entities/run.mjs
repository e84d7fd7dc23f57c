// `node train/entities/run.mjs`: compiles the trainer of the entity classifiers and runs it (about a minute).
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
  "train/entities/tsdown.config.mjs",
  "--log-level",
  "warn",
]);
run("node", ["train/out/entities/main.js", root]);
