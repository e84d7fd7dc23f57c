import { expect, test } from "vitest";
import { openapi } from "./openapi.ts";
import { ROUTES } from "./routes/routes.ts";

interface Operation {
  operationId: string;
  summary: string;
  parameters: { name: string; in: string; required: boolean; schema: Record<string, unknown> }[];
  responses: Record<string, { description: string; content?: Record<string, unknown> }>;
  requestBody?: { content: Record<string, unknown> };
}

const document = JSON.parse(JSON.stringify(openapi(ROUTES, "1.2.3"))) as {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, unknown> };
};
const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods));

/** Every object inside a value, the value among them. */
function* inside(value: unknown): Generator<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return;
  if (!Array.isArray(value)) yield value as Record<string, unknown>;
  for (const part of Object.values(value)) yield* inside(part);
}

test("every route stands in it, under an id of its own, with what may come back", () => {
  expect(operations).toHaveLength(ROUTES.length);
  for (const { method, path } of ROUTES)
    expect(document.paths[`/api/v1${path}`][method.toLowerCase()]).toBeDefined();
  const ids = operations.map(({ operationId }) => operationId);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toContain("getThreadsIdMatrix");
  for (const { summary, responses } of operations) {
    expect(summary).toMatch(/^\p{Lu}.*[^.]$/u);
    expect(Object.keys(responses).sort()[0]).toMatch(/^20\d$/);
    expect(responses["default"].content).toEqual({
      "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } },
    });
  }
});

test("every reference leads to a shape, and every shape is referred to", () => {
  const references = [...inside(document)].flatMap(({ $ref }) =>
    typeof $ref === "string" ? [$ref.replace("#/components/schemas/", "")] : [],
  );
  expect([...new Set(references)].sort()).toEqual(Object.keys(document.components.schemas).sort());
  for (const shape of ["Thread", "Position", "ReadReport", "Analysis", "Correction", "Problem"])
    expect(references).toContain(shape);
});

test("no mark of the library that checks values is left in it", () => {
  for (const part of inside(document)) expect(Object.keys(part)).not.toContain("$id");
});

test("parts of paths are parameters, and choices are listed", () => {
  const { get } = document.paths["/api/v1/threads/{id}"];
  expect(get.parameters[0]).toEqual({
    name: "id",
    in: "path",
    required: true,
    schema: { type: "string" },
  });
  const list = document.paths["/api/v1/threads"]["get"].parameters;
  expect(list.find(({ name }) => name === "order")!.schema).toEqual({
    type: "string",
    enum: ["newest", "contested"],
  });
  expect(list.find(({ name }) => name === "limit")!.schema).toMatchObject({
    type: "integer",
    minimum: 1,
    maximum: 1000,
  });
  const format = document.paths["/api/v1/export"]["get"].parameters[0];
  expect([format.name, format.required]).toEqual(["format", true]);
});

test("bodies are described by their types", () => {
  const { post } = document.paths["/api/v1/reports"];
  expect(Object.keys(post.requestBody!.content)).toEqual([
    "application/json",
    "text/plain",
    "application/x-ndjson",
  ]);
});
