import { escape } from "./escape.ts";

/** Only http and https: a report may name any address, "javascript:" too. */
export function webAddress(url: string | null | undefined): { href: string; host: string } | null {
  const host = /^https?:\/\/([^/?#\s]+)/i.exec(url ?? "")?.[1];
  return url && host ? { href: url, host } : null;
}

export function linkTo(url: string | null | undefined): string {
  const address = webAddress(url);
  if (!address) return "";
  return `<a href="${escape(address.href)}" rel="noopener noreferrer">${escape(address.host)}</a>`;
}
