import { useMemo, useRef } from "preact/hooks";
import type { Figure, Thread } from "../../../../src/answers.ts";
import { clip } from "../../../../src/clip.ts";
import { rangeWords } from "../../../../src/summary/amounts.ts";
import { shortDay } from "../../../../src/summary/days.ts";
import { verdictWords } from "../../../../src/summary/words.ts";
import { Day } from "../../parts/day.tsx";
import { useWidth } from "../../parts/measured.ts";
import { Name } from "../../parts/name.tsx";
import { FiguresDrawing } from "../../picture/figures/drawing.tsx";
import { layFigures } from "../../picture/figures/layout.ts";
import { type Panel, panelsOf } from "../../picture/figures/panels.ts";
import { VERDICT_MARKS } from "../../picture/figures/verdict.ts";
import { place } from "../../reach/place.ts";
import { ruleWords } from "../../words/rules.ts";
import { say } from "../../words/say.ts";
import type { Background } from "./background.ts";
import { captionOf } from "./caption.ts";
import { Chart } from "./chart.tsx";
import { ClaimCard } from "./claim-card.tsx";
import { ClaimLink } from "./claim-link.tsx";
import { SaveButtons } from "../../parts/save-buttons.tsx";

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

function FigureTable({ figures, what }: { figures: readonly Figure[]; what: string }) {
  const chosen = place.value.query.get("claim");
  const byClaim = new Map(figures.map((figure) => [figure.claim, figure]));
  return (
    <div class="scrolls" role="region" aria-label={say("figures.table", { what })} tabIndex={0}>
      <table class="figures">
        <thead>
          <tr>
            <th scope="col">{say("figures.day")}</th>
            <th scope="col" class="number">
              {say("figures.amount")}
            </th>
            <th scope="col">{say("figures.of")}</th>
            <th scope="col">{say("figures.holder")}</th>
            <th scope="col">{say("figures.verdict")}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map(({ asOf, low, high, of, holder, claim, verdict, because, against }) => {
            const old = against ? byClaim.get(against) : undefined;
            return (
              <tr key={`${claim} ${of} ${low}`} class={claim === chosen ? "chosen" : undefined}>
                <td>{asOf ? <Day of={asOf} /> : say("day.unknown")}</td>
                <td class="number">
                  <ClaimLink claim={claim}>{rangeWords(low, high)}</ClaimLink>
                </td>
                <td>
                  <Name of={of} />
                </td>
                <td>
                  <Name of={holder} />
                </td>
                <td>
                  <b>
                    <span aria-hidden="true">{VERDICT_MARKS[verdict]}</span> {verdictWords(verdict)}
                  </b>{" "}
                  {against ? (
                    <ClaimLink claim={against}>
                      {old
                        ? `${rangeWords(old.low, old.high)}, ${clip(old.holder, 80)}`
                        : say("thread.claim")}
                    </ClaimLink>
                  ) : null}
                  {because ? (
                    <small>
                      {" "}
                      {ruleWords(because)} {because}
                    </small>
                  ) : null}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
