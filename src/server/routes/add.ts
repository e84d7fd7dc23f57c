import { type Static, Type } from "@sinclair/typebox";
import { Failure } from "../../failure/failure.ts";
import { LIMIT, LIMIT_MIB } from "../../intake/bytes.ts";
import type { Job } from "../../intake/job.ts";
import { inAddress, told } from "../answer.ts";
import { bytesOf, jsonOf, mediaTypeOf, wholeBody } from "../body.ts";
import type { Desk } from "../desk.ts";
import { addMany, linesOf, listed, type Step } from "../intake.ts";
import { refused } from "../problem.ts";
import { type Call, parameters, type Reply, type Route } from "../route.ts";
import { Added } from "../shapes/report.ts";
import { AddedMany, StatedReport, StatedReports } from "../shapes/session.ts";
import { deskOf } from "./keeping.ts";
import { EVENT_STREAM } from "./stream.ts";

const LINES = "application/x-ndjson";
const JSON_TYPE = "application/json";
const TEXT = "text/plain";

const MANY: Reply = {
  description:
    "What came of each; with Accept: text/event-stream as events progress, added, failed and, at last, done.",
  content: { [JSON_TYPE]: AddedMany, "text/event-stream": Type.String() },
};

const add: Route = {
  method: "POST",
  path: "/reports",
  summary: "Add one report, or many; a known one with other text is a new version of it",
  query: parameters(),
  body: {
    [JSON_TYPE]: Type.Union([StatedReport, StatedReports]),
    [TEXT]: Type.String({ description: "One report as a file has it." }),
    [LINES]: Type.String({ description: "A report a line, as JSON." }),
  },
  replies: {
    200: { ...MANY, content: { ...MANY.content, [JSON_TYPE]: Type.Union([Added, AddedMany]) } },
    201: { description: "One report, new or in a new version.", content: { [JSON_TYPE]: Added } },
  },
  async handle(call) {
    const desk = deskOf(call.services);
    const type = mediaTypeOf(call.request, [JSON_TYPE, TEXT, LINES]);
    if (type === LINES) return many(call, addMany(desk, linesOf(bytesOf(call.request)), null));
    const bytes = await wholeBody(call.request);
    if (type === TEXT) return one(desk, bytes, "text");
    const list = listIn(bytes);
    return list ? many(call, addMany(desk, listed(list), list.length)) : one(desk, bytes, "line");
  },
};

const example: Route = {
  method: "POST",
  path: "/example",
  summary: "Add the worked example that comes with hearsay",
  query: parameters(),
  replies: { 200: MANY },
  async handle(call) {
    const reports = numbered(call.services.example());
    return many(call, addMany(deskOf(call.services), reports, null));
  },
};

export const ADDING: readonly Route[] = [add, example];

/** The list of {"reports": […]}; null where the body is one report, or none. */
function listIn(bytes: Uint8Array): readonly unknown[] | null {
  const value = jsonOf(bytes);
  if (typeof value !== "object" || value === null || !("reports" in value)) return null;
  return Array.isArray(value.reports) ? value.reports : null;
}

async function one(desk: Desk, bytes: Uint8Array, kind: Job["kind"]): Promise<Response> {
  const where = "The report";
  if (bytes.length > LIMIT) throw new Failure("H207", { where, limit: LIMIT_MIB });
  const settled = await desk.take({ index: 0, where, kind, bytes });
  if ("failure" in settled) return refused(settled.failure);
  const { added } = settled;
  const location = `/api/v1/reports/${inAddress(added.report)}`;
  return told(added, added.outcome === "known" ? 200 : 201, { location });
}

async function many({ request }: Call, steps: AsyncGenerator<Step>): Promise<Response> {
  if (/\btext\/event-stream\b/.test(request.headers.get("accept") ?? ""))
    return new Response(eventsOf(steps), { headers: EVENT_STREAM });
  let all: Static<typeof AddedMany> | null = null;
  for await (const step of steps) if (step.event === "done") all = step.data;
  return told(all);
}

/** Steps as server-sent events; who goes away stops what is not yet read. */
function eventsOf(steps: AsyncGenerator<Step>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const say = (event: string, data: unknown): Uint8Array =>
    encoder.encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await steps.next();
      if (done) controller.close();
      else controller.enqueue(say(value.event, value.data));
    },
    async cancel() {
      await steps.return(undefined);
    },
  });
}

async function* numbered(jobs: AsyncIterable<Job>) {
  let line = 0;
  for await (const item of jobs) yield { line: ++line, item };
}
