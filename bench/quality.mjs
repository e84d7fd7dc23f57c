/** The quality half of the benchmark: every set that is there, measured by the module of its name. */
import { Corpora } from "./corpora.mjs";

/** Modules beside this file; see `figures.mjs` for what they export. */
export const sets = [
  "parsing",
  "time",
  "attribution",
  "entities",
  "events",
  "fivew",
  "lineage",
  "threads",
  "timelines",
  "peers-upos",
];

/**
 * Measures the sets one after the other.
 * @param {string} folder the corpora
 * @param {import("./hearsay.mjs").Hearsay} hearsay
 * @param {string[]} names which of `sets`
 * @returns {AsyncGenerator<{set: string, figures: import("./figures.mjs").Figure[] | null, missing: string[]}>}
 */
export async function* quality(folder, hearsay, names) {
  const corpora = new Corpora(folder);
  const bench = {
    corpora: folder,
    text: (file) => corpora.text(file),
    jsonl: (file) => corpora.jsonl(file),
    analyze: (report) => hearsay.analyze(report),
    hearsay,
  };
  for (const set of names) {
    const { files, measure } = await import(`./${set}.mjs`);
    const missing = files.filter((file) => !corpora.has(file));
    yield { set, missing, figures: missing.length ? null : await measure(bench) };
  }
}
