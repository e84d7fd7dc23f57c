import { areSeveral } from "../digest/plural.ts";
import type { Figure, Position, Standing, StoredReport, Thread } from "../answers.ts";
import { sourceName } from "../report/called.ts";
import { escape } from "../page/escape.ts";
import { rangeWords } from "../summary/amounts.ts";
import { countedWords } from "../summary/counted.ts";
import { dayWords, daysWords } from "../summary/days.ts";
import { standingLook } from "../summary/standings.ts";
import {
  doneWords,
  counted,
  sourceWords,
  sureWords,
  typeWords,
  verdictWords,
} from "../summary/words.ts";
import type { Leaf } from "./leaf.ts";

/** A standing as a mark with its word; the colour adds nothing to them. */
export function standing(name: Standing): string {
  const { mark, tone, meaning } = standingLook(name);
  return `<span class="standing tone-${tone}" title="${escape(meaning)}"><span aria-hidden="true">${escape(mark)}</span> ${escape(name)}</span>`;
}

/** One thread: how it stands, how that came about, who says what, and the figures. */
export function threadSection({ thread }: Leaf, reports: readonly StoredReport[]): string {
  const { id, title, type, happened, origins } = thread;
  const facts = [
    (happened && daysWords(happened)) || "day unknown",
    typeWords(type),
    `${counted(thread.reports.length, "report")}, ${counted(origins, "origin")}`,
    id,
  ].filter(Boolean);
  const names = new Map(reports.map((report) => [report.id, sourceName(report)]));
  return `<article class="thread" id="thread-${escape(id)}" aria-labelledby="thread-${escape(id)}-title">
<h3 id="thread-${escape(id)}-title" dir="auto">${escape(title)}</h3>
<p class="byline">${standing(thread.standing)} ${facts.map((fact) => `<span>${escape(fact)}</span>`).join(" ")}</p>
${history(thread)}
<h4>Who says what</h4>
<ol class="cards">
${thread.positions.map((position) => card(position, names)).join("\n")}
</ol>
${figures(thread.figures)}
</article>`;
}

function history({ history }: Thread): string {
  if (history.length === 0) return "";
  const items = history.map(
    ({ on, standing: name, because, claim }) =>
      `<li><span class="day">${escape(dayWords(on))}</span> ${standing(name)} <a href="#claim-${escape(claim)}" dir="auto">${escape(because)}</a></li>`,
  );
  return `<h4>How it came to stand so</h4>\n<ol class="days">\n${items.join("\n")}\n</ol>`;
}

function card(position: Position, names: ReadonlyMap<string, string>): string {
  const { claim, holders, act, factuality, said, read, report, evidence } = position;
  const inner = holders.at(-1);
  const name = inner ? `<bdi>${escape(inner.text)}</bdi>` : "The report itself";
  const kind = inner && sourceWords(inner.kind);
  const through = holders
    .slice(0, -1)
    .map(({ text }) => `, as told by <bdi>${escape(text)}</bdi>`)
    .join("");
  const when = (said && daysWords(said)) || "";
  const source = `<a href="#text-${escape(claim)}"><bdi>${escape(names.get(report) ?? report)}</bdi>, ${escape(dayWords(read))}</a>`;
  return [
    `<li class="card act-${escape(act)}" id="claim-${escape(claim)}">`,
    `<p class="holder"><b>${name}</b>${kind ? ` <small>${escape(kind)}</small>` : ""}${through} <span class="act">${escape(doneWords(act, areSeveral(holders)))}</span> <span class="sure">${escape(sureWords(factuality))}</span></p>`,
    `<blockquote dir="auto">${escape(evidence.text)}</blockquote>`,
    `<p class="source">${when === "" ? "" : `said ${escape(when)} · `}${source} · ${escape(claim)}</p>`,
    "</li>",
  ].join("");
}

function figures(found: readonly Figure[]): string {
  if (found.length === 0) return "";
  const rows = found.map(({ asOf, low, high, of, measure, holder, verdict, claim }) => {
    const cells = [
      asOf ? dayWords(asOf) : "",
      countedWords(of, measure),
      holder,
      verdictWords(verdict),
    ].map((cell) => `<td dir="auto">${escape(cell)}</td>`);
    const number = `<td class="number"><a href="#claim-${escape(claim)}">${escape(rangeWords(low, high))}</a></td>`;
    return `<tr>${cells[0]}${number}${cells.slice(1).join("")}</tr>`;
  });
  const head = ["For the day", "How many", "Of what", "By", "Next to the one before"];
  return `<h4>Figures</h4>\n<table><thead><tr>${head.map((name) => `<th scope="col">${name}</th>`).join("")}</tr></thead><tbody>\n${rows.join("\n")}\n</tbody></table>`;
}
