/**
 * Events against sentences with PLOVER types, actors and recipients (the Open Event Data Alliance's gold
 * standard records). A record is found where an event of the sentence has its type or one that the
 * codebook allows beside it; precision is the share of events with a type that some record of the same
 * sentence accepts. Each sentence has one gold event, seldom two, so precision is a lower bound. OTHER is
 * no type of the codebook and is left out. Parties are counted on the found records' best event: one is
 * right where it shares words with the gold party, as tokens.
 */
import { prf } from "./figures.mjs";

export const files = ["events/plover_gsr_dev.jsonl"];

/**
 * @param {import("./figures.mjs").Bench} bench
 * @returns {import("./figures.mjs").Figure[]}
 */
export function measure(bench) {
  const gold = bench.jsonl(files[0]);
  const told = gold.map(({ id, text, date }) =>
    bench.analyze({ id, text, published: date }).events.filter(({ type }) => type !== "OTHER"),
  );
  return figuresOf(score(gold, told));
}

const accepted = ({ event, alternates = [] }) => new Set([event, ...alternates]);

/** Counts for gold records and the events of each record's sentence. */
export function score(gold, told) {
  const typesOf = new Map();
  for (const record of gold) {
    const types = typesOf.get(record.text) ?? new Set();
    for (const type of accepted(record)) types.add(type);
    typesOf.set(record.text, types);
  }
  const counts = { gold: gold.length, events: 0, found: 0, right: 0 };
  const actors = [];
  const recipients = [];
  gold.forEach((record, i) => {
    counts.events += told[i].length;
    counts.right += told[i].filter(({ type }) => typesOf.get(record.text).has(type)).length;
    const matching = told[i].filter(({ type }) => accepted(record).has(type));
    if (matching.length === 0) return;
    counts.found++;
    const best = matching
      .map((event) => partiesRight(record, event))
      .reduce((a, b) => (b.sum > a.sum ? b : a));
    if (best.actors !== null) actors.push(best.actors);
    if (best.recipients !== null) recipients.push(best.recipients);
  });
  return { ...counts, actors: mean(actors), recipients: mean(recipients) };
}

function figuresOf({ gold, events, found, right, actors, recipients }) {
  const precision = prf(right, events, events).precision;
  const recall = prf(found, gold, gold).recall;
  const f1 = precision + recall ? (2 * precision * recall) / (precision + recall) : 0;
  const figure = (name, label, value) => ({ id: `events.plover.${name}`, label, value });
  return [
    figure("recall", "PLOVER type recall", recall),
    figure("precision", "PLOVER type precision", precision),
    figure("f1", "PLOVER type F1", f1),
    figure("actor", "PLOVER actor", actors),
    figure("recipient", "PLOVER recipient", recipients),
  ];
}

/** Where the gold names no recipient (both sides met), the event's parties are pooled. */
function partiesRight(record, event) {
  const actors = event.actors.map(({ text }) => text);
  const recipients = event.recipients.map(({ text }) => text);
  const pooled = record.recipients.length === 0 ? [...actors, ...recipients] : actors;
  const found = {
    actors: share(record.actors, pooled),
    recipients: share(record.recipients, recipients),
  };
  return { ...found, sum: (found.actors ?? 0) + (found.recipients ?? 0) };
}

function share(gold, system) {
  if (gold.length === 0) return null;
  return gold.filter(({ text }) => system.some((other) => same(text, other))).length / gold.length;
}

const WEAK = new Set(["the", "a", "an", "of", "s", "in", "and"]);

function words(text) {
  const plain = text.normalize("NFKC").toLowerCase().replaceAll(".", "");
  return new Set(plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "" && !WEAK.has(word)));
}

/** One's words hold the other's, or half of both together are shared. */
export function same(a, b) {
  const [left, right] = [words(a), words(b)];
  let shared = 0;
  for (const word of left) if (right.has(word)) shared++;
  if (shared === 0) return false;
  const whole = shared === left.size || shared === right.size;
  return whole || (2 * shared) / (left.size + right.size) >= 0.5;
}

function mean(values) {
  return values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : 0;
}
