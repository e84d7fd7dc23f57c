import type { ComponentChildren } from "preact";
import { withQuery } from "../../reach/place.ts";
import { seek } from "./sought.ts";

/** Leads to a claim of this thread: its words in the list, and its mark on the timeline. */
export function ClaimLink({ claim, children }: { claim: string; children: ComponentChildren }) {
  return (
    <a
      href={withQuery({ claim })}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        seek(claim);
      }}
    >
      {children}
    </a>
  );
}
