/** As much of OpenAPI 3.1 as the page shows. */
export interface OpenApi {
  paths: Record<string, Record<string, RawOperation>>;
  components?: { schemas?: Record<string, Schema> };
}

export interface Schema {
  $ref?: string;
  type?: string | string[];
  description?: string;
  enum?: unknown[];
  const?: unknown;
  format?: string;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  items?: Schema | boolean;
  prefixItems?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
}

type Content = Record<string, { schema?: Schema }>;

interface RawOperation {
  summary?: string;
  parameters?: { name: string; in: string; description?: string; schema?: Schema }[];
  requestBody?: { content?: Content };
  responses?: Record<string, { description?: string; content?: Content }>;
}

/** One method on one address. */
export interface Operation {
  id: string;
  method: string;
  path: string;
  summary: string;
  parameters: { name: string; description: string; schema: Schema }[];
  body: { media: string; schema: Schema }[];
  answers: { status: string; description: string; media: string; schema: Schema | null }[];
}

/** Every operation, in the order of the document. */
export function operationsOf({ paths }: OpenApi): Operation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, raw]) => ({
      id: `${method}-${path}`.replace(/[^\w]+/g, "-"),
      method: method.toUpperCase(),
      path,
      summary: raw.summary ?? "",
      parameters: (raw.parameters ?? []).map(({ name, description = "", schema = {} }) => ({
        name,
        description: description || (schema.description ?? ""),
        schema,
      })),
      body: Object.entries(raw.requestBody?.content ?? {}).map(([media, { schema = {} }]) => ({
        media,
        schema,
      })),
      answers: Object.entries(raw.responses ?? {}).flatMap(
        ([status, { description = "", content }]) => {
          const kinds = Object.entries(content ?? {});
          if (kinds.length === 0) return [{ status, description, media: "", schema: null }];
          return kinds.map(([media, { schema = null }]) => ({
            status,
            description,
            media,
            schema,
          }));
        },
      ),
    })),
  );
}

/** The schema that a reference leads to, with its name; the schema itself where it is none. */
export function resolved(schema: Schema, api: OpenApi): { name: string | null; schema: Schema } {
  const name = schema.$ref?.split("/").at(-1) ?? null;
  const found = name === null ? undefined : api.components?.schemas?.[name];
  return { name, schema: found ?? schema };
}

/** A schema in a few words: "string", "integer from 1 to 1000", "newest | contested", "Position[]". */
export function shapeWords(schema: Schema, api: OpenApi): string {
  const { name, schema: known } = resolved(schema, api);
  if (name !== null) return name;
  const choices = known.anyOf ?? known.oneOf;
  if (choices) return choices.map((one) => shapeWords(one, api)).join(" | ");
  if (known.const !== undefined) return JSON.stringify(known.const);
  if (known.enum) return known.enum.map((one) => JSON.stringify(one)).join(" | ");
  if (known.prefixItems)
    return `[${known.prefixItems.map((one) => shapeWords(one, api)).join(", ")}]`;
  if (known.items && known.items !== true) {
    const of = shapeWords(known.items, api);
    return of.includes(" ") ? `(${of})[]` : `${of}[]`;
  }
  const type = Array.isArray(known.type) ? known.type.join(" | ") : (known.type ?? "anything");
  const { minimum, maximum } = known;
  if (minimum !== undefined && maximum !== undefined)
    return `${type} from ${minimum} to ${maximum}`;
  return known.format ? `${type} (${known.format})` : type;
}
