import { Type } from "@sinclair/typebox";
import type { Correction as CorrectionOf } from "../../answers.ts";
import { Failure } from "../../failure/failure.ts";
import { fileOf, MEDIA_TYPES } from "../../export/file.ts";
import { type ExportFormat, EXPORTS } from "../../question/choices.ts";
import { given, threadFilterOf } from "../../question/filter.ts";
import { told } from "../answer.ts";
import { bodyIn } from "../body.ts";
import type { Desk } from "../desk.ts";
import { AS_OF, text, THREAD_FILTERS } from "../parameters.ts";
import { parameters, type Route } from "../route.ts";
import type { Services } from "../services.ts";
import { Correction, NewCorrection } from "../shapes/claim.ts";
import { oneOf } from "../shapes/shape.ts";

/** @throws {Failure} H713 */
export function deskOf({ desk }: Services): Desk {
  if (desk === null) throw new Failure("H713");
  return desk;
}

const correct: Route = {
  method: "POST",
  path: "/corrections",
  summary: "Set a human judgement over what was found; both are kept",
  query: parameters(),
  body: { "application/json": NewCorrection },
  replies: {
    201: { description: "It is written down.", content: { "application/json": Correction } },
  },
  async handle({ request, services }) {
    const correction: CorrectionOf = await deskOf(services).correct(
      await bodyIn(request, NewCorrection),
    );
    services.news.publish("corrected", correction);
    void services.news.changed();
    return told(correction, 201);
  },
};

const written: Route = {
  method: "GET",
  path: "/export",
  summary: "Threads as a file: a line each, for spreadsheets, timelines, maps, or as a dossier",
  query: parameters({
    format: oneOf(EXPORTS),
    thread: Type.Optional(text("Only this thread.")),
    ...THREAD_FILTERS,
    ...AS_OF,
  }),
  replies: {
    200: {
      description: "The file that hearsay export writes.",
      content: Object.fromEntries(
        Object.values(MEDIA_TYPES).map((type) => [type.split(";")[0], Type.String()]),
      ),
    },
  },
  async handle({ request, options, services: { ledger } }) {
    const format = options.get("format") as ExportFormat;
    const selection = given({ ...threadFilterOf(options), thread: options.get("thread") });
    const headers = {
      "content-type": MEDIA_TYPES[format],
      "content-disposition": `attachment; filename="hearsay.${format === "timelinejs" ? "json" : format}"`,
      "cache-control": "private, no-store",
    };
    const parts = fileOf(ledger, format, selection);
    // What cannot be written at all is told before anything is sent: it shows after the head.
    const opening = [await parts.next(), await parts.next()];
    if (request.method === "HEAD") {
      await parts.return(0);
      return new Response(null, { headers });
    }
    return new Response(streamOf(opening, parts), { headers });
  },
};

function streamOf(
  opening: IteratorResult<string, number>[],
  parts: AsyncGenerator<string, number>,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const part = opening.shift() ?? (await parts.next());
      if (part.done) controller.close();
      else controller.enqueue(encoder.encode(part.value));
    },
    async cancel() {
      await parts.return(0);
    },
  });
}

export const KEEPING: readonly Route[] = [correct, written];
