import { defineConfig } from "tsdown";
import { tables } from "./scripts/tables.mjs";

/** Few files, and yet no command loads what it does not need: help needs no analyser, and the analyser no Node. */
const groups = [
  { name: "table", test: /src\/table\.ts$/ },
  { name: "analyser", test: /src\/(?!cli\/|node\.ts)/ },
  { name: "model", test: /src\/node\.ts$/ },
  { name: "help", test: /src\/cli\/(help|width|widths|version)\b/ },
  {
    name: "base",
    test: /src\/cli\/(arguments|commands|distance|errors|failure|io|process-io|visible)\b/,
  },
  { name: "commands", test: /src\/cli\/(?!main\.ts|worker\.ts)/ },
];

export default defineConfig({
  entry: {
    index: "src/index.ts",
    node: "src/node.ts",
    cli: "src/cli/main.ts",
    worker: "src/cli/worker.ts",
  },
  format: "esm",
  platform: "neutral",
  deps: { neverBundle: [/^node:/] },
  target: "es2022",
  plugins: [tables],
  dts: false,
  clean: ["dist/*.js"],
  outDir: "dist",
  outputOptions: { codeSplitting: { groups } },
  outExtensions: () => ({ js: ".js" }),
});
