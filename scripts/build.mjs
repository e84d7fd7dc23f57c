import { spawnSync } from "node:child_process";

const { status } = spawnSync("npx", ["--no-install", "tsdown", "--log-level", "warn"], {
  stdio: "inherit",
});
process.exit(status ?? 1);
