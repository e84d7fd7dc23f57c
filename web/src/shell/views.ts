import type { ComponentType } from "preact";

/** What a view is given: the parts of its address that its pattern catches. */
export interface ViewProps {
  parts: string[];
}

export interface View {
  /** In the masthead; views without a label are reached from others. */
  label?: string;
  href?: string;
  pattern: RegExp;
  load(): Promise<{ default: ComponentType<ViewProps> }>;
}

/** Every view with its address. Each is loaded when it is first gone to. */
export const VIEWS: readonly View[] = [
  {
    label: "nav.threads",
    href: "/threads",
    pattern: /^\/(?:threads)?\/?$/,
    load: () => import("../views/threads/threads.tsx"),
  },
  { pattern: /^\/threads\/([^/]+)\/?$/, load: () => import("../views/thread/thread.tsx") },
  {
    label: "nav.reports",
    href: "/reports",
    pattern: /^\/reports\/?$/,
    load: () => import("../views/report/reports.tsx"),
  },
  { pattern: /^\/reports\/([^/]+)\/?$/, load: () => import("../views/report/report.tsx") },
  {
    label: "nav.names",
    href: "/names",
    pattern: /^\/names\/?$/,
    load: () => import("../views/names/names.tsx"),
  },
  { pattern: /^\/names\/([^/]+)\/?$/, load: () => import("../views/names/name.tsx") },
  {
    label: "nav.review",
    href: "/review",
    pattern: /^\/review\/?$/,
    load: () => import("../views/review/review.tsx"),
  },
  {
    label: "nav.export",
    href: "/export",
    pattern: /^\/export\/?$/,
    load: () => import("../views/export/export.tsx"),
  },
  {
    label: "nav.add",
    href: "/add",
    pattern: /^\/add\/?$/,
    load: () => import("../views/add/add.tsx"),
  },
  { pattern: /^\/api\/?$/, load: () => import("../views/api/api.tsx") },
];

/** The view at an address, with the parts that its pattern catches; null where there is none. */
export function viewAt(path: string): { view: View; parts: string[] } | null {
  for (const view of VIEWS) {
    const found = view.pattern.exec(path);
    if (!found) continue;
    try {
      return { view, parts: found.slice(1).map(decodeURIComponent) };
    } catch {
      return null; // A stray "%" in the address.
    }
  }
  return null;
}
