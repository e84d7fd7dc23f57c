/**
 * Copies of one dispatch (pair F1 of the groups that copy links join) and reports on one story (adjusted Rand
 * index and V of the clusters) against sets built on Giveme5W1H's reports and ECB+ (Cybulska & Vossen 2014), by
 * the scorer that stands beside ECB+. Stories are made of text and title alone, since ECB+ has no dates.
 */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "tsdown";
import { tables } from "../scripts/tables.mjs";
import { root } from "./corpora.mjs";

const COPIES = "duplicates/neardup_dev.jsonl";
const EVENTS = "duplicates/event_clusters_dev.jsonl";
const ECB = "coreference/ecbplus.jsonl";
const SCORER = "coreference/score_clusters.mjs";

export const files = [COPIES, EVENTS, ECB, SCORER];

/**
 * @param {import("./figures.mjs").Bench} bench
 * @returns {Promise<import("./figures.mjs").Figure[]>}
 */
export async function measure(bench) {
  const { clusterScores } = await import(pathToFileURL(join(bench.corpora, SCORER)).href);
  const lineage = await load();
  const scores = (reports, field, groups) =>
    clusterScores(
      new Map(reports.map((report) => [report.id, report[field]])),
      new Map(groups.flatMap((ids, i) => ids.map((id) => [id, i]))),
    );
  const [copied, events, ecb] = [COPIES, EVENTS, ECB].map((file) => bench.jsonl(file));
  const stories = storiesOf(lineage, ecb);
  const { pair_F: pairs } = scores(copied, "dup_group", copiesOf(lineage, copied));
  return [
    { id: "lineage.copies", label: "copies, pair F1", value: pairs },
    ...figures("events", "events", scores(events, "event", storiesOf(lineage, events))),
    ...figures("ecb.topic", "ECB+ topics", scores(ecb, "topic", stories)),
    ...figures("ecb.subtopic", "ECB+ subtopics", scores(ecb, "subtopic", stories)),
  ];
}

function figures(id, name, { ARI, V }) {
  return [
    { id: `lineage.${id}.ari`, label: `stories, ${name}, ARI`, value: ARI },
    { id: `lineage.${id}.v`, label: `stories, ${name}, V`, value: V },
  ];
}

/** Groups as a ledger finds them: only texts that meet under a key are compared. */
function copiesOf({ sketchOf, bandsOf, copyOf, componentsOf }, reports) {
  const byKey = new Map();
  const links = [];
  for (const { id, text } of reports) {
    const sketch = sketchOf(text);
    const near = new Map();
    for (const key of bandsOf(sketch)) {
      const under = byKey.get(key) ?? [];
      for (const other of under) near.set(other.id, other.sketch);
      under.push({ id, sketch });
      byKey.set(key, under);
    }
    for (const [other, its] of near) if (copyOf(its, sketch)) links.push({ a: other, b: id });
  }
  return componentsOf(
    reports.map(({ id }) => id),
    links,
  );
}

function storiesOf({ storyVector, clusterStories }, reports) {
  return clusterStories(
    reports.map(({ id, text, title }) => ({ id, vector: storyVector(text, title), read: null })),
  );
}

/** What stands below the package's surface, compiled for this measurement. */
async function load() {
  const outDir = join(root, "bench/out/lineage");
  const names = ["sketch", "copies", "components", "stories"];
  await build({
    config: false,
    logLevel: "warn",
    entry: Object.fromEntries(names.map((name) => [name, join(root, `src/lineage/${name}.ts`)])),
    format: "esm",
    platform: "node",
    plugins: [tables],
    dts: false,
    outDir,
    outExtensions: () => ({ js: ".mjs" }),
  });
  const modules = await Promise.all(
    names.map((name) => import(pathToFileURL(join(outDir, `${name}.mjs`)).href)),
  );
  return Object.assign({}, ...modules);
}
