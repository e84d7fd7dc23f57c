import { escape } from "./escape.ts";

/** Only http and https: a report may name any address, "javascript:" too. */
export function linkTo(url: string | null | undefined): string {
  if (!url || !/^https?:\/\//i.test(url)) return "";
  const host = /^https?:\/\/([^/?#\s]+)/i.exec(url)?.[1] ?? url;
  return `<a href="${escape(url)}" rel="noopener noreferrer">${escape(host)}</a>`;
}
