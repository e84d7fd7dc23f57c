import type { ComponentType } from "preact";
import { useEffect, useErrorBoundary, useState } from "preact/hooks";
import { place } from "../reach/place.ts";
import { Problem } from "../reach/problem.ts";
import { Empty } from "../parts/empty.tsx";
import { Trouble } from "../parts/trouble.tsx";
import { say } from "../words/say.ts";
import { type View, type ViewProps, viewAt } from "./views.ts";

const loaded = new Map<View, ComponentType<ViewProps>>();

/** The view that the address names. */
export function Stage() {
  const { path } = place.value;
  const found = viewAt(path);
  const [, arrived] = useState(0);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [error, forget] = useErrorBoundary();
  const view = found?.view ?? null;
  useEffect(() => {
    forget();
    setProblem(null);
    if (!view || loaded.has(view)) return;
    view.load().then(
      (module) => {
        loaded.set(view, module.default);
        arrived((n) => n + 1);
      },
      () => setProblem(new Problem(0, "", say("problem.unreachable"), say("problem.reload"))),
    );
  }, [path]);
  if (error) {
    const told = new Problem(500, "", String((error as Error).message), say("problem.reload"));
    return <Trouble problem={told} again={forget} />;
  }
  if (!found)
    return (
      <Empty title={say("stage.nothing")}>
        <p>{say("stage.nothing.next")}</p>
        <p>
          <a href="/threads">{say("nav.threads")}</a>
        </p>
      </Empty>
    );
  const Shown = loaded.get(found.view);
  if (problem) return <Trouble problem={problem} again={() => location.reload()} />;
  // The key makes each address a view of its own: nothing of the one before stays in it.
  return Shown ? <Shown key={path} parts={found.parts} /> : null;
}
