// `node train/fit.mjs attribution` or `… entities`: compiles the trainer of that stage's classifiers, which
// learn on the trees of models/english.bin, and runs it (about a minute). `… rarity` counts words.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { build } from "tsdown";
import { tables } from "../scripts/tables.mjs";

const STAGES = ["attribution", "entities", "rarity"];
const [stage] = process.argv.slice(2);
if (!STAGES.includes(stage)) {
  console.error(`fit: name what to train: ${STAGES.join(" or ")}.`);
  process.exit(2);
}
/**
 * The ranking of antecedents learns on the kinds of names that the tables built in give, that of edges on
 * the candidates that they choose: a second run sees the first one's.
 */
const runs = stage === "rarity" ? 1 : 2;
const root = fileURLToPath(new URL("..", import.meta.url));
const outDir = `${root}train/out/${stage}`;
for (let run = 0; run < runs; run++) {
  await build({
    config: false,
    logLevel: "warn",
    entry: { main: `${root}train/${stage}/main.ts` },
    format: "esm",
    platform: "node",
    plugins: [tables],
    dts: false,
    clean: true,
    outDir,
    outExtensions: () => ({ js: ".js" }),
  });
  const { status } = spawnSync("node", [`${outDir}/main.js`, root], {
    cwd: root,
    stdio: "inherit",
  });
  if (status !== 0) process.exit(status ?? 1);
}
