import { matches } from "./answer.ts";
import { Failure } from "../failure/failure.ts";

/** A file of the web app. */
export interface SiteFile {
  bytes: Uint8Array<ArrayBuffer>;
  type: string;
  etag: string;
  /** Whether its name changes with its contents. */
  immutable: boolean;
}

/** The files of the web app. */
export interface Site {
  /** Where they should stand, for people. */
  readonly where: string;
  /** @param path "assets/index-1a2b.js"; null where there is no such file */
  find(path: string): Promise<SiteFile | null>;
}

const INDEX = "index.html";

/** Addresses of views: the app finds out by itself which it is. */
const VIEW = /^\/(?:$|(?:threads|reports|names)(?:\/|$)|(?:add|review|export|api)\/?$)/;

/** @throws {Failure} H701, H723 */
export async function siteAnswer(request: Request, site: Site): Promise<Response> {
  const path = pathOf(request);
  const own = VIEW.test(path) ? INDEX : path.slice(1);
  const file = await site.find(own);
  if (file) return fileAnswer(request, file);
  if (own === INDEX) throw new Failure("H723", { where: site.where });
  // A person who follows a broken link is told so by the app, with the ways out of there.
  const page = request.headers.get("accept")?.includes("text/html") && (await site.find(INDEX));
  if (page)
    return new Response(page.bytes, { status: 404, headers: { "content-type": page.type } });
  throw new Failure("H701", { path });
}

function pathOf(request: Request): string {
  return new URL(request.url).pathname;
}

function fileAnswer(request: Request, { bytes, type, etag, immutable }: SiteFile): Response {
  const headers = {
    etag,
    "cache-control": immutable ? "public, max-age=31536000, immutable" : "no-cache",
  };
  if (matches(request.headers.get("if-none-match"), etag))
    return new Response(null, { status: 304, headers });
  return new Response(bytes, { headers: { ...headers, "content-type": type } });
}
