import { Type } from "@sinclair/typebox";
import { answered, answerIn } from "../answer.ts";
import { openapi } from "../openapi.ts";
import { parameters, type Route } from "../route.ts";
import { ADDING } from "./add.ts";
import { KEEPING } from "./keeping.ts";
import { REPORTS } from "./reports.ts";
import { SESSION } from "./session.ts";
import { STREAM } from "./stream.ts";
import { THREADS } from "./threads.ts";

const DOCUMENT: Route = {
  method: "GET",
  path: "/openapi.json",
  summary: "This interface as OpenAPI 3.1, made from the table that drives it",
  query: parameters(),
  replies: {
    200: { description: "OpenAPI 3.1.", content: { "application/json": Type.Object({}) } },
  },
  handle: async ({ request, services }) =>
    answerIn(request, await answered(openapi(ROUTES, services.about.version))),
};

/** Every address below /api/v1. */
export const ROUTES: readonly Route[] = [
  ...THREADS,
  ...REPORTS,
  ...ADDING,
  ...KEEPING,
  ...SESSION,
  STREAM,
  DOCUMENT,
];
