import type { StoredReport } from "../answers.ts";
import { titleWords } from "../report/called.ts";
import { escape } from "../page/escape.ts";
import { linkTo } from "../page/link.ts";
import type { Mark } from "../page/marks.ts";
import { stretchesOf } from "../page/paragraphs.ts";
import { type Segment, segmentsOf, sortMarks } from "../page/segments.ts";
import { dayWords } from "../summary/days.ts";
import { type Leaf, standsOf } from "./leaf.ts";

/** A report word for word, the words that claims of the dossier rest on marked and tied to them. */
export function reportSection(report: StoredReport, leaves: readonly Leaf[]): string {
  const name = `report-${escape(report.version)}`;
  const facts = [
    report.publisher ? `<span dir="auto">${escape(report.publisher)}</span>` : "",
    `<time datetime="${escape(report.read)}">${escape(dayWords(report.read))}</time>`,
    linkTo(report.url),
    `<span>${escape(report.id)}</span>`,
  ].filter(Boolean);
  return `<article class="report" id="${name}" aria-labelledby="${name}-title">
<header>
<h3 id="${name}-title" dir="auto">${escape(titleWords(report))}</h3>
<p class="byline">${facts.join(" ")}</p>
</header>
<div class="text">
${markedText(report, leaves)}
</div>
</article>`;
}

function markedText(report: StoredReport, leaves: readonly Leaf[]): string {
  const marks = leaves.flatMap(standsOf).flatMap(({ position, telling }): Mark[] => {
    const inside = telling
      ? telling.report.version === report.version
      : position.report === report.id;
    return inside ? [{ span: position.evidence.span, layer: "claim", id: position.claim }] : [];
  });
  const paragraphs = stretchesOf(report.text);
  const linked = new Set<string>();
  return segmentsOf(paragraphs, sortMarks(marks))
    .map(
      (segments) =>
        `<p dir="auto">${segments.map((one) => words(one, report, linked)).join("")}</p>`,
    )
    .join("\n");
}

/** A stretch of the text; it leads to the innermost claim that rests on it, and is where all of them lead. */
function words(
  { start, end, marks }: Segment,
  { text }: StoredReport,
  linked: Set<string>,
): string {
  const inner = marks.at(-1);
  const content = escape(text.slice(start, end));
  if (!inner) return content;
  const anchors = marks
    .filter(({ id }) => !linked.has(id))
    .map(({ id }) => `<span id="text-${escape(id)}"></span>`);
  for (const { id } of marks) linked.add(id);
  return `${anchors.join("")}<a class="claimed" href="#claim-${escape(inner.id)}">${content}</a>`;
}
