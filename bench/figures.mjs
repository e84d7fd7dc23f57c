/**
 * What every measuring module of the benchmark hands back, and what it is handed.
 *
 * A measuring module `bench/NAME.mjs` exports
 *   `files`    the files of its set below HEARSAY_CORPORA, all of which must be there for it to run;
 *   `measure`  `(bench: Bench) => Figure[] | Promise<Figure[]>`.
 *
 * @typedef {object} Figure
 * @property {string} id       dotted and stable, since floors are kept by it: "time.timebank.value"
 * @property {string} label    what a reader sees: "TIMEX3 value F1"
 * @property {number} value    a share in 0..1 for quality; for all else in `unit`
 * @property {string} [unit]   left out for shares
 * @property {boolean} [floor] false where the figure is for information only; quality figures have floors
 *
 * @typedef {object} Bench
 * @property {string} corpora  the folder of the corpora
 * @property {(file: string) => any[]} jsonl  the records of a JSON Lines file below `corpora`
 * @property {(file: string) => string} text  a text file below `corpora`
 * @property {(report: {text: string, id?: string, published?: string, title?: string}) => import("../src/analysis.ts").Analysis} analyze
 *   the whole analysis, computed once for equal reports
 * @property {import("./hearsay.mjs").Hearsay} hearsay  the built package
 */

/** Precision, recall and F1 from counts; 0 where there is nothing to divide by. */
export function prf(right, system, gold) {
  const precision = system ? right / system : 0;
  const recall = gold ? right / gold : 0;
  const f1 = precision + recall ? (2 * precision * recall) / (precision + recall) : 0;
  return { precision, recall, f1 };
}
