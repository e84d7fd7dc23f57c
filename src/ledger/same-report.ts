import { createHash } from "node:crypto";
import type { Report } from "../analysis.ts";

/**
 * What tells that two reports are one: the caller's id, or the address. Changed text under either is a new
 * version. A text with neither is a report of its own.
 */
export interface Identity {
  sha256: string;
  /** The caller's id, where it is one: not the hash that stands in for it. */
  given: string | null;
  /** The address in its common form. */
  url: string | null;
  /** The id that the report goes by if nothing is known of it yet. */
  id: string;
}

const DIGITS = 10;

export function identityOf(report: Report): Identity {
  const sha256 = hashOf(report.text);
  const given = report.id !== "" && report.id !== sha256 ? report.id : null;
  const url = report.url ? commonForm(report.url) : null;
  const id = given ?? `r${(url === null ? sha256 : hashOf(url)).slice(0, DIGITS)}`;
  return { sha256, given, url, id };
}

/** Parameters that say where a reader came from, and change nothing in what is read. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|igshid|mc_[ce]id|cmpid|ref|ref_src|ocid)$/i;

/** One form for all ways to write an address: no fragment, no tracking, host in lower case, no "/" at the end. */
function commonForm(address: string): string {
  let url: URL;
  try {
    url = new URL(address.trim());
  } catch {
    return address.trim();
  }
  url.hash = "";
  for (const name of Array.from(url.searchParams.keys()))
    if (TRACKING.test(name)) url.searchParams.delete(name);
  url.searchParams.sort();
  return url.toString().replace(/\/$/, "");
}

function hashOf(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
