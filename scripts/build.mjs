import { bin, requireNode, run } from "./setup.mjs";

requireNode();
process.exit(run(process.execPath, [bin("tsdown/dist/run.mjs"), "--log-level", "warn"]));
