import { Type } from "@sinclair/typebox";
import { parameters, type Route } from "../route.ts";

export const EVENT_STREAM = {
  "content-type": "text/event-stream",
  "cache-control": "no-store",
  "x-accel-buffering": "no",
};

export const STREAM: Route = {
  method: "GET",
  path: "/stream",
  summary: "What changes in the ledger, as it changes",
  query: parameters(),
  replies: {
    200: {
      description:
        'Events: "change" {"revision"}, "added" (Added), "failed" (Problem), "corrected" (Correction).',
      content: { "text/event-stream": Type.String() },
    },
  },
  async handle({ request, services: { news } }) {
    if (request.method === "HEAD") return new Response(null, { headers: EVENT_STREAM });
    const stream = news.listen(request.headers.get("last-event-id"));
    return new Response(stream, { headers: EVENT_STREAM });
  },
};
