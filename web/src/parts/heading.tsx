import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";

/** The head of a view; its words name the tab, too. */
export function Heading({ title, children }: { title: string; children?: ComponentChildren }) {
  useEffect(() => {
    document.title = `${title} – Hearsay`;
  }, [title]);
  return (
    <header class="heading">
      <h1 dir="auto">{title}</h1>
      {children}
    </header>
  );
}
