import type { Standing as Name } from "../../../src/answers.ts";
import { standingLook } from "../../../src/summary/standings.ts";

/** How a thread stands: a mark, its word, and a colour that adds nothing to them. */
export function Standing({ of: name }: { of: Name }) {
  const { mark, tone, meaning } = standingLook(name);
  return (
    <span class={`standing tone-${tone}`} title={meaning}>
      <span aria-hidden="true">{mark}</span> {name}
    </span>
  );
}
