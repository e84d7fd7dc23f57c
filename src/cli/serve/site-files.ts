import { readdir, readFile, stat } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import { hashOf } from "../../server/answer.ts";
import type { Site, SiteFile } from "../../server/site.ts";

const TYPES: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

/** The bundler writes the hash of what is in them into the names of these. */
const HASHED = /^assets\//;

/**
 * The files below a folder. Only what a listing of it names is ever opened: no address leads out of it. A
 * file that has changed is read anew, so that a new build needs no new server.
 */
export function siteIn(folder: string): Site {
  const kept = new Map<string, { changed: number; file: SiteFile }>();
  return {
    where: folder,
    async find(path) {
      const known = await namesIn(folder);
      if (!known.has(path)) return null;
      const place = join(folder, path);
      const changed = (await stat(place)).mtimeMs;
      const before = kept.get(path);
      if (before?.changed === changed) return before.file;
      const bytes = new Uint8Array(await readFile(place));
      const file: SiteFile = {
        bytes,
        type: TYPES[extname(path)] ?? "application/octet-stream",
        etag: `"${await hashOf(bytes)}"`,
        immutable: HASHED.test(path),
      };
      kept.set(path, { changed, file });
      return file;
    },
  };
}

async function namesIn(folder: string): Promise<Set<string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return new Set(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/")),
  );
}
