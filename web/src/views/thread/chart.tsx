import type { ComponentChildren, SVGAttributes } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
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
  /** Claims that a mark stands for beside the one that names it: the mark's claim by theirs. */
  standsFor?: ReadonlyMap<string, string>;
  draw(attributes: SpotAttributes, chosen: string | null): ComponentChildren;
  /** The words of a claim, beside its mark. */
  card(claim: string): ComponentChildren;
}

/**
 * A drawing whose marks can be chosen by pointer and keyboard: one stop for Tab, arrows from mark to mark, Enter for
 * the words. The address remembers the claim.
 */
export function Chart({ name, label, width, height, spots, standsFor, draw, card }: Props) {
  const svg = useRef<SVGSVGElement>(null);
  const wanted = useRef<string | null>(null);
  const claim = place.value.query.get("claim");
  const markOf = (id: string | null): string | null => (id && standsFor?.get(id)) ?? id;
  const chosen = spots.find((spot) => spot.claim === markOf(claim)) ?? null;
  const [active, setActive] = useState<string | null>(null);
  const current = spots.find((spot) => spot.claim === active) ?? chosen ?? spots[0];
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

  const walk = (event: KeyboardEvent): void => {
    if (event.key === "Escape" && shown) {
      event.preventDefault();
      chooseOn(name, null);
      return;
    }
    if (!(event.target as Element).closest("[data-claim]")) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      chooseOn(name, current.claim);
      return;
    }
    const next = nearest(spots, current, event.key);
    if (!next) return;
    event.preventDefault();
    wanted.current = next.claim;
    setActive(next.claim);
    // Where only a stretch is drawn, the mark must come near before it can take the focus.
    const top = svg.current!.getBoundingClientRect().top + next.y;
    if (top < 0 || top > window.innerHeight) window.scrollBy(0, top - window.innerHeight / 2);
  };

  const attributes: SpotAttributes = (id, words) => ({
    "data-claim": id,
    class: "spot",
    role: "button",
    tabindex: id === current?.claim ? 0 : -1,
    "aria-pressed": id === chosen?.claim,
    "aria-label": words,
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
          const mark = (event.target as Element).closest<SVGGElement>("[data-claim]");
          if (!mark) return;
          setActive(mark.dataset["claim"]!);
          chooseOn(name, mark.dataset["claim"]!);
        }}
      >
        {draw(attributes, claim)}
      </svg>
      {shown ? (
        <aside
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

/** Pixels that a card takes where there is room for it. */
const CARD = 400;
