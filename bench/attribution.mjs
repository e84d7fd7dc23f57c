/**
 * Attributions against PolNeAR: cue, content and source as the corpus's scorer counts them. "full" is a
 * content with a Jaccard index of at least 0.5 (characters, white space left out) and the right source:
 * likewise 0.5, or the same last word, or none on both sides. Only outermost attributions are annotated,
 * so nested ones are left out.
 */
import { prf } from "./figures.mjs";

export const files = ["attribution/dev.jsonl"];

/**
 * @param {import("./figures.mjs").Bench} bench
 * @returns {import("./figures.mjs").Figure[]}
 */
export function measure(bench) {
  const sums = {};
  for (const gold of bench.jsonl(files[0])) {
    const { attributions } = bench.analyze({
      id: gold.id,
      text: gold.text,
      published: gold.date,
      title: gold.title,
    });
    for (const [name, counts] of Object.entries(
      compare(
        gold,
        attributions.filter((one) => one.parent === null),
      ),
    ))
      sums[name] = (sums[name] ?? [0, 0, 0]).map((sum, i) => sum + counts[i]);
  }
  const labels = {
    "cue.overlap": "cue, any shared character",
    "cue.exact": "cue, exact",
    "content.token": "content, words",
    "content.exact": "content, exact",
    "source.token": "source, words",
    full: "content and source",
    "full.direct": "content and source, quoted",
    "full.indirect": "content and source, unquoted",
  };
  return Object.entries(labels).map(([name, label]) => ({
    id: `attribution.${name}`,
    label: `${label}: F1`,
    value: prf(...sums[name]).f1,
  }));
}

/** Counts of one report: right, found and annotated, for each measure. */
export function compare(gold, found) {
  const text = textOf(gold.text);
  const discard = clean(gold.discard ?? [], gold.text);
  const read = (list) =>
    list.map(({ source, cue, content }) => ({
      source: clean(source ?? [], gold.text),
      cue: clean(cue, gold.text),
      content: clean(content, gold.text),
    }));
  const expected = read(gold.attributions);
  const given = read(found).filter(
    ({ content }) => 2 * shared(content, discard) < Math.max(1, length(content)),
  );
  const counts = (ok) => [matched(given, expected, ok).size, given.length, expected.length];
  const words = (part) => {
    const [a, b] = [given, expected].map(
      (list) => new Set(list.flatMap((one) => [...text.words(one[part])])),
    );
    return [[...a].filter((word) => b.has(word)).length, a.size, b.size];
  };
  const full = (a, b) =>
    likeness(text, a.content, b.content) >= 0.5 && sameSource(text, a.source, b.source);
  return {
    "cue.overlap": counts((a, b) => shared(a.cue, b.cue) > 0),
    "cue.exact": counts((a, b) => same(a.cue, b.cue)),
    "content.token": words("content"),
    "content.exact": counts((a, b) => same(a.content, b.content)),
    "source.token": words("source"),
    full: counts(full),
    ...byForm(text, given, expected, full),
  };
}

const QUOTE = /["“”„«»]|``|''/;

/** An attribution is direct where its content has a quotation mark; a found one goes by its gold counterpart. */
function byForm(text, given, expected, full) {
  const pairs = matched(given, expected, full);
  const quoted = (one, margin) =>
    one.content.some(([s, e]) => QUOTE.test(text.text.slice(Math.max(0, s - margin), e + margin)));
  const direct = new Map(expected.map((one) => [one, quoted(one, 0)]));
  for (const one of given) {
    const like = expected.find((other) => likeness(text, one.content, other.content) >= 0.5);
    direct.set(one, like ? direct.get(like) : quoted(one, 1));
  }
  const count = (form) => {
    const right = [...pairs.keys()].filter((one) => direct.get(one) === form).length;
    const size = (list) => list.filter((one) => direct.get(one) === form).length;
    return [right, size(given), size(expected)];
  };
  return { "full.direct": count(true), "full.indirect": count(false) };
}

/** Spans sorted, merged, and without white space at their edges. */
function clean(spans, text) {
  const out = [];
  const sorted = spans
    .map(([from, to]) => {
      const piece = text.slice(from, to);
      return [
        from + piece.length - piece.trimStart().length,
        to - piece.length + piece.trimEnd().length,
      ];
    })
    .filter(([from, to]) => from < to)
    .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  for (const [from, to] of sorted) {
    const last = out.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else out.push([from, to]);
  }
  return out;
}

const length = (spans) => spans.reduce((sum, [from, to]) => sum + to - from, 0);
const same = (a, b) =>
  a.length === b.length && a.every(([from, to], i) => from === b[i][0] && to === b[i][1]);

function shared(a, b, size = (from, to) => to - from) {
  let sum = 0;
  for (const x of a)
    for (const y of b) {
      const [from, to] = [Math.max(x[0], y[0]), Math.min(x[1], y[1])];
      if (from < to) sum += size(from, to);
    }
  return sum;
}

/** A text with, for each offset, the characters before it and the word at it, white space left out. */
function textOf(text) {
  const before = new Int32Array(text.length + 1);
  const word = new Int32Array(text.length).fill(-1);
  let words = -1;
  for (let i = 0; i < text.length; i++) {
    const space = /\s/.test(text[i]);
    before[i + 1] = before[i] + (space ? 0 : 1);
    if (!space && (i === 0 || /\s/.test(text[i - 1]))) words++;
    if (!space) word[i] = words;
  }
  return {
    text,
    size: (from, to) => before[to] - before[from],
    words(spans) {
      const out = new Set();
      for (const [from, to] of spans)
        for (let i = from; i < to; i++) if (word[i] >= 0) out.add(word[i]);
      return out;
    },
  };
}

function likeness({ size }, a, b) {
  const both = shared(a, b, size);
  const sum = (spans) => spans.reduce((total, [from, to]) => total + size(from, to), 0);
  return both ? both / (sum(a) + sum(b) - both) : 0;
}

const PRONOUNS = new Set(
  "i you he she it we they who which that this these those me him her us them my your his its our their mine himself herself themselves itself myself one".split(
    " ",
  ),
);

function sameSource(text, a, b) {
  if (!a.length && !b.length) return true;
  if (!a.length || !b.length) return false;
  if (likeness(text, a, b) >= 0.5) return true;
  const [x, y] = [a, b].map((spans) => lastWord(text.text.slice(...spans.at(-1))));
  return x !== "" && x === y && (!PRONOUNS.has(x) || shared(a, b) > 0);
}

function lastWord(phrase) {
  const word = phrase.trim().split(/\s+/).pop().toLowerCase();
  return word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "").replace(/['’]s$/, "");
}

/** A largest one-to-one matching of `given` with `expected` under `ok` (augmenting paths). */
function matched(given, expected, ok) {
  const fits = given.map((one) => expected.flatMap((other, j) => (ok(one, other) ? [j] : [])));
  const owner = new Int32Array(expected.length).fill(-1);
  const claim = (i, seen) =>
    fits[i].some((j) => {
      if (seen.has(j)) return false;
      seen.add(j);
      if (owner[j] >= 0 && !claim(owner[j], seen)) return false;
      owner[j] = i;
      return true;
    });
  given.forEach((_, i) => claim(i, new Set()));
  return new Map([...owner].flatMap((i, j) => (i < 0 ? [] : [[given[i], expected[j]]])));
}
