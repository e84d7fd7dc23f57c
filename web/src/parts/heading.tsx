import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { Exact } from "./exact.tsx";
import { withoutOdd } from "./odd.ts";

/** The head of a view; its words name the tab, too. */
export function Heading({ title, children }: { title: string; children?: ComponentChildren }) {
  useEffect(() => {
    document.title = `${withoutOdd(title)} – Hearsay`;
  }, [title]);
  return (
    <header class="heading">
      <h1 dir="auto">
        <Exact text={title} />
      </h1>
      {children}
    </header>
  );
}
