import { defineConfig } from "tsdown";
import { tables } from "../../scripts/tables.mjs";

export default defineConfig({
  entry: { main: "train/attribution/main.ts" },
  format: "esm",
  platform: "node",
  plugins: [tables],
  dts: false,
  clean: true,
  outDir: "train/work/attribution",
  outExtensions: () => ({ js: ".js" }),
});
