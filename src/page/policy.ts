import { createHash } from "node:crypto";

/** A source expression of Content Security Policy Level 3 for what stands between two tags. */
export function sourceExpression(content: string): string {
  return `sha256-${createHash("sha256").update(content, "utf8").digest("base64")}`;
}
