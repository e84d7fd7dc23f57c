/** An answer as text, with its tag. */
export interface Answered {
  body: string;
  etag: string;
}

/** A value as JSON, with the tag that tells whether a client has these very bytes. */
export async function answered(value: unknown): Promise<Answered> {
  const body = JSON.stringify(value);
  return { body, etag: `"${await hashOf(body)}"` };
}

/** What may be asked again and again: the client keeps it, and asks whether it still holds; 304 where it does. */
export function answerIn(request: Request, { body, etag }: Answered): Response {
  const headers = { etag, "cache-control": "private, no-cache" };
  if (matches(request.headers.get("if-none-match"), etag))
    return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, "content-type": "application/json" } });
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
