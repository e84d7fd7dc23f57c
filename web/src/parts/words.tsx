import { reportHref } from "../reach/place.ts";
import { Exact } from "./exact.tsx";

/** A report may hold ten megabytes without a full stop: beyond this, its own page is the place to read on. */
const MOST = 900;

/** Words of a report, in the typeface that is theirs alone. They lead to the place where they stand. */
export function Words({
  text,
  report,
  claim,
  version,
}: {
  text: string;
  report?: string;
  claim?: string;
  version?: string;
}) {
  const words = <Exact text={text} most={MOST} />;
  return (
    <blockquote class="words" dir="auto">
      {report ? <a href={reportHref(report, { claim, version })}>{words}</a> : words}
    </blockquote>
  );
}
