import process from "node:process";
import { Failure, reasonOf } from "../../failure/failure.ts";
import { failureOf } from "../../failure/trouble.ts";
import { type Options, wholeNumber } from "../../question/values.ts";
import { listen, type Listening } from "../../server/listen.ts";
import { News } from "../../server/news.ts";
import type { Io } from "../io.ts";
import { noMore } from "../ledger/operands.ts";
import { type OpenLedger, placeOf } from "../ledger/task.ts";
import { MOST_JOBS } from "../values.ts";
import { appFor, deskFor } from "./assembly.ts";
import { openBrowser } from "./browser.ts";
import { addressAt, isLoopback } from "./place.ts";
import { keepToken, readToken, type Token } from "./token-file.ts";

const PORT = 4977;
const MOST_PORTS = 65_535;
/** Streams of changes at a time. */
const STREAMS = 64;

interface Invocation {
  command: string;
  options: Options;
  operands: readonly string[];
}

/** `hearsay serve`: ends when it is asked to, and gives the exit code. */
export async function serve(given: Invocation, io: Io, open: OpenLedger): Promise<number> {
  noMore(given, 0);
  try {
    return await served(given.options, io, open);
  } catch (error) {
    throw failureOf(error);
  }
}

async function served(options: Options, io: Io, open: OpenLedger): Promise<number> {
  const jobs = wholeNumber(options, "jobs", 1, MOST_JOBS);
  const port = wholeNumber(options, "port", PORT, MOST_PORTS, 0);
  const host = options.get("host") ?? "127.0.0.1";
  const token = isLoopback(host) ? null : await readToken(io.env, options.has("new-token"));
  const place = placeOf(options, io);
  const ended = untilAsked();
  // The one that writes is opened first and closed last: it makes the ledger, and leaves it whole.
  const writer = options.has("read-only") ? null : await open(place, "create");
  const reader = await open(place, "read");
  const run = Date.now().toString(36);
  const news = new News(reader.revision, await reader.revision(), STREAMS, run);
  const desk = writer && deskFor(writer, jobs, news);
  let listening: Listening | null = null;
  try {
    const about = { ledger: reader, desk, news, token, host, io };
    listening = await listenAt(host, port, (at) => appFor(about, at).fetch);
    // Only now, so that none is made that nobody gets to see.
    if (token) await keepToken(io.env, token);
    const address = addressAt(host, listening.port);
    await io.out.write(greeting(address, reader.where, token));
    if (!options.has("no-open") && io.out.terminal) openBrowser(withToken(address, token), io.env);
    await ended;
    return 0;
  } finally {
    news.close();
    const closed = listening?.close();
    await desk?.close();
    await closed;
    await reader.close();
    await writer?.close();
  }
}

/** @throws {Failure} H721, H722 */
async function listenAt(...given: Parameters<typeof listen>): Promise<Listening> {
  const [host, port] = given;
  try {
    return await listen(...given);
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === "EADDRINUSE"
      ? new Failure("H721", { host, port })
      : new Failure("H722", { host, reason: reasonOf(error) });
  }
}

function greeting(address: string, ledger: string, token: Token | null): string {
  const line = `Hearsay at ${address} · ledger ${ledger} · Ctrl+C ends it\n`;
  if (token === null) return line;
  return token.fresh === null
    ? `${line}It asks for the token that was shown when it was made; --new-token makes another.\n`
    : `${line}Sign in with this link, which is shown only once: ${withToken(address, token)}\n`;
}

function withToken(address: string, token: Token | null): string {
  return token?.fresh ? `${address}#token=${token.fresh}` : address;
}

/** Resolves when the process is asked to end; asked a second time it ends at once. */
function untilAsked(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
}
