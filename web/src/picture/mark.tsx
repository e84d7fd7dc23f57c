import type { StatementMark } from "./statement.ts";

/** Pixels from the middle of a mark to its edge. */
const RADIUS = 5.5;

/** How a statement stands to what happened, in shapes alone: those of the standings that they lead to. */
export function Mark({ of: mark, x, y }: { of: StatementMark; x: number; y: number }) {
  const line = { fill: "none", stroke: "var(--ink)", "stroke-width": 1.6 };
  const solid = { fill: "var(--ink)" };
  const ring = { ...line, fill: "var(--paper)" };
  const r = RADIUS;
  switch (mark) {
    case "confirms":
      return <circle cx={x} cy={y} r={r} {...solid} />;
    case "affirms":
      return <circle cx={x} cy={y} r={r - 0.8} {...ring} />;
    case "admits":
      return (
        <>
          <circle cx={x} cy={y} r={r} {...ring} />
          <circle cx={x} cy={y} r={r - 3} {...solid} />
        </>
      );
    case "denies":
      return (
        <>
          <circle cx={x} cy={y} r={r + 1} fill="var(--paper)" />
          <path
            d={`M${x - 4.5} ${y - 4.5}l9 9m0 -9l-9 9`}
            {...line}
            stroke-width={2.2}
            stroke-linecap="round"
          />
        </>
      );
    case "announces":
      return <path d={`M${x - 4} ${y - 5.5}L${x + 6} ${y}L${x - 4} ${y + 5.5}Z`} {...ring} />;
    case "unsure":
      return (
        <>
          <circle cx={x} cy={y} r={r - 0.8} {...ring} stroke-dasharray="2 2" />
          <circle cx={x} cy={y} r={1} {...solid} />
        </>
      );
  }
}
