/**
 * Time expressions against TimeBank as TempEval-3 scores task A (UzZaman et al. 2013): expressions are
 * paired from left to right, one to one, where they overlap; relaxed F1 counts the pairs, strict F1 those
 * with equal spans, value and type F1 those with the equal attribute, values compared letter by letter.
 */
import { prf } from "./figures.mjs";

export const files = ["time/timebank.jsonl"];

/**
 * @param {import("./figures.mjs").Bench} bench
 * @returns {import("./figures.mjs").Figure[]}
 */
export function measure(bench) {
  const counts = emptyCounts();
  for (const { id, text, dct, timexes } of bench.jsonl(files[0])) {
    const { times } = bench.analyze({ id, text, published: dct });
    count(
      counts,
      timexes,
      times.map(({ span: [start, end], type, value }) => ({ start, end, type, value })),
    );
  }
  const figure = (name, label, right) => ({
    id: `time.timebank.${name}`,
    label: `TIMEX3 ${label} F1`,
    value: prf(right, counts.system, counts.gold).f1,
  });
  return [
    figure("strict", "strict", counts.strict),
    figure("relaxed", "relaxed", counts.paired),
    figure("value", "value", counts.value),
    figure("type", "type", counts.type),
  ];
}

export function emptyCounts() {
  return { gold: 0, system: 0, paired: 0, strict: 0, value: 0, type: 0 };
}

/** Adds one document's expressions, `{start, end, type, value}` in any order, to the counts. */
export function count(counts, gold, system) {
  const [ours, theirs] = [flat(system), flat(gold)];
  counts.gold += theirs.length;
  counts.system += ours.length;
  for (let i = 0, j = 0; i < theirs.length && j < ours.length;) {
    const [g, s] = [theirs[i], ours[j]];
    if (g.end <= s.start) i++;
    else if (s.end <= g.start) j++;
    else {
      counts.paired++;
      if (g.start === s.start && g.end === s.end) counts.strict++;
      if (g.value === s.value) counts.value++;
      if (g.type === s.type) counts.type++;
      i++;
      j++;
    }
  }
}

/** In text order, without those that are empty or overlap an earlier one. */
function flat(expressions) {
  const out = [];
  let end = -1;
  for (const found of [...expressions].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (found.end <= found.start || found.start < end) continue;
    out.push(found);
    end = found.end;
  }
  return out;
}
