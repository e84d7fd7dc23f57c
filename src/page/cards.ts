import type { Analysis } from "../analysis.ts";
import { type ClaimSummary, summarise } from "../summary/claims.ts";
import { escape } from "./escape.ts";
import { lightsOf } from "./lights.ts";

/** The claims of a report as a list of cards, those that matter most first. */
export function claimCards(analysis: Analysis, prefix: string): string {
  const lights = lightsOf(analysis);
  const cards = summarise(analysis).map((summary) =>
    card(summary, lights.get(summary.claim.id)!, prefix),
  );
  if (cards.length === 0) return `<p class="none">No claim found in this report.</p>`;
  return `<ol class="cards">\n${cards.join("\n")}\n</ol>`;
}

function card(summary: ClaimSummary, lights: readonly string[], prefix: string): string {
  const { claim, event, act, sure, words, main } = summary;
  const facts = [
    fact("When", summary.when.join(", ")),
    fact("Where", summary.where.join(", ")),
    fact("How many", summary.amounts.join("; ")),
    fact("Kind", summary.type),
    fact("Said", summary.said),
  ].join("");
  return [
    `<li class="card act-${escape(claim.act)}" id="${prefix}-${claim.id}" data-lights="${escape(lights.join(" "))}">`,
    `<p class="holder">${holderWords(summary)} <span class="act">${escape(act)}</span> <span class="sure">${escape(sure)}</span>${main ? ' <span class="main">main event</span>' : ""}</p>`,
    `<p class="deed"><a href="#${prefix}-${event.id}">${deedWords(summary)}</a></p>`,
    `<blockquote dir="auto">${escape(words)}</blockquote>`,
    facts === "" ? "" : `<dl>${facts}</dl>`,
    "</li>",
  ].join("");
}

function holderWords({ holder }: ClaimSummary): string {
  if (!holder) return "<b>The report itself</b>";
  const through = holder.through.map((name) => `, as told by <bdi>${escape(name)}</bdi>`).join("");
  const kind = holder.kind === "" ? "" : ` <small>${escape(holder.kind)}</small>`;
  return `<b><bdi>${escape(holder.name)}</bdi></b>${kind}${through}`;
}

function deedWords({ actors, deed, recipients }: ClaimSummary): string {
  const arrow = ' <span class="arrow" aria-hidden="true">→</span> ';
  return [actors.join(", "), deed, recipients.join(", ")]
    .map((part, i) => (part === "" ? "" : `<bdi class="${ROLES[i]}">${escape(part)}</bdi>`))
    .filter(Boolean)
    .join(arrow);
}

const ROLES = ["who", "did", "whom"] as const;

function fact(name: string, words: string): string {
  return words === "" ? "" : `<div><dt>${name}</dt><dd dir="auto">${escape(words)}</dd></div>`;
}
