import { type Static, type TObject, type TProperties, type TSchema, Type } from "@sinclair/typebox";
import type { Ledger } from "../ledger/ledger.ts";
import type { Options } from "../question/values.ts";
import { answered, answerIn } from "./answer.ts";
import type { Services } from "./services.ts";

export type Method = "GET" | "POST" | "DELETE";

/** One request, its address taken apart and checked. */
export interface Call {
  request: Request;
  /** Parts of the path, decoded: "id" of /threads/{id}. */
  parts: Readonly<Record<string, string>>;
  /** Parameters of the address under the names of the command line's options. */
  options: Options;
  /** Who asks, as far as limits are concerned. */
  client: string;
  services: Services;
}

/** What comes back with a status: shapes by media type; none where there is no body. */
export interface Reply {
  description: string;
  content?: Readonly<Record<string, TSchema>>;
}

/**
 * One address and what it does. The table of these drives handlers, the checks of parameters, and the
 * OpenAPI document.
 */
export interface Route {
  method: Method;
  /** As OpenAPI writes it, below /api/v1: "/threads/{id}". */
  path: string;
  summary: string;
  query: TObject;
  /** Shapes of the bodies that it takes, by media type. */
  body?: Readonly<Record<string, TSchema>>;
  replies: Readonly<Record<number, Reply>>;
  /** Open to those who have not signed in, too. */
  open?: boolean;
  handle(call: Call): Promise<Response>;
}

/** What a question was asked with. */
export interface Question extends Pick<Call, "parts" | "options"> {
  ledger: Ledger;
}

/** An address that answers a question as JSON; the compiler holds the answer to its schema. */
export function reading<Answer extends TSchema>(
  path: string,
  summary: string,
  { query = {}, answer }: { query?: TProperties; answer: Answer },
  answerTo: (question: Question) => Promise<Static<Answer>>,
): Route {
  return {
    method: "GET",
    path,
    summary,
    query: parameters(query),
    replies: { 200: { description: summary, content: { "application/json": answer } } },
    async handle({ request, parts, options, services: { ledger, recent } }) {
      const { pathname, search } = new URL(request.url);
      const answer = await recent.answer(pathname + search, async () =>
        answered(await answerTo({ ledger, parts, options })),
      );
      return answerIn(request, answer);
    },
  };
}

export function parameters(known: TProperties = {}): TObject {
  return Type.Object(known, { additionalProperties: false });
}
