/**
 * Names, their kinds, coreference and pronouns against GUM (Zeldes 2017; OntoGUM, Zhu et al. 2021) and ECB+
 * (Cybulska & Vossen 2014), by the scorer that stands beside the sets: names where their spans overlap one to
 * one, coreference as the CoNLL 2012 mean of MUC, B³ and CEAFe with heads matched, pronouns by the closest
 * mention before them that names or describes what they stand for.
 */
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const GUM = "entities/gum_coref_dev.jsonl";
const ECB = "entities/ecb_entities_dev.jsonl";
const SCORER = "entities/score_entities.mjs";

export const files = [GUM, ECB, SCORER];

/**
 * @param {import("./figures.mjs").Bench} bench
 * @returns {Promise<import("./figures.mjs").Figure[]>}
 */
export async function measure(bench) {
  const { scoreAll } = await import(pathToFileURL(join(bench.corpora, SCORER)).href);
  return [
    ...figures("gum", "GUM", scoreAll(bench.jsonl(GUM), answers(bench, GUM))),
    ...figures("ecb", "ECB+", scoreAll(bench.jsonl(ECB), answers(bench, ECB))),
  ];
}

function answers(bench, file) {
  return bench.jsonl(file).map(({ id, text }) => ({
    id,
    entities: bench.analyze({ id, text }).entities,
  }));
}

/** The figures of one set from the scorer's summary. */
export function figures(set, name, { names, coref, pron }) {
  const figure = (key, label, value) => ({
    id: `entities.${set}.${key}`,
    label: `${name} ${label}`,
    value,
  });
  return [
    figure("names.overlap", "names, overlap F1", names.overlap.f),
    figure("names.core", "names, core F1", names.core.f),
    figure("kind", "kind of names", names.type_accuracy),
    figure("coreference", "coreference, CoNLL F1", coref.CoNLL),
    figure("pronouns", "pronouns, nearest", pron.nearest),
  ];
}
