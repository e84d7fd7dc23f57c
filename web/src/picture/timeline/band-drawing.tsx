import type { SVGAttributes } from "preact";
import type { Stretch } from "../../parts/measured.ts";
import { IntervalLine } from "../interval-line.tsx";
import { Mark } from "../mark.tsx";
import { HALO, SMALL, USUAL } from "../type.ts";
import type { Band, Interval, Placed } from "./layout.ts";

/** What a reader looks at; a picture in a file has none of it. */
export interface Looked {
  /** The claim that is looked at, and when it happened in its eyes. */
  chosen?: { claim: string; happened: Interval | null } | null;
  /** Only what reaches into this stretch is drawn. */
  between?: Stretch | null;
  /** What makes a mark answer to pointer and keyboard; a picture in a file has none of it. */
  attributes?(placed: Placed, band: Band): SVGAttributes<SVGGElement>;
}

/** One voice: its name, and all that it says. */
export function BandDrawing({
  band,
  width,
  chosen,
  between,
  attributes,
}: { band: Band; width: number } & Looked) {
  const { name, shown, y, nameAt } = band;
  const statements = between
    ? band.statements.filter((one) => one.y >= between.top && one.y <= between.bottom)
    : band.statements;
  return (
    <g>
      <line x1={0} x2={width} y1={y} y2={y} stroke="var(--rule)" />
      <text x={0} y={nameAt} font-size={USUAL} font-weight={600} fill="var(--ink)">
        {shown}
        {shown === name ? null : <title>{name}</title>}
      </text>
      {statements.map((placed) => {
        const { positions } = placed.statement;
        const [{ claim }] = positions;
        const isChosen = positions.some((one) => one.claim === chosen?.claim);
        return (
          <g key={claim} {...attributes?.(placed, band)}>
            <StatementDrawing placed={placed} chosen={isChosen ? chosen : null} />
          </g>
        );
      })}
    </g>
  );
}

/** One statement: since when it may have been said, when it was, and the days on which it was read. */
function StatementDrawing({ placed, chosen }: { placed: Placed; chosen: Looked["chosen"] }) {
  const { statement, x, y, said, reads, label, labelAt, labelled } = placed;
  const last = Math.max(x, ...reads);
  const happened = chosen?.happened;
  return (
    <>
      {chosen ? (
        <rect
          x={Math.min(x, said.from) - 12}
          y={y - 11}
          width={last - Math.min(x, said.from) + 24}
          height={22}
          rx={11}
          fill="var(--ink)"
          fill-opacity={0.12}
        />
      ) : (
        // Something to hit for a finger.
        <rect x={x - 14} y={y - 12} width={28} height={24} fill="transparent" />
      )}
      {happened ? (
        <>
          <line x1={happened.to} x2={x} y1={y} y2={y} stroke="var(--ink)" stroke-dasharray="1 3" />
          <IntervalLine of={happened} y={y} thick={2} />
          <rect
            x={happened.from}
            y={y - 4}
            width={Math.max(3, happened.to - happened.from)}
            height={8}
            fill="var(--paper)"
            stroke="var(--ink)"
          />
        </>
      ) : null}
      <IntervalLine of={said} y={y} thick={2} />
      {last > x ? <line x1={x} x2={last} y1={y} y2={y} stroke="var(--quiet)" /> : null}
      {reads.map((at) => (
        <line key={at} x1={at} x2={at} y1={y - 8} y2={y + 8} stroke="var(--quiet)" />
      ))}
      <Mark of={statement.mark} x={x} y={y} />
      <text
        x={labelAt}
        y={y + 4}
        font-size={SMALL}
        fill="var(--quiet)"
        text-anchor={labelled === "after" ? "start" : "end"}
        {...HALO}
      >
        {label}
      </text>
    </>
  );
}
