import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { useKeys } from "../shell/keys.ts";
import { say } from "../words/say.ts";
import { usePaper } from "./paper.ts";
import { watchScreen } from "./screen.ts";
import { windowOf } from "./window.ts";

/** Pixels that a row takes until it is measured. */
const USUAL = 76;

interface Props<T> {
  items: readonly T[];
  /** Of the whole list, for those who hear it. */
  label: string;
  /** Tells rows apart for good. */
  keyOf(item: T): string;
  row(item: T, index: number): ComponentChildren;
  /** Called when the end comes near. */
  more?(): void;
  whole?: boolean;
  /** A row to bring on screen and to focus, whenever another object names it. */
  sought?: { row: number } | null;
}

/**
 * A list of any length of which only what is on screen is drawn, but all of it on paper. j and k go from row to
 * row; a row's first link takes the focus.
 */
export function Rows<T>({ items, label, keyOf, row, more, whole = true, sought }: Props<T>) {
  const list = useRef<HTMLOListElement>(null);
  const heights = useRef(new Map<number, number>());
  const wanted = useRef<number | null>(null);
  const [screen, setScreen] = useState({ top: 0, height: 900 });
  const onPaper = usePaper();
  const { first, end, above, below } = windowOf(
    items.length,
    heights.current,
    USUAL,
    onPaper ? 0 : screen.top,
    onPaper ? Infinity : screen.height,
  );

  useEffect(() => {
    const look = (): void => {
      const top = -(list.current?.getBoundingClientRect().top ?? 0);
      setScreen((before) =>
        before.top === top && before.height === window.innerHeight
          ? before
          : { top, height: window.innerHeight },
      );
    };
    return watchScreen(look);
  }, []);

  useLayoutEffect(() => {
    for (const element of list.current?.querySelectorAll<HTMLElement>(":scope > [data-row]") ?? [])
      heights.current.set(Number(element.dataset["row"]), element.offsetHeight);
    if (wanted.current !== null) focusRow(wanted.current);
  });

  useEffect(() => {
    if (!whole && end > items.length - 20) more?.();
  }, [end, items.length, whole]);

  useEffect(() => {
    if (sought) focusRow(sought.row);
  }, [sought]);

  const element = (index: number): HTMLElement | null =>
    list.current?.querySelector<HTMLElement>(`:scope > [data-row="${index}"]`) ?? null;

  function focusRow(index: number): void {
    const found = element(index);
    wanted.current = found ? null : index;
    if (!found) {
      const { above: place } = windowOf(index + 1, heights.current, USUAL, Infinity, 0);
      window.scrollTo(0, window.scrollY + (list.current?.getBoundingClientRect().top ?? 0) + place);
      return;
    }
    found.querySelector<HTMLElement>("a, button, [tabindex]")?.focus({ preventScroll: true });
    found.scrollIntoView({ block: "nearest" });
  }

  const move = (by: number): void => {
    const active = document.activeElement?.closest<HTMLElement>("[data-row]");
    const from = active && list.current?.contains(active) ? Number(active.dataset["row"]) : null;
    const to = from === null ? first : from + by;
    if (to >= 0 && to < items.length) focusRow(to);
  };
  useKeys("keys.lists", [
    { keys: ["j"], label: "keys.next", run: () => move(1) },
    { keys: ["k"], label: "keys.before", run: () => move(-1) },
  ]);

  return (
    <ol class="rows" ref={list} aria-label={label}>
      {above > 0 ? <li aria-hidden="true" class="gap" style={{ height: `${above}px` }} /> : null}
      {items.slice(first, end).map((item, i) => (
        <li
          key={keyOf(item)}
          data-row={first + i}
          aria-setsize={whole ? items.length : -1}
          aria-posinset={first + i + 1}
        >
          {row(item, first + i)}
        </li>
      ))}
      {below > 0 ? <li aria-hidden="true" class="gap" style={{ height: `${below}px` }} /> : null}
      {whole ? null : <li class="waiting">{say("rows.more")}</li>}
    </ol>
  );
}
