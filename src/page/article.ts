import type { Analysis } from "../analysis.ts";
import { dayWords } from "../summary/days.ts";
import { titleOf } from "../summary/title.ts";
import { claimCards } from "./cards.ts";
import { escape } from "./escape.ts";
import { foundTables } from "./found.ts";
import { linkTo } from "./link.ts";
import { markedText } from "./text.ts";

/**
 * One report as an article of the page: its text with everything found marked, and beside it the claims.
 * @param prefix makes ids differ from those of other reports on the page
 */
export function article(analysis: Analysis, prefix: string): string {
  const { report, claims } = analysis;
  const title = titleOf(analysis);
  // What the text itself starts with is set as its headline there; the title above is for hearing only.
  const hidden = title.inText ? ' class="in-text"' : "";
  const name = escape(title.words);
  const byline = [
    report.publisher ? `<span dir="auto">${escape(report.publisher)}</span>` : "",
    report.author ? `<span dir="auto">${escape(report.author)}</span>` : "",
    report.published
      ? `<time datetime="${escape(report.published)}">${escape(dayWords(report.published))}</time>`
      : "",
    linkTo(report.url),
  ].filter(Boolean);
  return `<article class="report" aria-labelledby="${prefix}-title">
<header>
<h2 id="${prefix}-title" dir="auto"${hidden}>${name}</h2>
<p class="byline">${byline.join(" ")}</p>
</header>
<div class="columns">
<section class="text" id="${prefix}-text" aria-label="Text of ${name}">
${markedText(analysis, prefix, title.inText)}
</section>
<section class="claims" id="${prefix}-claims" aria-label="Claims of ${name}">
<h3>Claims <span class="count">${claims.length}</span></h3>
${claimCards(analysis, prefix)}
</section>
<section class="found" aria-label="Everything found in ${name}">
${foundTables(analysis)}
</section>
</div>
</article>`;
}
