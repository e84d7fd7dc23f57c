import { defineConfig } from "tsdown";
import { ascii, tables } from "./scripts/tables.mjs";

/** Few files, and yet no command loads what it does not need: help needs no analyser, reading no database, and the analyser no Node. */
const groups = [
  { name: "table", test: /src\/table\.ts$/ },
  {
    name: "base",
    test: /src\/(cli\/(arguments|commands|io|option|process-io|ledger\/(options|\w+-commands))|failure\/(?!trouble)|question\/choices|(store|server)\/errors\.tsv|digest\/sha256\.ts)\b/,
  },
  {
    name: "analyser",
    test: /src\/((report|language|time|quantities|entities|attribution|events|claims)\/|(analyze|index|wordsets)\.ts$)/,
  },
  { name: "model", test: /src\/node\.ts$/ },
  { name: "help", test: /src\/(cli\/(help|version)|summary\/(width|widths))\b/ },
  { name: "summary", test: /src\/(summary|cli\/terminal)\// },
  { name: "page", test: /src\/page\// },
  {
    name: "reading",
    test: /src\/(cli\/(?!main\.ts|worker\.ts|load-ledger\.ts|ledger\/|serve\/)|intake\/(?!arrival)|question\/values)/,
  },
  {
    name: "ledger",
    test: /src\/(order\.ts|(digest|lineage|threads|standing|figures|timeline|ledger)\/|store\/(?!postgres\.ts))/,
  },
  { name: "postgres", test: /src\/store\/postgres\.ts$/ },
  { name: "export", test: /src\/export\// },
  { name: "server", test: /src\/(server|cli\/serve)\// },
  {
    name: "commands",
    test: /src\/(cli\/(load-ledger\.ts|ledger\/)|failure\/trouble|question\/|intake\/arrival)/,
  },
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
  deps: {
    neverBundle: [/^node:/, /^@?hono\b/, /^@sinclair\/typebox\b/, "kysely", "libsql", "pg"],
  },
  target: "es2022",
  plugins: [tables, ascii],
  dts: false,
  clean: ["dist/*.js"],
  outDir: "dist",
  outputOptions: { codeSplitting: { groups } },
  outExtensions: () => ({ js: ".js" }),
});
