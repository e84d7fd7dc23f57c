import { useMemo, useRef } from "preact/hooks";
import type { Figure, Thread } from "../../../../src/answers.ts";
import { rangeWords } from "../../../../src/summary/amounts.ts";
import { shortDay } from "../../../../src/summary/days.ts";
import { verdictWords } from "../../../../src/summary/words.ts";
import { useWidth } from "../../parts/measured.ts";
import { Name } from "../../parts/name.tsx";
import { SaveButtons } from "../../parts/save-buttons.tsx";
import { FiguresDrawing } from "../../picture/figures/drawing.tsx";
import { layFigures } from "../../picture/figures/layout.ts";
import { type Panel, panelsOf } from "../../picture/figures/panels.ts";
import { say } from "../../words/say.ts";
import type { Background } from "./background.ts";
import { captionOf } from "./caption.ts";
import { Chart } from "./chart.tsx";
import { ClaimCard } from "./claim-card.tsx";
import { FigureTable } from "./figure-table.tsx";

interface Props {
  thread: Thread;
  background: Background;
  asOf: string | null;
}

const PICTURE = 960;

/** How many, by whom, for which day, and whether the numbers agree: what counts the same in one chart. */
export function Figures({ thread, background, asOf }: Props) {
  const panels = useMemo(() => panelsOf(thread.figures), [thread]);
  if (panels.length === 0) return null;
  return (
    <section aria-labelledby="thread-figures">
      <h2 id="thread-figures">{say("thread.figures")}</h2>
      {panels.map((panel, i) => (
        <PanelView
          key={`${panel.title} ${panel.figures[0].claim}`}
          name={`figures-${i + 1}`}
          panel={panel}
          thread={thread}
          background={background}
          asOf={asOf}
        />
      ))}
    </section>
  );
}

function PanelView({
  name,
  panel,
  thread,
  background,
  asOf,
}: Props & { name: string; panel: Panel }) {
  const { title, figures } = panel;
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const positions = new Map(thread.positions.map((position) => [position.claim, position]));
  const dayOf = ({ asOf: day, claim }: Figure): string => day ?? positions.get(claim)?.read ?? "";
  const lay = (wide: number) => layFigures(figures, dayOf, figures.map(dayOf), wide);
  const layout = width > 0 ? lay(width) : null;
  const picture = () => {
    const still = lay(PICTURE);
    const caption = captionOf(thread, asOf, say("figures.reading"));
    return {
      ...caption,
      title: say("figures.pictured", { title: caption.title, what: title }),
      width: PICTURE,
      height: still.height,
      drawing: FiguresDrawing({ layout: still }),
    };
  };
  return (
    <>
      <header class="charted">
        <h3>
          <Name of={title} />
        </h3>
        {differ(figures) ? <SaveButtons picture={picture} name={`${thread.id}-${name}`} /> : null}
      </header>
      <div ref={box}>
        {/* One number makes no chart, nor does the same one told again. */}
        {layout && differ(figures) ? (
          <Chart
            name={name}
            label={say("figures.chart", { what: title })}
            width={layout.width}
            height={layout.height}
            spots={layout.points.map(({ figure, x, top, foot }) => ({
              claim: figure.claim,
              x,
              y: (top + foot) / 2,
            }))}
            draw={(attributes, chosen) => (
              <FiguresDrawing
                layout={layout}
                chosen={chosen}
                attributes={({ figure }) =>
                  attributes(figure.claim, wordsOf(figure, dayOf(figure)))
                }
              />
            )}
            card={(claim) => {
              const position = positions.get(claim);
              return position ? (
                <ClaimCard position={position} others={[]} background={background} />
              ) : null;
            }}
          />
        ) : null}
      </div>
      <FigureTable figures={figures} what={title} />
    </>
  );
}

/** Whether there is anything to see: another number, or another day. */
function differ(figures: readonly Figure[]): boolean {
  return new Set(figures.map(({ low, high, asOf }) => `${low} ${high} ${asOf}`)).size > 1;
}

function wordsOf({ holder, low, high, of, verdict }: Figure, day: string): string {
  return say("figures.mark", {
    holder,
    amount: `${rangeWords(low, high)} ${of}`,
    day: shortDay(day),
    verdict: verdictWords(verdict),
  });
}
