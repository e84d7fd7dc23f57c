import { fileURLToPath } from "node:url";
import { defineConfig } from "tsdown";
import { tables } from "../../scripts/tables.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  entry: { main: here("main.ts") },
  format: "esm",
  platform: "node",
  plugins: [tables],
  dts: false,
  clean: true,
  outDir: here("../out/entities"),
  outExtensions: () => ({ js: ".js" }),
});
