import { defineConfig } from "tsdown";
import { tables } from "../scripts/tables.mjs";

export default defineConfig({
  entry: { main: "main.ts", worker: "worker.ts" },
  format: "esm",
  platform: "node",
  plugins: [tables],
  dts: false,
  clean: true,
  outDir: "out/build",
  outExtensions: () => ({ js: ".js" }),
});
