import { defineConfig } from "tsdown";
import { tables } from "../scripts/tables.mjs";

export default defineConfig({
  entry: { main: "train/main.ts", worker: "train/worker.ts" },
  format: "esm",
  platform: "node",
  plugins: [tables],
  dts: false,
  clean: true,
  outDir: "train/work/build",
  outExtensions: () => ({ js: ".js" }),
});
