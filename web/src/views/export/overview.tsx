import type { ThreadSummary } from "../../../../src/answers.ts";
import { dayWords } from "../../../../src/summary/days.ts";
import type { Picture } from "../../picture/file.tsx";
import { OverviewDrawing } from "../../picture/overview/drawing.tsx";
import { layOverview } from "../../picture/overview/layout.ts";
import { place } from "../../reach/place.ts";
import { say } from "../../words/say.ts";

/** Threads that a picture of a timeline shows at most: more could not be read. */
export const MOST_DRAWN = 60;

const WIDTH = 1000;

/** The first of a list of threads as a timeline, with what narrowed the list beside it. */
export function overviewOf(all: readonly ThreadSummary[]): Picture {
  const threads = all.slice(0, MOST_DRAWN);
  const layout = layOverview(threads, WIDTH);
  const { query } = place.value;
  const asOf = query.get("asOf");
  const title = query.get("about") ?? query.get("place") ?? say("nav.threads");
  return {
    title,
    day: asOf ? say("shell.asOf", { day: dayWords(asOf) }) : "",
    source: say("export.source", { threads: say("count.threads", { n: threads.length }) }),
    width: layout.width,
    height: layout.height,
    drawing: <OverviewDrawing layout={layout} />,
  };
}
