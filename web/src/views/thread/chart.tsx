import type { ComponentChildren, SVGAttributes } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Stretch } from "../../parts/measured.ts";
import { place } from "../../reach/place.ts";
import { say } from "../../words/say.ts";
import { nearest, type Spot } from "./nearest.ts";
import { chooseOn, opened } from "./sought.ts";

export type SpotAttributes = (claim: string, label: string) => SVGAttributes<SVGGElement>;

interface Props {
  /** Tells the charts of a view apart. */
  name: string;
  label: string;
  width: number;
  height: number;
  spots: readonly Spot[];
  /** The claim that names the mark of another one, where a mark stands for several. */
  standsFor?(claim: string): string;
  /** The stretch that is drawn; null for all of it. */
  between?: Stretch | null;
  draw(attributes: SpotAttributes, chosen: string | null): ComponentChildren;
  /** The words of a claim, beside its mark. */
  card(claim: string): ComponentChildren;
}

/**
 * A drawing whose marks can be chosen by pointer and keyboard: one stop for Tab, arrows from mark to mark, Enter for
 * the words. The address remembers the claim.
 */
export function Chart({
  name,
  label,
  width,
  height,
  spots,
  standsFor,
  between,
  draw,
  card,
}: Props) {
  const svg = useRef<SVGSVGElement>(null);
  const wanted = useRef<string | null>(null);
  const claim = place.value.query.get("claim");
  const spotOf = (id: string | null): Spot | null =>
    spots.find((spot) => spot.claim === id) ?? null;
  const drawn = (spot: Spot | null): boolean =>
    spot !== null && (!between || (spot.y >= between.top && spot.y <= between.bottom));
  const chosen = spotOf(claim && (standsFor?.(claim) ?? claim));
  const [active, setActive] = useState<string | null>(null);
  // The one stop for Tab: where the reader was last, as far as it is drawn.
  const stop = [spotOf(active), chosen].find(drawn) ?? spots.find(drawn);
  const shown = chosen && claim && opened.value === name ? chosen : null;

  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const mark = [...svg.current!.querySelectorAll<SVGGElement>("[data-claim]")].find(
      ({ dataset }) => dataset["claim"] === wanted.current,
    );
    if (!mark) return;
    wanted.current = null;
    mark.focus({ preventScroll: true });
    mark.scrollIntoView({ block: "nearest" });
  });

  const words = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    words.current?.scrollIntoView({ block: "nearest" });
  }, [shown?.claim]);

  const walk = (event: KeyboardEvent): void => {
    if (event.key === "Escape" && shown) {
      event.preventDefault();
      chooseOn(name, null);
      return;
    }
    const from = spotOf(claimAt(event));
    if (!from) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      chooseOn(name, from.claim);
      return;
    }
    const next = nearest(spots, from, event.key);
    if (!next) return;
    event.preventDefault();
    wanted.current = next.claim;
    setActive(next.claim);
    // Where only a stretch is drawn, the mark must come near before it can take the focus.
    const top = svg.current!.getBoundingClientRect().top + next.y;
    if (top < 0 || top > window.innerHeight) window.scrollBy(0, top - window.innerHeight / 2);
  };

  const attributes: SpotAttributes = (id, label) => ({
    "data-claim": id,
    class: "spot",
    role: "button",
    tabindex: id === stop?.claim ? 0 : -1,
    "aria-pressed": id === chosen?.claim,
    "aria-label": label,
  });

  return (
    <div class="chart-stage" onKeyDown={walk}>
      <svg
        ref={svg}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-label={label}
        onClick={(event) => {
          const mark = claimAt(event);
          if (mark === null) return;
          setActive(mark);
          chooseOn(name, mark);
        }}
      >
        {draw(attributes, claim)}
      </svg>
      {shown ? (
        <aside
          ref={words}
          class="card screen-only"
          aria-label={say("chart.words")}
          style={{
            top: `${shown.y + 18}px`,
            left: `${Math.max(0, Math.min(shown.x - 40, width - CARD))}px`,
          }}
        >
          {card(claim!)}
          <button
            type="button"
            class="plain"
            aria-label={say("dialog.close")}
            onClick={() => {
              wanted.current = shown.claim;
              chooseOn(name, null);
            }}
          >
            ×
          </button>
        </aside>
      ) : null}
    </div>
  );
}

/** The claim of the mark that something happens to. */
function claimAt({ target }: Event): string | null {
  return (target as Element).closest<SVGGElement>("[data-claim]")?.dataset["claim"] ?? null;
}

/** Pixels that a card takes where there is room for it. */
const CARD = 400;
