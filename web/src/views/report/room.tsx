import { useEffect, useRef } from "preact/hooks";
import type { Claim } from "../../../../src/analysis.ts";
import { clip } from "../../../../src/clip.ts";
import { go, place, withQuery } from "../../reach/place.ts";
import { useKeys } from "../../shell/keys.ts";
import { say } from "../../words/say.ts";
import { useChanged } from "./changed.ts";
import { claimsAt, nextOf } from "./choice.ts";
import { Claims } from "./claims.tsx";
import { Found } from "./found.tsx";
import { LayerBar, shownHere } from "./layer-bar.tsx";
import { useNarrow } from "./narrow.ts";
import type { Reading } from "./reading.ts";
import { Sheet } from "./sheet.tsx";
import { type Lit, ReportText } from "./text.tsx";

/** The text and its claims; what is chosen on one side lights up on the other, and is a part of the address. */
export function ReadingRoom({ reading }: { reading: Reading }) {
  const { read, choices, keptOf, claimOf, tellerOf, setting, title } = reading;
  const root = useRef<HTMLDivElement>(null);
  const narrow = useNarrow();
  const changed = useChanged();
  const inAddress = (): Claim | null => claimOf.get(place.value.query.get("claim") ?? "") ?? null;
  const claim = inAddress();
  const chosen = claim?.id ?? null;
  const kept = claim && keptOf.get(claim.id);
  const choose = (local: string | null): void =>
    go(withQuery({ claim: local && keptOf.get(local)?.claim }), true);
  const step = (by: 1 | -1): void => {
    // Keys may come faster than the page is drawn: the address knows where the last one led.
    const from = inAddress();
    const at = choices.claims.findIndex(({ id }) => id === from?.id);
    const next = choices.claims[at < 0 ? (by > 0 ? 0 : choices.claims.length - 1) : at + by];
    if (next) choose(next.id);
  };
  useKeys("keys.claims", [
    { keys: ["j"], label: "keys.claim.next", run: () => step(1) },
    { keys: ["k"], label: "keys.claim.before", run: () => step(-1) },
    { keys: ["Escape"], label: "keys.claim.none", run: () => choose(null) },
  ]);
  useEffect(() => bringIntoSight(root.current, narrow), [chosen, read.version]);
  const lights = (chosen && choices.lights.get(chosen)) || [];
  const lit: Lit | null = claim && {
    own: claim.id,
    related: new Set(lights.slice(1)),
    place: claim.evidence[0],
  };
  return (
    <>
      <LayerBar />
      <div class="report-columns" ref={root}>
        <ReportText
          text={read.text}
          setting={setting}
          label={say("report.text", { title: clip(title.words, 120) })}
          shown={shownHere()}
          lit={lit}
          claimOf={(event) => tellerOf.get(event)}
          choose={(ids, events) =>
            choose(nextOf(claimsAt(choices, ids, events), chosen)?.id ?? null)
          }
        />
        <Claims
          reading={reading}
          changed={changed}
          chosen={chosen}
          narrow={narrow}
          choose={choose}
        />
        <Found reading={reading} />
      </div>
      {narrow && claim && kept ? (
        <Sheet
          reading={reading}
          claim={claim}
          kept={kept}
          changed={changed}
          close={() => choose(null)}
        />
      ) : null}
    </>
  );
}

/** Scrolls to the words that are lit, unless all of them can be seen. */
function bringIntoSight(root: HTMLElement | null, narrow: boolean): void {
  const lit = root?.querySelector(".report-text .lit");
  if (!lit) return;
  const { top, bottom } = lit.getBoundingClientRect();
  // What lies over the page at its head and, on narrow screens, at its foot.
  const [above, below] = narrow ? [0, innerHeight / 2] : [80, 80];
  if (top < above || bottom > innerHeight - below) lit.scrollIntoView({ block: "center" });
}
