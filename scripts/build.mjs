import { requireNode } from "./setup.mjs";

/** Builds what runs, the web app among it; with `--types` also the declarations for those who program against it. */
requireNode();
const { build } = await import("tsdown");
await build({ config: "tsdown.config.ts", logLevel: "error" });
const vite = await import("vite");
await vite.build({ configFile: "web/vite.config.ts", logLevel: "error" });
if (process.argv.includes("--types"))
  await build({ config: "tsdown.types.config.ts", logLevel: "error" });
