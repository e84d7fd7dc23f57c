import { readFileSync } from "node:fs";

/** The version in package.json, which stands one folder above both `dist` and `src`. */
export function version(): string {
  for (const place of ["../package.json", "../../package.json"]) {
    try {
      const found = JSON.parse(readFileSync(new URL(place, import.meta.url), "utf8"));
      if (found.name === "hearsay") return found.version;
    } catch {
      continue;
    }
  }
  return "unknown";
}
