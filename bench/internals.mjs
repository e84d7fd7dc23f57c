/** Parts of the source that the package does not export, compiled for the benchmark. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "tsdown";
import { tables } from "../scripts/tables.mjs";
import { root } from "./corpora.mjs";

/**
 * What files of the source export, by name.
 * @param {Record<string, string>} files name to path below the root: `{ links: "src/threads/links.ts" }`
 * @param {"neutral" | "node"} platform "node" for what uses built-in modules
 * @returns {Promise<Record<string, any>>}
 */
export async function internals(files, platform = "neutral") {
  const outDir = join(root, "bench/out/internals", platform);
  const entry = Object.fromEntries(
    Object.entries(files).map(([name, file]) => [name, join(root, file)]),
  );
  await build({
    config: false,
    logLevel: "warn",
    entry,
    format: "esm",
    platform,
    plugins: [tables],
    dts: false,
    clean: false,
    outDir,
    outExtensions: () => ({ js: ".mjs" }),
  });
  const out = {};
  for (const name of Object.keys(files))
    out[name] = await import(pathToFileURL(join(outDir, `${name}.mjs`)).href);
  return out;
}
