import { Value } from "@sinclair/typebox/value";
import type { Static, TSchema } from "@sinclair/typebox";
import { Failure, reasonOf } from "../failure/failure.ts";
import { join } from "../intake/lines.ts";

/** The most bytes that a body may have. */
const MOST = 64 * 1024 * 1024;

/** The media type of a body, one of those that are taken. @throws {Failure} H708 */
export function mediaTypeOf(request: Request, taken: readonly string[]): string {
  const given = request.headers.get("content-type") ?? "";
  const type = given.split(";", 1)[0].trim().toLowerCase();
  const coded = request.headers.get("content-encoding") ?? "identity";
  if (taken.includes(type) && coded === "identity") return type;
  const named = coded === "identity" ? given : `${given}, ${coded}`;
  throw new Failure("H708", { type: named, types: taken.join(" or ") });
}

const MOST_MIB = MOST / 1024 / 1024;

/** The bytes of a body as they come. @throws {Failure} H709 at once where it says that it is too long, H709 and H710 on the way */
export function bytesOf(request: Request): AsyncGenerator<Uint8Array> {
  if (Number(request.headers.get("content-length") ?? 0) > MOST)
    throw new Failure("H709", { limit: MOST_MIB });
  return chunksOf(request.body);
}

async function* chunksOf(body: ReadableStream<Uint8Array> | null): AsyncGenerator<Uint8Array> {
  if (body === null) return;
  let size = 0;
  try {
    for await (const chunk of body) {
      size += chunk.length;
      if (size > MOST) throw new Failure("H709", { limit: MOST_MIB });
      yield chunk;
    }
  } catch (error) {
    throw error instanceof Failure ? error : new Failure("H710", { reason: reasonOf(error) });
  }
}

/** All of a body, in a buffer of its own. @throws {Failure} H709, H710 */
export async function wholeBody(request: Request): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of bytesOf(request)) {
    parts.push(part);
    size += part.length;
  }
  return join(parts, size);
}

/** @throws {Failure} H706 */
export function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    throw new Failure("H706", { reason: reasonOf(error).slice(0, 120) });
  }
}

/** A body of JSON in the shape that is asked for. @throws {Failure} H706 to H710 */
export async function bodyIn<Shape extends TSchema>(
  request: Request,
  schema: Shape,
): Promise<Static<Shape>> {
  mediaTypeOf(request, ["application/json"]);
  const value = jsonOf(await wholeBody(request));
  const fault = Value.Errors(schema, value).First();
  if (!fault) return value as Static<Shape>;
  const where = fault.path === "" ? "it" : `"${fault.path.slice(1).replace(/\//g, ".")}"`;
  const reason = `is not right: ${fault.message.toLowerCase()}`;
  throw new Failure("H707", { where, reason: reason.replace(/\.$/, "") });
}
