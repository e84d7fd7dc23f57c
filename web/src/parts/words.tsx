import { reportHref } from "../reach/place.ts";

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
  return (
    <blockquote class="words" dir="auto">
      {report ? <a href={reportHref(report, { claim, version })}>{text}</a> : text}
    </blockquote>
  );
}
