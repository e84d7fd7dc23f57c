import type { Position } from "../../../../src/answers.ts";

/** What is shown of a name. */
export const TABS = ["says", "about", "timeline", "figures"] as const;
export type Tab = (typeof TABS)[number];

/** The tab that the address names; else what the name says, or, where it is `silent`, what others say of it. */
export function tabIn(named: string | null, silent: boolean): Tab {
  return TABS.find((tab) => tab === named) ?? (silent ? "about" : "says");
}

/** "12", or "100+" where only the first of a list are there; "" before they are. */
export function countOf({
  data,
  whole,
}: {
  data: readonly unknown[] | null;
  whole: boolean;
}): string {
  return data === null ? "" : `${data.length}${whole ? "" : "+"}`;
}

/** Claims that are held neither by these names nor through them. */
export function othersOnly(positions: readonly Position[], own: ReadonlySet<string>): Position[] {
  return positions.filter(({ holders }) =>
    holders.every(({ entity }) => entity === null || !own.has(entity)),
  );
}
