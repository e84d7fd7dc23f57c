import { Failure } from "../failure/failure.ts";

/** By which names a server may be called. */
export interface Names {
  /** In lower case: "localhost", "127.0.0.1", "[::1]". */
  known: ReadonlySet<string>;
  /** Whether any address in numbers is its own, since it listens at all of the machine's. */
  anyAddress: boolean;
}

export const LOOPBACK: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]"]);

const HOST = /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::\d{1,5})?$/;
const ADDRESS = /^(?:\[[0-9a-f:.]+\]|\d{1,3}(?:\.\d{1,3}){3})$/;

/**
 * Refuses a request that calls the server by a name that is not its own: a foreign name that was made to
 * lead here (DNS rebinding) would give a foreign page the rights of this server's own. The port does not
 * matter for that, and may be another where one is forwarded.
 *
 * @throws {Failure} H711
 */
export function demandHost(request: Request, { known, anyAddress }: Names): void {
  const host = request.headers.get("host") ?? "";
  const name = HOST.exec(host.toLowerCase())?.[1];
  if (name !== undefined && (known.has(name) || (anyAddress && ADDRESS.test(name)))) return;
  throw new Failure("H711", { host });
}

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

export function isSafe({ method }: Request): boolean {
  return SAFE.has(method);
}

/**
 * Refuses what a page of another site asks for, save that its links may be followed to here. Browsers say
 * where a request comes from, and let no page say otherwise; what is no browser says nothing.
 *
 * @throws {Failure} H712
 */
export function demandSameOrigin(request: Request): void {
  if (isSafe(request) && request.headers.get("sec-fetch-mode") === "navigate") return;
  const site = request.headers.get("sec-fetch-site");
  const origin = request.headers.get("origin");
  if (site !== null && site !== "same-origin" && site !== "none")
    throw new Failure("H712", { origin: origin ?? site });
  if (origin === null) return;
  const own = `http://${(request.headers.get("host") ?? "").toLowerCase()}`;
  // A server in front may speak TLS for this one.
  if (origin.toLowerCase() !== own && origin.toLowerCase() !== own.replace("http:", "https:"))
    throw new Failure("H712", { origin });
}
