import { shortDay } from "../../../../src/summary/days.ts";
import { standingLook } from "../../../../src/summary/standings.ts";
import { say } from "../../words/say.ts";
import { IntervalLine } from "../interval-line.tsx";
import { room, SMALL, USUAL } from "../type.ts";
import { BandDrawing, type Looked } from "./band-drawing.tsx";
import type { TimelineLayout } from "./layout.ts";

interface Props extends Looked {
  layout: TimelineLayout;
}

/** A timeline as SVG, in ink, with colour for nothing but how the thread stood. */
export function TimelineDrawing({ layout, chosen, between, attributes }: Props) {
  const { bands } = layout;
  const shown = between
    ? bands.filter(({ y, height }) => y + height >= between.top && y <= between.bottom)
    : bands;
  return (
    <>
      <Grid layout={layout} />
      <Standings layout={layout} />
      <Happened layout={layout} />
      {shown.map((band) => (
        <BandDrawing
          key={band.y}
          band={band}
          width={layout.width}
          chosen={chosen}
          between={between}
          attributes={attributes}
        />
      ))}
    </>
  );
}

/** Days from top to bottom, breaks in time, and where the known ends. */
function Grid({ layout }: { layout: TimelineLayout }) {
  const { scale, axis, height, until } = layout;
  const labels = scale.labelled(74);
  return (
    <>
      {scale.breaks.map(({ from, to, days }) => (
        <g key={from}>
          <rect
            x={from}
            y={axis}
            width={to - from}
            height={height - axis}
            fill="var(--ink)"
            fill-opacity={0.05}
          />
          <Gap from={from} to={to} y={axis + 12} words={say("timeline.break", { n: days })} />
        </g>
      ))}
      {labels.map(({ day, x }) => (
        <g key={day}>
          <line x1={x} x2={x} y1={axis} y2={height} stroke="var(--rule)" />
          <text x={x} y={axis - 5} text-anchor="middle" font-size={SMALL} fill="var(--quiet)">
            {shortDay(day)}
          </text>
        </g>
      ))}
      {until === null ? null : (
        <line
          x1={until}
          x2={until}
          y1={axis}
          y2={height}
          stroke="var(--ink)"
          stroke-dasharray="1 3"
        />
      )}
    </>
  );
}

function Gap({ from, to, y, words }: { from: number; to: number; y: number; words: string }) {
  if (room(words, TINY) > to - from) return <title>{words}</title>;
  return (
    <text x={(from + to) / 2} y={y} text-anchor="middle" font-size={TINY} fill="var(--quiet)">
      {words}
    </text>
  );
}

const TINY = 9.5;

/** How the thread stood, from its first day to the last that is known. */
function Standings({ layout: { standings, gutter } }: { layout: TimelineLayout }) {
  return (
    <>
      {gutter > 0 ? <Lane y={18} words={say("timeline.stands")} /> : null}
      {standings.map(({ from, to, standing, on, words }) => {
        const { tone } = standingLook(standing);
        const colour = tone === "plain" ? "var(--ink)" : `var(--${tone})`;
        return (
          <g key={on}>
            <title>{`${standing}, ${shortDay(on)}`}</title>
            <rect x={from} y={22} width={Math.max(2, to - from - 1)} height={4} fill={colour} />
            <text x={from} y={16} font-size={USUAL} font-weight={600} fill={colour}>
              {words}
            </text>
          </g>
        );
      })}
    </>
  );
}

function Happened({ layout: { happened, happenedAt, gutter } }: { layout: TimelineLayout }) {
  if (happened.length === 0) return null;
  return (
    <>
      <Lane y={happenedAt + (gutter === 0 ? 15 : 17)} words={say("timeline.happened")} />
      {happened.map(({ from, to, open, y, count }) => (
        <g key={`${from} ${to} ${open}`}>
          <title>{say("timeline.saidBy", { n: count })}</title>
          <IntervalLine of={{ from, to, open }} y={y + 4} thick={2} />
          {(["start", "end"] as const).map((side) =>
            open === side || open === "both" ? null : (
              <line
                key={side}
                x1={side === "start" ? from : to}
                x2={side === "start" ? from : to}
                y1={y}
                y2={y + 8}
                stroke="var(--quiet)"
                stroke-width={2}
              />
            ),
          )}
        </g>
      ))}
    </>
  );
}

function Lane({ y, words }: { y: number; words: string }) {
  return (
    <text x={0} y={y} font-size={SMALL} fill="var(--quiet)">
      {words}
    </text>
  );
}
