/**
 * Timelines from raw text against SemEval-2015 task 4, TimeLine (Minard et al. 2015), track A: every event
 * that involves a target, across the reports of a set, in the order of the days. Scored as the task does, by
 * temporal awareness (UzZaman and Allen 2011), micro-averaged over targets: each event is simultaneous with
 * its date and before or with the next; relations that others imply are left out. The task's own scorer
 * comes with the sets. What has no day stands at position 0, which the task does not count. The trial set
 * writes months as 2010-06, the other as 2010-06-XX; both are read as the former.
 */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { internals } from "./internals.mjs";

const scorer = "timelines/score_timeline.mjs";
const sets = [
  "timelines/semeval2015_trial_apple.json",
  "timelines/semeval2015_corpus1_airbus.json",
];
export const files = [...sets, scorer];

/**
 * @param {import("./figures.mjs").Bench} bench
 * @returns {Promise<import("./figures.mjs").Figure[]>}
 */
export async function measure(bench) {
  const { scoreTimeline } = await import(pathToFileURL(join(bench.corpora, scorer)));
  const { eventsAbout } = (await internals({ timeline: "src/timeline/timeline.ts" })).timeline;
  const all = { pm: 0, pt: 0, rm: 0, rt: 0 };
  const figures = [];
  for (const file of sets) {
    const { corpus, documents, timelines } = JSON.parse(bench.text(file));
    const readings = documents.map((document) => readingOf(bench, document));
    const sum = { pm: 0, pt: 0, rm: 0, rt: 0 };
    for (const [target, gold] of Object.entries(timelines)) {
      const rows = rowsOf(eventsAbout(target, readings), documents);
      const counts = scoreTimeline(gold.map(plain), rows);
      for (const key of Object.keys(sum)) {
        sum[key] += counts[key];
        all[key] += counts[key];
      }
    }
    figures.push(figure(corpus.split("_").at(-1), sum).f1);
  }
  const { precision, recall, f1 } = figure("all", all);
  return [f1, precision, recall, ...figures];
}

function figure(name, { pm, pt, rm, rt }) {
  const precision = pt ? pm / pt : 0;
  const recall = rt ? rm / rt : 0;
  const f1 = precision + recall ? (2 * precision * recall) / (precision + recall) : 0;
  const of = (kind, value) => ({
    id: `timelines.${name}.${kind}`,
    label: `Timelines from raw text, ${name} ${kind}`,
    value,
  });
  return { precision: of("precision", precision), recall: of("recall", recall), f1: of("f1", f1) };
}

function readingOf(bench, { id, title, text, url, dct }) {
  const analysis = bench.analyze({ id, title, text, published: dct });
  const head = { id, version: "", title, publisher: null, url, read: dct };
  return { head, analysis, threads: new Map() };
}

/** Rows of the task: one an entry, numbered by date. */
export function rowsOf(entries, documents) {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const rows = [];
  let order = 0;
  let last = "";
  for (const { happened, events } of entries) {
    const date = dateOf(happened);
    if (date !== last) order++;
    last = date;
    rows.push({
      order: date === UNDATED ? 0 : order,
      date,
      events: events.map(({ report, trigger, text }) => ({
        doc: report,
        sentence: byId
          .get(report)
          .sentences.findIndex(([start, end]) => start <= trigger[0] && trigger[0] < end),
        text,
      })),
    });
  }
  return rows;
}

const UNDATED = "XXXX-XX-XX";

/** What the first and the last day have in common: a day, a whole month or a whole year. */
export function dateOf(days) {
  const { earliest, latest } = days ?? {};
  if (!earliest || !latest) return UNDATED;
  if (earliest === latest) return earliest;
  const month = earliest.slice(0, 7);
  if (earliest === `${month}-01` && latest === lastDayOf(month)) return month;
  const year = earliest.slice(0, 4);
  return earliest === `${year}-01-01` && latest === `${year}-12-31` ? year : UNDATED;
}

function lastDayOf(month) {
  const [year, number] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

function plain(row) {
  const date = row.date.startsWith("X") ? UNDATED : row.date.replaceAll("-XX", "");
  return { ...row, date };
}
