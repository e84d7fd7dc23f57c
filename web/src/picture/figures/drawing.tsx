import type { SVGAttributes } from "preact";
import { shortDay } from "../../../../src/summary/days.ts";
import { say } from "../../words/say.ts";
import { HALO, SMALL } from "../type.ts";
import type { FiguresLayout, Point } from "./layout.ts";

interface Props {
  layout: FiguresLayout;
  /** The claim that is looked at. */
  chosen?: string | null;
  /** What makes a figure answer to pointer and keyboard. */
  attributes?(point: Point): SVGAttributes<SVGGElement>;
}

/** Pixels by which an open range goes on. */
const OPEN = 26;

/** Figures over time as SVG: ranges as bars, what is open drawn open, each tied to the one it was judged against. */
export function FiguresDrawing({ layout, chosen = null, attributes }: Props) {
  const { width, left, bottom, scale, logarithmic, numbers, points } = layout;
  return (
    <>
      {numbers.map(({ y, words }) => (
        <g key={y}>
          <line x1={left} x2={width} y1={y} y2={y} stroke="var(--rule)" />
          <text x={left - 8} y={y + 4} text-anchor="end" font-size={SMALL} fill="var(--quiet)">
            {words}
          </text>
        </g>
      ))}
      {logarithmic ? (
        <text x={left} y={10} font-size={SMALL} fill="var(--quiet)">
          {say("figures.logarithmic")}
        </text>
      ) : null}
      {scale.breaks.map(({ from, to }) => (
        <rect
          key={from}
          x={from}
          y={0}
          width={to - from}
          height={bottom}
          fill="var(--ink)"
          fill-opacity={0.05}
        />
      ))}
      {scale.labelled(74).map(({ day, x }) => (
        <g key={day}>
          <line x1={x} x2={x} y1={bottom} y2={bottom + 5} stroke="var(--quiet)" />
          <text x={x} y={bottom + 18} text-anchor="middle" font-size={SMALL} fill="var(--quiet)">
            {shortDay(day)}
          </text>
        </g>
      ))}
      <line x1={left} x2={width} y1={bottom} y2={bottom} stroke="var(--quiet)" />
      {points.map(({ figure, x, top, foot, against }) =>
        against ? (
          <line
            key={figure.claim}
            x1={against.x}
            y1={against.y}
            x2={x}
            y2={(top + foot) / 2}
            stroke="var(--quiet)"
            stroke-dasharray={figure.verdict === "contradicts" ? "2 4" : undefined}
          />
        ) : null,
      )}
      {points.map((point) => (
        <g key={`${point.figure.claim} ${point.figure.of}`} {...attributes?.(point)}>
          <PointDrawing point={point} chosen={point.figure.claim === chosen} />
        </g>
      ))}
    </>
  );
}

function PointDrawing({ point, chosen }: { point: Point; chosen: boolean }) {
  const { x, top, foot, open, superseded, label } = point;
  const ink = superseded ? "var(--quiet)" : "var(--ink)";
  const middle = (top + foot) / 2;
  return (
    <>
      <circle cx={x} cy={middle} r={13} fill="var(--ink)" fill-opacity={chosen ? 0.14 : 0} />
      {top === foot ? (
        <circle cx={x} cy={top} r={4.5} fill={superseded ? "var(--paper)" : ink} stroke={ink} />
      ) : (
        <rect
          x={x - 4}
          y={top}
          width={8}
          height={foot - top}
          rx={2}
          fill="var(--paper)"
          stroke={ink}
        />
      )}
      {open === "top" || open === "both" ? (
        <OpenEnd x={x} y={top - 5} by={-OPEN} ink={ink} />
      ) : null}
      {open === "foot" || open === "both" ? (
        <OpenEnd x={x} y={foot + 5} by={OPEN} ink={ink} />
      ) : null}
      {label ? (
        <text
          x={label.x}
          y={label.y}
          text-anchor={label.end ? "end" : "start"}
          font-size={SMALL}
          fill={ink}
          {...HALO}
        >
          {label.words}
        </text>
      ) : null}
    </>
  );
}

/** "at least", "at most": where the range goes on, nobody says how far. */
function OpenEnd({ x, y, by, ink }: { x: number; y: number; by: number; ink: string }) {
  const point = by < 0 ? 4 : -4;
  return (
    <>
      <line x1={x} x2={x} y1={y} y2={y + by} stroke={ink} stroke-dasharray="3 3" />
      <path
        d={`M${x - 4} ${y + by + point}L${x} ${y + by}L${x + 4} ${y + by + point}`}
        fill="none"
        stroke={ink}
      />
    </>
  );
}
