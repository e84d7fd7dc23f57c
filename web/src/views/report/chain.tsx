import type { Claim } from "../../../../src/analysis.ts";
import { sourceWords } from "../../../../src/summary/words.ts";
import { Exact } from "../../parts/exact.tsx";
import { nameHref } from "../../reach/place.ts";
import { say } from "../../words/say.ts";
import type { Reading } from "./reading.ts";

/** Characters of a name that are shown. */
const MOST = 120;
/** Beyond this depth the lines of a chain go no further in. */
const DEEPEST = 4;

/** Who says it, as a chain: each source stands inside the words of the one before; the last is who holds it. */
export function Chain({ holders, names }: Pick<Claim, "holders"> & { names: Reading["names"] }) {
  if (holders.length === 0)
    return (
      <p class="chain">
        <b>{say("holder.report")}</b>
      </p>
    );
  return (
    <ol class="chain">
      {holders.map(({ attribution, text, entity, kind }, n) => {
        const known = entity === null ? undefined : names.get(entity);
        const name = (
          <bdi>
            <Exact text={known?.name || text} most={MOST} />
          </bdi>
        );
        return (
          <li key={attribution} class={`in-${Math.min(n, DEEPEST)}`}>
            <b>{known?.key ? <a href={nameHref(known.key)}>{name}</a> : name}</b>{" "}
            <small>{sourceWords(kind)}</small>
          </li>
        );
      })}
    </ol>
  );
}
