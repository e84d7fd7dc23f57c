import { type Interval, OPEN_END } from "./timeline/layout.ts";

/** Days as a line; an end that the words leave open goes on in dashes. */
export function IntervalLine({ of, y, thick }: { of: Interval; y: number; thick: number }) {
  const { from, to, open } = of;
  const line = { y1: y, y2: y, stroke: "var(--quiet)", "stroke-width": thick };
  const dashes = { ...line, "stroke-dasharray": "3 3" };
  return (
    <>
      {to > from ? <line x1={from} x2={to} {...line} /> : null}
      {open === "start" || open === "both" ? (
        <line x1={from - OPEN_END} x2={from} {...dashes} />
      ) : null}
      {open === "end" || open === "both" ? <line x1={to} x2={to + OPEN_END} {...dashes} /> : null}
    </>
  );
}
