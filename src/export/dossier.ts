import { createHash } from "node:crypto";
import type { StoredReport } from "../answers.ts";
import base from "../page/page.css?raw";
import palette from "../page/palette.css?raw";
import cards from "../page/claims.css?raw";
import { escape } from "../page/escape.ts";
import { sourceExpression } from "../page/policy.ts";
import { daysWords } from "../summary/days.ts";
import { counted } from "../summary/words.ts";
import own from "./dossier.css?raw";
import { manifest } from "./dossier-manifest.ts";
import { reportSection } from "./dossier-report.ts";
import { standing, threadSection } from "./dossier-thread.ts";
import type { Leaf } from "./leaf.ts";

/** What a dossier holds. */
export interface Dossier {
  /** What was asked for: "about Kursk, as of 20 October 2024"; "" where it was everything. */
  scope: string;
  leaves: readonly Leaf[];
  /** Every report that a position of the threads rests on, by date. */
  reports: readonly StoredReport[];
}

const style = `${palette}\n${base}\n${cards}\n${own}`;

/**
 * A dossier in one HTML file that loads nothing: its policy lets in this style and no script. The data lies
 * in it once more as JSON, with its SHA-256, so that programs can read it and anyone can check it.
 */
export function dossier(content: Dossier): string {
  const { leaves, reports, scope } = content;
  const data = dataOf(content);
  const policy = `default-src 'none'; style-src '${sourceExpression(style)}'; base-uri 'none'; form-action 'none'`;
  const size = `${counted(leaves.length, "thread")} from ${counted(reports.length, "report")}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Dossier${scope === "" ? "" : `: ${escape(scope)}`} – hearsay</title>
<style>${style}</style>
</head>
<body class="dossier">
<a class="skip" href="#threads">Skip to the threads</a>
<header class="top">
<h1>hearsay</h1>
<nav aria-label="Parts"><a href="#timeline">Timeline</a> <a href="#threads">Threads</a> <a href="#reports">Reports</a> <a href="#manifest">Manifest</a></nav>
</header>
<main>
<header class="lead">
<h2>Dossier</h2>
<p class="byline"><span>${escape(scope === "" ? "all threads" : scope)}</span> <span>${size}</span></p>
</header>
<section id="timeline" aria-labelledby="timeline-title">
<h2 id="timeline-title">Timeline</h2>
${timeline(leaves)}
</section>
<section id="threads" aria-labelledby="threads-title">
<h2 id="threads-title">Threads</h2>
${leaves.map((leaf) => threadSection(leaf, reports)).join("\n")}
</section>
<section id="reports" aria-labelledby="reports-title">
<h2 id="reports-title">Reports</h2>
${reports.map((report) => reportSection(report, leaves)).join("\n")}
</section>
<section id="manifest" aria-labelledby="manifest-title">
<h2 id="manifest-title">Manifest</h2>
${manifest(reports, hash(data))}
</section>
</main>
<script type="application/json" id="data">${data}</script>
</body>
</html>
`;
}

/** JSON that no HTML parser can take for markup. */
function dataOf({ scope, leaves, reports }: Dossier): string {
  const json = JSON.stringify({ scope, threads: leaves.map(({ thread }) => thread), reports });
  return json.replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function hash(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** Threads by the day on which they happened; those of unknown day last. */
function timeline(leaves: readonly Leaf[]): string {
  const entries = leaves
    .map(({ thread }) => ({
      thread,
      day: thread.happened?.earliest ?? thread.happened?.latest ?? "",
    }))
    .sort((a, b) => {
      const [first, second] = [a, b].map(({ day, thread }) => `${day || "9999"} ${thread.id}`);
      return first < second ? -1 : 1;
    });
  const items = entries.map(({ thread }) => {
    const days = (thread.happened && daysWords(thread.happened)) || "day unknown";
    return `<li><span class="day">${escape(days)}</span> <a href="#thread-${escape(thread.id)}" dir="auto">${escape(thread.title)}</a> ${standing(thread.standing)}</li>`;
  });
  return `<ol class="days">\n${items.join("\n")}\n</ol>`;
}
