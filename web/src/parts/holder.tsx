import type { Position } from "../../../src/answers.ts";
import { sourceWords } from "../../../src/summary/words.ts";
import { nameHref } from "../reach/place.ts";
import { say } from "../words/say.ts";
import { Name } from "./name.tsx";

/** Who holds a claim: the innermost source, its kind, and through whose mouth it comes; or the report itself. */
export function Holder({ holders }: Pick<Position, "holders">) {
  const inner = holders.at(-1);
  if (!inner) return <b>{say("holder.report")}</b>;
  const kind = sourceWords(inner.kind);
  return (
    <>
      <b>
        <Named {...inner} />
      </b>
      {kind ? <small> {kind}</small> : null}
      {holders.slice(0, -1).map((outer) => (
        <small key={outer.text}>
          {" "}
          {say("holder.through")} <Named {...outer} />
        </small>
      ))}
    </>
  );
}

function Named({ text, entity }: { text: string; entity: string | null }) {
  const name = <Name of={text} />;
  return entity ? <a href={nameHref(entity)}>{name}</a> : name;
}
