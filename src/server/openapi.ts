import type { TSchema } from "@sinclair/typebox";
import type { Route } from "./route.ts";
import { Problem } from "./shapes/problem.ts";

type Json = { [key: string]: unknown };

/** The OpenAPI 3.1 document of a table of routes, made of the very schemas that they are held to. */
export function openapi(routes: readonly Route[], version: string): Json {
  const shapes = new Shapes();
  const paths: Record<string, Json> = {};
  for (const route of routes)
    (paths[`/api/v1${route.path}`] ??= {})[route.method.toLowerCase()] = operation(route, shapes);
  return {
    openapi: "3.1.0",
    info: {
      title: "Hearsay",
      version,
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
      description:
        "A ledger of what news reports say. Where the server asks for a token, send it as Authorization: Bearer TOKEN, or sign in with POST /api/v1/session.",
    },
    paths,
    components: {
      securitySchemes: { token: { type: "http", scheme: "bearer" } },
      schemas: shapes.named,
    },
    security: [{ token: [] }, {}],
  };
}

function operation(route: Route, shapes: Shapes): Json {
  const { method, path, summary, query, body, replies } = route;
  const required: readonly string[] = query.required ?? [];
  const parts = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
  const asked = Object.entries(query.properties).map(([name, schema]) => ({
    name,
    in: "query",
    required: required.includes(name),
    ...(schema.description === undefined ? {} : { description: schema.description }),
    schema: shapes.of(schema),
  }));
  const answers = Object.entries(replies).map(([status, { description, content }]) => [
    status,
    { description, ...(content ? { content: contentOf(content, shapes) } : {}) },
  ]);
  return {
    operationId: operationId(method, path),
    summary,
    parameters: [...parts, ...asked],
    ...(body ? { requestBody: { required: true, content: contentOf(body, shapes) } } : {}),
    responses: {
      ...Object.fromEntries(answers),
      default: {
        description: "What is wrong, where, and what to do next.",
        content: contentOf({ "application/problem+json": Problem }, shapes),
      },
    },
    ...(route.open ? { security: [] } : {}),
  };
}

/** "getThreadsIdMatrix". */
function operationId(method: string, path: string): string {
  const words = path.match(/\w+/g) ?? [];
  return method.toLowerCase() + words.map((word) => word[0].toUpperCase() + word.slice(1)).join("");
}

function contentOf(content: Readonly<Record<string, TSchema>>, shapes: Shapes): Json {
  return Object.fromEntries(
    Object.entries(content).map(([type, schema]) => [type, { schema: shapes.of(schema) }]),
  );
}

/** Schemas as the document has them: one with a name stands once, and is pointed to. */
class Shapes {
  readonly named: Record<string, unknown> = {};

  of(schema: unknown): unknown {
    if (Array.isArray(schema)) return schema.map((one) => this.of(one));
    if (typeof schema !== "object" || schema === null) return schema;
    const { $id, ...rest } = schema as Json;
    if (typeof $id !== "string") return this.#plain(rest);
    if (!Object.hasOwn(this.named, $id)) {
      this.named[$id] = null;
      this.named[$id] = this.#plain(rest);
    }
    return { $ref: `#/components/schemas/${$id}` };
  }

  /** A choice of words is written as an enumeration. */
  #plain({ anyOf, ...rest }: Json): Json {
    const out: Json = {};
    for (const [key, value] of Object.entries(rest)) out[key] = this.of(value);
    if (!Array.isArray(anyOf)) return out;
    if (anyOf.every((one) => typeof one.const === "string"))
      return { ...out, type: "string", enum: anyOf.map((one) => one.const) };
    return { ...out, anyOf: this.of(anyOf) };
  }
}
