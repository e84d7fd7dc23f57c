import type { Hono } from "hono";
import { emptyAnalysis } from "../empty-analysis.fixture.ts";
import type { Executor, Job, Outcome } from "../intake/job.ts";
import { reportOf } from "../intake/reading.ts";
import { sampleLedger } from "../ledger/ledger.fixture.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { readReport } from "../report/read.ts";
import { hashOf } from "./answer.ts";
import { createApp } from "./app.ts";
import { Buckets } from "./buckets.ts";
import { Desk, type DeskLimits } from "./desk.ts";
import { Gate } from "./gate.ts";
import { LOOPBACK, type Names } from "./hosts.ts";
import { News } from "./news.ts";
import { Recent } from "./recent.ts";
import type { Site } from "./site.ts";

/** What of a server a test wants otherwise. */
export interface Wishes {
  ledger?: Ledger;
  readers?: Executor;
  readOnly?: boolean;
  token?: string;
  limits?: DeskLimits;
  site?: Site;
  names?: Names;
  streams?: number;
  turns?: number;
}

export interface TestServer {
  app: Hono;
  desk: Desk;
  news: News;
  /** What nobody foresaw. */
  noted: unknown[];
  /** Moves the clock of the limits on, in milliseconds. */
  pass(milliseconds: number): void;
  /** Asks below /api/v1, as a browser at the server's own page does; `headers` go before that. */
  ask(path: string, init?: RequestInit): Promise<Response>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
}

export const HOST = "127.0.0.1:4977";

export async function testServer(wishes: Wishes = {}): Promise<TestServer> {
  const ledger = wishes.ledger ?? sampleLedger();
  const noted: unknown[] = [];
  let now = 0;
  const clock = (): number => now;
  const news = new News(ledger.revision, await ledger.revision(), wishes.streams ?? 4, "run");
  const desk = new Desk(
    ledger,
    wishes.readers ?? plainReaders(),
    wishes.limits ?? { reports: 64, bytes: 1 << 20 },
    (settled) => {
      if ("added" in settled) news.publish("added", settled.added);
    },
  );
  const app = createApp({
    services: {
      ledger,
      recent: new Recent(ledger.revision),
      desk: wishes.readOnly ? null : desk,
      news,
      gate: new Gate(
        wishes.token === undefined ? null : await hashOf(wishes.token),
        "hearsay-4977",
      ),
      attempts: new Buckets({ perSecond: 0.1, most: 5 }, clock),
      turns: new Buckets({ perSecond: 10, most: wishes.turns ?? 1000 }, clock),
      example: async function* () {
        yield jobOf("Title: One\n\nSomething happened.", 0);
        yield jobOf("Title: Two\n\nNothing happened.", 1);
      },
      about: { version: "1.2.3", ledger: ledger.where, author: "Ines Carro" },
    },
    site: wishes.site ?? { where: "dist/web", find: async () => null },
    names: wishes.names ?? { known: LOOPBACK, anyAddress: false },
    clientOf: ({ req }) => req.header("x-client") ?? "someone",
    note: (error) => void noted.push(error),
  });
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> =>
    app.request(`http://${HOST}/api/v1${path}`, {
      ...init,
      headers: { host: HOST, ...(init.headers as Record<string, string>) },
    });
  return {
    app,
    desk,
    news,
    noted,
    pass: (milliseconds) => void (now += milliseconds),
    ask,
    post: (path, body, headers = {}) =>
      ask(path, {
        method: "POST",
        body: typeof body === "string" ? body : JSON.stringify(body),
        headers: { "content-type": "application/json", ...headers },
      }),
  };
}

export function jobOf(text: string, index: number): Job {
  return { index, where: `${index}.txt`, kind: "text", bytes: new TextEncoder().encode(text) };
}

/** Readers that find nothing but the report itself. */
export function plainReaders(before: (job: Job) => Promise<void> = async () => {}): Executor {
  return {
    width: 2,
    async read(job): Promise<Outcome> {
      await before(job);
      const report = reportOf(job, {}, { report: readReport });
      return { output: JSON.stringify(emptyAnalysis(report)) };
    },
    close: async () => {},
  };
}

/** The events of a stream that has come to its end, or of its first so many. */
export async function eventsOf(
  answer: Response,
  most = Infinity,
): Promise<{ event: string; id: string | null; data: unknown }[]> {
  const events: { event: string; id: string | null; data: unknown }[] = [];
  let text = "";
  const pieces = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  while (events.length < most) {
    const { done, value } = await pieces.read();
    if (done) break;
    text += value;
    for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
      const block = text.slice(0, end);
      text = text.slice(end + 2);
      const field = (name: string): string | null =>
        new RegExp(`^${name}: (.*)$`, "m").exec(block)?.[1] ?? null;
      const data = field("data");
      if (data !== null)
        events.push({ event: field("event")!, id: field("id"), data: JSON.parse(data) });
    }
  }
  await pieces.cancel();
  return events;
}
