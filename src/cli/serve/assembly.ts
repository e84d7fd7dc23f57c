import type { Hono } from "hono";
import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { describe } from "../../failure/failure.ts";
import type { Job } from "../../intake/job.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import { createApp } from "../../server/app.ts";
import { Buckets } from "../../server/buckets.ts";
import { Desk } from "../../server/desk.ts";
import { Gate } from "../../server/gate.ts";
import { clientOf } from "../../server/listen.ts";
import type { News } from "../../server/news.ts";
import { problemOf } from "../../server/problem.ts";
import { Recent } from "../../server/recent.ts";
import type { Io } from "../io.ts";
import { knownAuthor } from "../ledger/author.ts";
import { poolExecutor } from "../pool.ts";
import { packaged, version } from "../version.ts";
import { namesAt } from "./place.ts";
import { siteIn } from "./site-files.ts";
import type { Token } from "./token-file.ts";

/** Reports on their way, and bytes of their texts. */
const WAITING = { reports: 256, bytes: 64 * 1024 * 1024 };
/** Changes of one client: far more than people make or programs need. */
const TURNS = { perSecond: 500, most: 1_000 };
/** Wrong tokens of one client. */
const ATTEMPTS = { perSecond: 1 / 10, most: 5 };

/** What a server is put together of. */
export interface Parts {
  ledger: Ledger;
  desk: Desk | null;
  news: News;
  token: Token | null;
  host: string;
  io: Io;
}

/** Everybody who listens is told of each report. */
export function deskFor(writer: Ledger, jobs: number, news: News): Desk {
  const readers = poolExecutor(
    { format: "jsonl", columns: 80, colour: false, top: 1, defaults: {} },
    jobs,
  );
  return new Desk(writer, readers, WAITING, (settled) => {
    if ("failure" in settled) return news.publish("failed", problemOf(settled.failure));
    if (settled.added.outcome === "known") return;
    news.publish("added", settled.added);
    void news.changed();
  });
}

export function appFor({ ledger, desk, news, token, host, io }: Parts, port: number): Hono {
  const debug = io.env["HEARSAY_DEBUG"] !== undefined;
  return createApp({
    services: {
      ledger,
      recent: new Recent(ledger.revision),
      desk,
      news,
      gate: new Gate(token?.hash ?? null, `hearsay-${port}`),
      attempts: new Buckets(ATTEMPTS, io.now),
      turns: new Buckets(TURNS, io.now),
      example,
      about: { version: version(), ledger: ledger.where, author: knownAuthor(io) },
    },
    site: siteIn(fileURLToPath(packaged("dist/web"))),
    names: namesAt(host),
    clientOf,
    note: (error) => void io.err.write(`hearsay: ${describe(error, debug)}\n`),
  });
}

async function* example(): AsyncGenerator<Job> {
  const folder = packaged("examples/");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".txt")).sort();
  for (const [index, name] of names.entries())
    yield {
      index,
      where: name,
      kind: "text",
      bytes: new Uint8Array(await readFile(new URL(name, folder))),
    };
}
