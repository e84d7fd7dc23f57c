import { expect, test } from "vitest";
import { type OpenApi, operationsOf, shapeWords } from "./operations.ts";

const api: OpenApi = {
  paths: {
    "/api/v1/things/{id}": {
      get: {
        summary: "One thing",
        parameters: [{ name: "id", in: "path", schema: { type: "string", description: "Which" } }],
        responses: {
          200: {
            description: "It",
            content: { "application/json": { schema: { $ref: "#/components/schemas/Thing" } } },
          },
          404: { description: "None" },
        },
      },
    },
  },
  components: { schemas: { Thing: { type: "object", properties: { n: { type: "number" } } } } },
};

test("each method on each address is an operation", () => {
  const [one, ...more] = operationsOf(api);
  expect(more).toEqual([]);
  expect(one).toMatchObject({ id: "get-api-v1-things-id-", method: "GET", summary: "One thing" });
  expect(one.parameters).toEqual([
    { name: "id", description: "Which", schema: { type: "string", description: "Which" } },
  ]);
  expect(one.answers.map(({ status, media }) => [status, media])).toEqual([
    ["200", "application/json"],
    ["404", ""],
  ]);
});

test("shapes are told in a few words", () => {
  const words = (schema: Parameters<typeof shapeWords>[0]): string => shapeWords(schema, api);
  expect(words({ $ref: "#/components/schemas/Thing" })).toBe("Thing");
  expect(words({ type: "array", items: { $ref: "#/components/schemas/Thing" } })).toBe("Thing[]");
  expect(words({ anyOf: [{ type: "string" }, { type: "null" }] })).toBe("string | null");
  expect(words({ type: "array", items: { anyOf: [{ const: "a" }, { const: "b" }] } })).toBe(
    '("a" | "b")[]',
  );
  expect(words({ type: "integer", minimum: 1, maximum: 9 })).toBe("integer from 1 to 9");
  expect(words({ prefixItems: [{ type: "integer" }, { type: "integer" }] })).toBe(
    "[integer, integer]",
  );
});
