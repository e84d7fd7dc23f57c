import { useMemo, useRef } from "preact/hooks";
import type { Matrix, Thread } from "../../../../src/answers.ts";
import { shortDay, shortDays } from "../../../../src/summary/days.ts";
import { useStretch, useWidth } from "../../parts/measured.ts";
import { usePaper } from "../../parts/paper.ts";
import { SaveButtons } from "../../parts/save-buttons.tsx";
import { saidBy, type Statement, voicesOf } from "../../picture/statement.ts";
import { TimelineDrawing } from "../../picture/timeline/drawing.tsx";
import {
  type Band,
  intervalOf,
  layTimeline,
  type Placed,
  type TimelineLayout,
  type Told,
} from "../../picture/timeline/layout.ts";
import { say } from "../../words/say.ts";
import type { Background } from "./background.ts";
import { captionOf } from "./caption.ts";
import { Chart } from "./chart.tsx";
import { ClaimCard } from "./claim-card.tsx";
import { Legend } from "./legend.tsx";

interface Props {
  thread: Thread;
  /** The thread as known today: its days keep their places while the view goes back. */
  whole: Thread;
  matrix: Matrix | null;
  background: Background;
  asOf: string | null;
}

/** Pixels that a picture is wide, whatever the screen. */
const PICTURE = 960;

/** Who said what when, on three clocks: when it happened, when it was said, when it was read. */
export function Timeline({ thread, whole, matrix, background, asOf }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const told = useMemo(
    () => toldOf(thread, whole, matrix, background, asOf),
    [thread, whole, matrix, background, asOf],
  );
  const layout = useMemo(() => (width > 0 ? layTimeline(told, width) : null), [told, width]);
  const stretch = useStretch(box, layout?.height ?? 0);
  const between = usePaper() ? null : stretch;
  const { spots, statementOf } = useMemo(() => spotsOf(layout), [layout]);
  const positions = useMemo(
    () => new Map(thread.positions.map((position) => [position.claim, position])),
    [thread],
  );
  const picture = () => {
    const still = layTimeline(told, PICTURE);
    return {
      ...captionOf(thread, asOf, say("timeline.reading")),
      width: PICTURE,
      height: still.height,
      drawing: TimelineDrawing({ layout: still }),
    };
  };
  return (
    <section class="timeline" aria-labelledby="thread-timeline">
      <header class="charted">
        <h2 id="thread-timeline">{say("thread.timeline")}</h2>
        <SaveButtons picture={picture} name={`${thread.id}-timeline`} />
      </header>
      <div ref={box}>
        {layout ? (
          <Chart
            name="timeline"
            label={say("thread.timeline")}
            width={layout.width}
            height={layout.height}
            spots={spots}
            between={between}
            standsFor={(claim) => statementOf.get(claim)?.positions[0].claim ?? claim}
            draw={(attributes, claim) => {
              const happened = claim ? background.happened.get(claim) : undefined;
              const interval = happened ? intervalOf(happened, layout.scale) : null;
              return (
                <TimelineDrawing
                  layout={layout}
                  chosen={claim ? { claim, happened: interval } : null}
                  between={between}
                  attributes={(one, band) =>
                    attributes(one.statement.positions[0].claim, wordsOf(one, band))
                  }
                />
              );
            }}
            card={(claim) => (
              <ClaimCard
                position={positions.get(claim)!}
                others={statementOf.get(claim)!.positions.filter((one) => one.claim !== claim)}
                background={background}
              />
            )}
          />
        ) : null}
      </div>
      <Legend />
    </section>
  );
}

/** The marks of a timeline, and the statement that each claim stands in. */
function spotsOf(layout: TimelineLayout | null) {
  const placed = layout?.bands.flatMap(({ statements }) => statements) ?? [];
  const statementOf = new Map<string, Statement>();
  for (const { statement } of placed)
    for (const { claim } of statement.positions) statementOf.set(claim, statement);
  const spots = placed.map(({ statement: { positions }, x, y }) => ({
    claim: positions[0].claim,
    x,
    y,
  }));
  return { spots, statementOf };
}

function toldOf(
  thread: Thread,
  whole: Thread,
  matrix: Matrix | null,
  { happened }: Background,
  asOf: string | null,
): Told {
  const intervals = thread.positions.flatMap(({ claim }) => happened.get(claim) ?? []);
  const ends = [...intervals, ...whole.positions.flatMap(({ said }) => said ?? [])];
  const days = [
    ...ends.flatMap(({ earliest, latest }) => [earliest, latest]),
    ...whole.positions.flatMap((position) => [position.read, saidBy(position)]),
    ...whole.history.map(({ on }) => on),
  ].filter((day) => day !== null);
  const read = thread.positions.map((position) => position.read);
  return {
    voices: voicesOf(thread.positions, matrix, say("holder.report")),
    history: thread.history,
    happened: intervals,
    days: days.map((day) => day.slice(0, 10)),
    until: asOf ?? read.reduce((a, b) => (a > b ? a : b), ""),
  };
}

/** A mark in words, for those who hear it. */
function wordsOf({ statement: { said, day, positions }, label }: Placed, { name }: Band): string {
  return say("timeline.mark", {
    name,
    act: label,
    said: said ? shortDays(said) || shortDay(day) : shortDay(day),
    read: positions.map(({ read }) => shortDay(read)).join(", "),
  });
}
