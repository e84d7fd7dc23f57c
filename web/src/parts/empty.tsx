import type { ComponentChildren } from "preact";

/** A place where nothing stands yet, and what could. */
export function Empty({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <section class="empty">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
