import { readFileSync } from "node:fs";

/** The package's folder, one above `dist` and two above this file, and what its package.json says. */
function found(): { root: URL; version: string } {
  for (const place of ["../", "../../"]) {
    const root = new URL(place, import.meta.url);
    try {
      const { name, version } = JSON.parse(readFileSync(new URL("package.json", root), "utf8"));
      if (name === "hearsay") return { root, version };
    } catch {
      continue;
    }
  }
  return { root: new URL("../", import.meta.url), version: "unknown" };
}

export const version = (): string => found().version;

/** What comes with the package beside its code: "examples/". */
export const packaged = (path: string): URL => new URL(path, found().root);
