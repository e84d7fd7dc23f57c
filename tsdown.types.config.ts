import { defineConfig } from "tsdown";
import { tables } from "./scripts/tables.mjs";

/** The type declarations of the public surface; needed where the package is packed, not where it runs. */
export default defineConfig({
  entry: { index: "src/index.ts", node: "src/node.ts" },
  format: "esm",
  platform: "neutral",
  deps: { neverBundle: [/^node:/] },
  plugins: [tables],
  dts: { emitDtsOnly: true },
  clean: ["dist/*.d.ts"],
  outDir: "dist",
});
