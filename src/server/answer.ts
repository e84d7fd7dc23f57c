/** A value as JSON, with an ETag; 304 where the client has these very bytes. */
export async function answerIn(request: Request, value: unknown): Promise<Response> {
  return tagged(request, JSON.stringify(value), { "content-type": "application/json" });
}

/** Bytes that may be asked for again and again: the client keeps them, and asks whether they still hold. */
export async function tagged(
  request: Request,
  body: string,
  headers: Record<string, string>,
): Promise<Response> {
  const etag = `"${await hashOf(body)}"`;
  const kept = { etag, "cache-control": "private, no-cache", ...headers };
  if (matches(request.headers.get("if-none-match"), etag))
    return new Response(null, {
      status: 304,
      headers: { etag, "cache-control": "private, no-cache" },
    });
  return new Response(body, { headers: kept });
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
