import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";

/** A key, or two one after the other, and what it does. */
export interface Binding {
  /** As `KeyboardEvent.key` names them: ["j"], ["g", "t"], ["Enter"]. */
  keys: readonly string[];
  /** Key of the text that says what it does. */
  label: string;
  run(): void;
}

/** What the keyboard does at present, group by group: the help shows it. */
export const groups = signal<{ title: string; bindings: readonly Binding[] }[]>([]);

/** Whether the help lies open. */
export const helpOpen = signal(false);

export const showHelp = (): void => {
  helpOpen.value = true;
};

/** How long the first of two keys waits for the second, in milliseconds. */
const PATIENCE = 1200;

let first = "";
let since = 0;

/** Gives keys a meaning while a component is shown; later ones go before earlier ones. */
export function useKeys(title: string, bindings: readonly Binding[]): void {
  useEffect(() => {
    const group = { title, bindings };
    groups.value = [...groups.value, group];
    return () => {
      groups.value = groups.value.filter((known) => known !== group);
    };
  });
}

export function listenToKeys(): void {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (typing(event.target) || document.querySelector("dialog[open]")) return;
    const before = event.timeStamp - since < PATIENCE ? first : "";
    const all = groups.value.toReversed().flatMap(({ bindings }) => bindings);
    const found =
      all.find(({ keys }) => keys.length === 2 && keys[0] === before && keys[1] === event.key) ??
      all.find(({ keys }) => keys.length === 1 && keys[0] === event.key);
    first = event.key;
    since = event.timeStamp;
    // Keys that a link or button has a use for of its own stay with it.
    if (!found || (event.key === "Enter" && (event.target as Element).closest("a, button"))) return;
    event.preventDefault();
    first = "";
    found.run();
  });
}

function typing(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches("textarea, select, input:not([type=checkbox]):not([type=radio])"))
  );
}
