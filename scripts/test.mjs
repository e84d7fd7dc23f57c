import { bin, ensureBuilt, ensureInstalled, requireNode, run } from "./setup.mjs";

/** Everything that must hold before a change goes in; each step runs even if one before it failed. */
requireNode();
ensureInstalled();
ensureBuilt();

const STEPS = [
  ["format", "oxfmt/bin/oxfmt", ["--check", "."]],
  ["lint", "oxlint/bin/oxlint", ["."]],
  ["types", "typescript/bin/tsc", ["--noEmit"]],
  ["types of the web app", "typescript/bin/tsc", ["--project", "web"]],
  ["tests", "vitest/vitest.mjs", ["run", ...process.argv.slice(2)]],
];

const failed = [];
for (const [name, program, args] of STEPS) {
  console.log(`\n── ${name}`);
  if (run(process.execPath, [bin(program), ...args]) !== 0) failed.push(name);
}
console.log(failed.length === 0 ? "\nAll passed." : `\nFailed: ${failed.join(", ")}.`);
process.exit(failed.length === 0 ? 0 : 1);
