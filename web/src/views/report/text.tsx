import "./text.css";
import { useRef } from "preact/hooks";
import type { Line } from "../../../../src/page/lines.ts";
import { Exact } from "../../parts/exact.tsx";
import { withQuery } from "../../reach/place.ts";
import { blockAt } from "./blocks.ts";
import { classesOf, type Shown } from "./layers.ts";
import { useNear } from "./near.ts";
import type { Setting, Stretch } from "./setting.ts";

/** Reports of so many blocks are set whole; in longer ones marks are only drawn near the screen. */
const WHOLE = 60;

/** What is lit: the words of a claim, and what belongs to it. */
export interface Lit {
  own: string;
  related: ReadonlySet<string>;
  /** Where its words start. */
  place: number;
}

interface Props {
  text: string;
  setting: Setting;
  label: string;
  shown: ReadonlySet<Shown>;
  lit: Lit | null;
  /** Ledger-wide id of the claim that words lead to which name this event. */
  claimOf(event: string): string | undefined;
  /** Called with the marks of words that were chosen. */
  choose(ids: readonly string[], events: readonly string[]): void;
}

/** The exact text, with everything found in it marked. */
export function ReportText({ text, setting, label, shown, lit, claimOf, choose }: Props) {
  const root = useRef<HTMLElement>(null);
  const { blocks } = setting;
  const long = blocks.length > WHOLE;
  const near = useNear(root, long ? blocks.length : 0);
  const wanted = lit ? blockAt(blocks, lit.place) : null;
  const classes = [...shown].map((layer) => `shows-${layer}`).join(" ");
  return (
    <section
      ref={root}
      class={`report-text ${classes}${long ? " long" : ""}`}
      aria-label={label}
      onClick={(event) => {
        const piece = (event.target as Element).closest<HTMLElement>("[data-at]");
        if (!piece || event.ctrlKey || event.metaKey || event.shiftKey) return;
        // Words that are being selected are not chosen.
        if (String(getSelection()) !== "") return;
        event.preventDefault();
        const [block, n] = piece.dataset["at"]!.split(" ").map(Number);
        const { look, events } = setting.stretches(block)[n];
        choose(look?.ids ?? [], events);
      }}
    >
      {blocks.map(({ span, kind, first }, b) => (
        <p
          key={span[0]}
          dir="auto"
          class={[kind, first ? "" : "goes-on"].filter(Boolean).join(" ") || undefined}
        >
          {!long || near(b) || b === wanted
            ? setting
                .stretches(b)
                .map((stretch, n) => (
                  <Piece
                    key={stretch.start}
                    at={`${b} ${n}`}
                    stretch={stretch}
                    lit={lit}
                    claim={stretch.opens === null ? undefined : claimOf(stretch.opens)}
                  />
                ))
            : text.slice(...span)}
        </p>
      ))}
    </section>
  );
}

function Piece({
  at,
  stretch: { look, lines },
  lit,
  claim,
}: {
  at: string;
  stretch: Stretch;
  lit: Lit | null;
  claim: string | undefined;
}) {
  const words = lines.map((line, n) => <Shows key={n} line={line} />);
  if (!look) return <>{words}</>;
  const own = lit !== null && look.ids.includes(lit.own);
  const related = !own && lit !== null && look.ids.some((id) => lit.related.has(id));
  const classes = [classesOf(look), own ? "lit" : "", related ? "related" : ""];
  const given = { class: classes.filter(Boolean).join(" "), title: look.note, "data-at": at };
  return claim === undefined ? (
    <span {...given}>{words}</span>
  ) : (
    <a {...given} href={withQuery({ claim })} aria-current={own ? "true" : undefined}>
      {words}
    </a>
  );
}

function Shows({ line: { words, kind } }: { line: Line }) {
  if (kind === "break") return <span class="line-break">{words}</span>;
  if (kind === "space") return <>{words}</>;
  return <Exact text={words} />;
}
