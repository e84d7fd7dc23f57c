import type { StoredReport } from "../answers.ts";
import { escape } from "../page/escape.ts";
import { dayWords } from "../summary/days.ts";

/** What the dossier is made of, with the SHA-256 of each part. */
export function manifest(reports: readonly StoredReport[], data: string): string {
  const rows = reports.map(({ id, publisher, read, version }) => {
    const cells = [id, publisher ?? "", dayWords(read)].map(
      (cell) => `<td dir="auto">${escape(cell)}</td>`,
    );
    return `<tr>${cells.join("")}<td><code>${escape(version)}</code></td></tr>`;
  });
  const head = ["Report", "Publisher", "Published", "SHA-256 of its text in UTF-8"];
  return `<p>This file holds all that it shows. Each report's text is hashed as it was read; the words above are cut from it. The data of this dossier, threads and texts, lies as JSON in the element <code>#data</code> at the end of this file; the SHA-256 of what stands between its tags is</p>
<p><code>${escape(data)}</code></p>
<table><thead><tr>${head.map((name) => `<th scope="col">${name}</th>`).join("")}</tr></thead><tbody>
${rows.join("\n")}
</tbody></table>`;
}
