import { defineConfig } from "tsdown";
import { tables } from "./scripts/tables.mjs";

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
  clean: true,
  outDir: "dist",
  outExtensions: () => ({ js: ".js" }),
});
