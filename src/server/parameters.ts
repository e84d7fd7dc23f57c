import {
  FormatRegistry,
  Kind,
  OptionalKind,
  type TObject,
  type TSchema,
  Type,
} from "@sinclair/typebox";
import { Value } from "@sinclair/typebox/value";
import { nearest } from "../failure/distance.ts";
import { Failure } from "../failure/failure.ts";
import { ORDERS, SOURCES, STANDINGS, TYPES } from "../question/choices.ts";
import { MOST_ENTRIES } from "../question/filter.ts";
import type { Options } from "../question/values.ts";
import { readWholeDate } from "../report/header.ts";
import { oneOf } from "./shapes/shape.ts";

/** Parameters of an address. They mean what the options of the command line mean, and are read by the same code. */

const DAY = "day";
FormatRegistry.Set(DAY, (written) => typeof readWholeDate(written) !== "string");

export const text = (description: string) => Type.String({ description });
const words = (description: string) => Type.Optional(text(description));
const day = (description: string) => Type.Optional(Type.String({ format: DAY, description }));

export const PAGING = {
  limit: Type.Optional(
    Type.Integer({ minimum: 1, maximum: MOST_ENTRIES, description: "Entries at most." }),
  ),
  after: words('"next" of the page before.'),
};
export const AS_OF = { asOf: day("Answer from what had been published by that day.") };
export const ABOUT = { about: words("Only what involves this name or is said by it.") };
export const THREAD_FILTERS = {
  ...ABOUT,
  type: Type.Optional(oneOf(TYPES)),
  place: words("Only what happened there."),
  from: day("Only what may have happened on that day or later."),
  to: day("Only what may have happened on that day or earlier."),
  standing: Type.Optional(oneOf(STANDINGS)),
  source: Type.Optional(oneOf(SOURCES)),
  order: Type.Optional(oneOf(ORDERS)),
};

/**
 * The parameters of an address as the options of a command: "asOf" is "as-of". What is left empty is left out.
 *
 * @throws {Failure} H703 to H705
 */
export function optionsOf(given: URLSearchParams, known: TObject): Options {
  const options = new Map([["json", ""]]);
  const seen = new Set<string>();
  for (const [name, value] of given) {
    if (!Object.hasOwn(known.properties, name)) throw unknown(name, Object.keys(known.properties));
    if (value === "") continue;
    if (seen.has(name)) throw new Failure("H703", { name, value, reason: "Give it once." });
    seen.add(name);
    options.set(optionName(name), checked(name, value, known.properties[name]));
  }
  for (const [name, schema] of Object.entries(known.properties))
    if (!(OptionalKind in schema) && !seen.has(name))
      throw new Failure("H705", { name, reason: hintOf(schema) });
  return options;
}

function optionName(parameter: string): string {
  return parameter.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function checked(name: string, value: string, schema: TSchema): string {
  const written = schema[Kind] === "Union" ? value.toLowerCase() : value;
  const typed = schema[Kind] === "Integer" && /^\d+$/.test(written) ? Number(written) : written;
  if (Value.Check(schema, typed)) return written;
  throw new Failure("H703", { name, value, reason: hintOf(schema) });
}

/** What a parameter takes, for those who gave it something else. */
function hintOf(schema: TSchema): string {
  if (schema[Kind] === "Union") {
    const choices = (schema["anyOf"] as { const: string }[]).map((one) => one.const);
    return `It takes ${choices.slice(0, -1).join(", ")} or ${choices.at(-1)}.`;
  }
  if (schema[Kind] === "Integer")
    return `It takes a whole number from ${schema["minimum"]} to ${schema["maximum"]}.`;
  if (schema["format"] === DAY) return "Write it as 2025-04-28.";
  return schema.description ?? "Give it a value.";
}

function unknown(name: string, known: readonly string[]): Failure {
  const near = nearest(name, known);
  return new Failure("H704", {
    name,
    near: near ? `Did you mean "${near}"? ` : "",
    known: known.length > 0 ? known.join(", ") : "none",
  });
}
