import { shortDay } from "../../../../src/summary/days.ts";
import { standingLook } from "../../../../src/summary/standings.ts";
import { IntervalLine } from "../interval-line.tsx";
import { SMALL, USUAL } from "../type.ts";
import { type OverviewLayout, STANDING_AT, TITLE_AT } from "./layout.ts";

/** Pixels that a day's label needs. */
const LABEL = 78;

/** Many threads over time as SVG, in ink, with colour for nothing but how each stands. */
export function OverviewDrawing({ layout: { rows, scale, axis, height, width } }: Props) {
  return (
    <>
      {scale.labelled(LABEL).map(({ day, x }) => (
        <g key={day}>
          <line x1={x} x2={x} y1={axis + 6} y2={height} stroke="var(--rule)" />
          <text x={x} y={axis} text-anchor="middle" font-size={SMALL} fill="var(--quiet)">
            {shortDay(day)}
          </text>
        </g>
      ))}
      {rows.map(({ thread: { id, standing }, y, title, when }) => {
        const { mark, tone } = standingLook(standing);
        const colour = tone === "plain" ? "var(--ink)" : `var(--${tone})`;
        return (
          <g key={id}>
            <line x1={0} x2={width} y1={y + 13} y2={y + 13} stroke="var(--rule)" />
            <text x={STANDING_AT} y={y + 4} font-size={USUAL} font-weight={600} fill={colour}>
              {`${mark} ${standing}`}
            </text>
            <text x={TITLE_AT} y={y + 4} font-size={USUAL} fill="var(--ink)">
              {title}
            </text>
            {when ? (
              <>
                <IntervalLine of={when} y={y} thick={2} />
                {[when.from, when.to].map((x) => (
                  <circle key={x} cx={x} cy={y} r={3} fill="var(--ink)" />
                ))}
              </>
            ) : null}
          </g>
        );
      })}
    </>
  );
}

interface Props {
  layout: OverviewLayout;
}
