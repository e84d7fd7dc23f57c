/** An answer as text, with its tag. */
export interface Answered {
  body: string;
  etag: string;
  /** The body in gzip, once somebody has wanted it so: for all who ask the same it is packed once. */
  packed?: Promise<ArrayBuffer>;
}

/** A value as JSON, with the tag that tells whether a client has these very bytes. */
export async function answered(value: unknown): Promise<Answered> {
  const body = JSON.stringify(value);
  return { body, etag: `"${await hashOf(body)}"` };
}

/** What may be asked again and again: the client keeps it, and asks whether it still holds; 304 where it does. */
export async function answerIn(request: Request, answer: Answered): Promise<Response> {
  const { body, etag } = answer;
  const headers = { "cache-control": "private, no-cache", vary: "Accept-Encoding" };
  if (matches(request.headers.get("if-none-match"), etag))
    return new Response(null, { status: 304, headers: { ...headers, etag } });
  const plain = { ...headers, etag, "content-type": "application/json" };
  const packing = GZIP.test(request.headers.get("accept-encoding") ?? "");
  if (!packing || body.length < WORTH_PACKING || request.method === "HEAD")
    return new Response(body, { headers: plain });
  answer.packed ??= packed(body);
  return new Response(await answer.packed, {
    // The bytes are others, what they say is the same: a weak tag.
    headers: { ...plain, etag: `W/${etag}`, "content-encoding": "gzip" },
  });
}

/** Taken, and not with the weight of nothing. */
const GZIP = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i;
const WORTH_PACKING = 1024;

function packed(body: string): Promise<ArrayBuffer> {
  const stream = new Blob([body]).stream().pipeThrough(new CompressionStream("gzip"));
  return new Response(stream).arrayBuffer();
}

/** A value as JSON that is told once: what came of a request that changed something. */
export function told(value: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(value), {
    status,
    headers: { "content-type": "application/json", "cache-control": "no-store", ...headers },
  });
}

const LONE = /\p{Surrogate}/gu;

/** An id as a part of an address. Halves of surrogate pairs have no place in one. */
export function inAddress(id: string): string {
  return encodeURIComponent(id.replace(LONE, "\ufffd"));
}

/** RFC 9110, 13.1.2: weak comparison, since a compressed answer carries a weak tag. */
export function matches(header: string | null, etag: string): boolean {
  if (header === null) return false;
  const plain = (tag: string): string => tag.trim().replace(/^W\//, "");
  return header.split(",").some((tag) => tag.trim() === "*" || plain(tag) === plain(etag));
}

/** SHA-256 of bytes, or of a text in UTF-8, in base64url. */
export async function hashOf(content: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const hash = await crypto.subtle.digest("SHA-256", bytes);
  const letters = String.fromCharCode(...new Uint8Array(hash));
  return btoa(letters).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}
