import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { tables } from "../scripts/tables.mjs";

/** Everything is a file of its own from this very server: the policy that it sends lets nothing else in. */
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  plugins: [tables],
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: fileURLToPath(new URL("../dist/web", import.meta.url)),
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { "/api": "http://127.0.0.1:4977" } },
});
