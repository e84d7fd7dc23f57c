/**
 * Events across reports against ECB+ (Cybulska & Vossen 2014), from raw text: an event of ours stands for the gold
 * action that its trigger overlaps, and two events are a pair where the gold has them in one chain. Only actions
 * that both have are counted, since what is measured is the linking; the baseline, the same head word in the same
 * topic, gets the same ones. Links are scored by pairs across reports, threads by the scorer that stands beside the
 * set, after its mentions are cut to those found.
 */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { prf } from "./figures.mjs";
import { internals } from "./internals.mjs";

const SET = "coreference/ecbplus.jsonl";
const SCORER = "coreference/score_coref.mjs";
/** The reports bear no date; all are read as of one day. */
const READ = "2012-01-01";

export const files = [SET, SCORER];

/**
 * @param {import("./figures.mjs").Bench} bench
 * @returns {Promise<import("./figures.mjs").Figure[]>}
 */
export async function measure(bench) {
  const { corefScores } = await import(pathToFileURL(join(bench.corpora, SCORER)).href);
  const parts = await internals({
    digests: "src/digest/digests.ts",
    passage: "src/digest/passage.ts",
    links: "src/threads/links.ts",
    partition: "src/threads/partition.ts",
    blocks: "src/threads/blocks.ts",
  });
  const analyses = bench.jsonl(SET).map((gold) => ({
    gold,
    analysis: bench.analyze({ id: gold.id, text: gold.text }),
  }));
  return scores(analyses, parts, corefScores);
}

/** The figures of analysed reports; apart from `measure` so that kept analyses can be scored. */
export function scores(analyses, { digests, passage, links, partition, blocks }, corefScores) {
  const members = analyses.flatMap(({ gold, analysis }) => {
    const head = {
      id: gold.id,
      version: gold.id,
      title: null,
      publisher: null,
      url: null,
      read: READ,
    };
    const passages = new passage.Passages(analysis);
    const about = passage.aboutOf(gold.text);
    return digests.digestOf(analysis).events.map((event) => {
      return { event, head, passage: passages.of(event.trigger[0]), about, gold };
    });
  });
  const found = candidates(members, blocks).flatMap(([one, other]) => {
    const link = links.link(one, other);
    return link ? [{ a: one.event.id, b: other.event.id, score: link.score }] : [];
  });
  const groups = partition.partition(members, found);
  const thread = new Map(groups.flatMap((ids, i) => ids.map((id) => [id, i])));
  const matched = members.flatMap((member) => {
    const action = actionAt(member.gold, member.event.trigger);
    return action ? [{ ...member, chain: action.chain ?? `${member.gold.id} ${action.id}` }] : [];
  });
  const ours = ({ event }) => thread.get(event.id);
  const lemma = ({ event, gold }) => `${gold.topic} ${event.word}`;
  const figure = (id, label, value) => ({ id: `threads.ecb.${id}`, label: `ECB+ ${label}`, value });
  const figures = [];
  for (const [name, label, of] of [
    ["threads", "threads", ours],
    ["lemma", "same word in the same topic", lemma],
  ]) {
    const { precision, recall, f1 } = pairs(matched, of);
    const { B3, CoNLL } = corefScores(
      clusters(matched, (one) => one.chain),
      clusters(matched, of),
    );
    figures.push(
      figure(`${name}.precision`, `${label}, pairs across reports, precision`, precision),
      figure(`${name}.recall`, `${label}, pairs across reports, recall`, recall),
      figure(`${name}.pairs`, `${label}, pairs across reports, F1`, f1),
      figure(`${name}.b3`, `${label}, B3 F1`, B3.f),
      figure(`${name}.conll`, `${label}, CoNLL F1`, CoNLL),
    );
  }
  return figures.map((one) => (one.id.includes(".lemma.") ? { ...one, floor: false } : one));
}

/** Pairs that share a key, and all pairs within a report. */
function candidates(members, { blockKeys, metBy }) {
  const byKey = new Map();
  const seen = new Set();
  const out = [];
  members.forEach((member, i) => {
    const own = blockKeys(member.event, READ, member.head.version, member.passage);
    for (const block of own)
      for (const day of metBy(block))
        for (const j of byKey.get(`${day} ${block.key}`) ?? []) {
          const pair = j * members.length + i;
          if (seen.has(pair)) continue;
          seen.add(pair);
          out.push([members[j], member]);
        }
    for (const { day, key } of own)
      byKey.set(`${day} ${key}`, [...(byKey.get(`${day} ${key}`) ?? []), i]);
  });
  return out;
}

function actionAt({ mentions }, [start, end]) {
  return mentions.find(
    (one) => one.validated && /^(NEG_)?ACTION/.test(one.kind) && one.start < end && one.end > start,
  );
}

function clusters(matched, of) {
  const out = new Map();
  for (const one of matched) {
    const label = of(one);
    out.set(label, [...(out.get(label) ?? []), one.event.id]);
  }
  return [...out.values()];
}

/** Pairs of different reports of one topic: how many of ours the gold has, and how many of the gold's we have. */
function pairs(matched, of) {
  let right = 0;
  let system = 0;
  let gold = 0;
  matched.forEach((one, i) => {
    for (const other of matched.slice(i + 1)) {
      if (one.gold.id === other.gold.id) continue;
      const same = of(one) === of(other);
      const meant = one.chain === other.chain;
      if (same) system++;
      if (meant) gold++;
      if (same && meant) right++;
    }
  });
  return prf(right, system, gold);
}
