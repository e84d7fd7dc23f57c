import { signal } from "@preact/signals";

/** Where the reader is: every view has an address that can be shared and opened anew. */
export interface Place {
  path: string;
  query: URLSearchParams;
}

const here = (): Place => ({
  path: location.pathname,
  query: new URLSearchParams(location.search),
});

export const place = signal<Place>(here());

export type Changes = Record<string, string | null | undefined>;

/** Goes to an address of the app; `replace` leaves no step to go back to. */
export function go(href: string, replace = false): void {
  history[replace ? "replaceState" : "pushState"](null, "", href);
  const before = place.value.path;
  place.value = here();
  if (place.value.path !== before) window.scrollTo(0, 0);
}

/** The present address with other values; what is empty is left out. */
export function withQuery(changes: Changes): string {
  const query = new URLSearchParams(place.value.query);
  for (const [name, value] of Object.entries(changes))
    if (!value) query.delete(name);
    else query.set(name, value);
  const text = query.toString();
  return place.value.path + (text === "" ? "" : `?${text}`);
}

/** The address of a view; the day that the reader looks back from goes along. */
export function hrefOf(path: string, changes: Changes = {}): string {
  const asOf = place.value.query.get("asOf");
  const given = Object.entries({ asOf, ...changes }).filter(([, value]) => value);
  const query = new URLSearchParams(given as [string, string][]).toString();
  return path + (query === "" ? "" : `?${query}`);
}

export const threadHref = (id: string): string => hrefOf(`/threads/${encodeURIComponent(id)}`);
export const nameHref = (key: string): string => hrefOf(`/names/${encodeURIComponent(key)}`);

/** The address of a report, at a claim's words where one is given. */
export function reportHref(id: string, at: { claim?: string; version?: string } = {}): string {
  return hrefOf(`/reports/${encodeURIComponent(id)}`, { ...at, asOf: null });
}

/** Takes over the clicks on links inside the app, and the browser's back and forward. */
export function followLinks(): void {
  window.addEventListener("popstate", () => {
    place.value = here();
  });
  document.addEventListener("click", (event) => {
    const link = (event.target as Element).closest?.("a[href]");
    if (!(link instanceof HTMLAnchorElement) || event.defaultPrevented) return;
    const elsewhere = link.origin !== location.origin || link.pathname.startsWith("/api/");
    const special = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey;
    if (elsewhere || special || event.altKey || link.target !== "" || link.download !== "") return;
    // A place on this page is the browser's business.
    if (link.hash !== "" && link.pathname === location.pathname && link.search === location.search)
      return;
    event.preventDefault();
    go(link.pathname + link.search + link.hash);
  });
}
