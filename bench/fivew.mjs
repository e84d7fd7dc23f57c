/**
 * Who, what, when and where of the main event against Giveme5W1H's annotated reports (Hamborg et al.
 * 2019): the mean over the reports with an answer of the best token F1 between our first answer and the
 * annotators' phrases; no answer counts 0. The title is read as the report's headline.
 */
export const files = ["5w1h/5w1h_dev.jsonl"];

const QUESTIONS = ["who", "what", "when", "where"];

/**
 * @param {import("./figures.mjs").Bench} bench
 * @returns {import("./figures.mjs").Figure[]}
 */
export function measure(bench) {
  const sums = Object.fromEntries(
    QUESTIONS.map((question) => [question, { score: 0, reports: 0 }]),
  );
  for (const { id, title, text, date, gold } of bench.jsonl(files[0])) {
    const report = { id, text: `${title}\n\n${text}`, published: date?.slice(0, 10), title };
    const answers = answersOf(bench.analyze(report));
    for (const question of QUESTIONS) {
      const phrases = gold[question] ?? [];
      if (phrases.length === 0) continue;
      const answer = answers[question] ?? "";
      sums[question].reports++;
      sums[question].score += Math.max(...phrases.map((phrase) => overlap(answer, phrase)));
    }
  }
  return QUESTIONS.map((question) => ({
    id: `fivew.${question}`,
    label: `5W1H ${question}, token F1`,
    value: sums[question].reports ? sums[question].score / sums[question].reports : 0,
  }));
}

/** The first answers that an analysis gives; each is a stretch of its text. */
export function answersOf({ report: { text, published }, times, entities, events, main }) {
  const event = events.find(({ id }) => id === main);
  if (!event) return {};
  const slice = ([start, end]) => text.slice(start, end);
  const who = event.actors[0] ?? event.recipients[0];
  const own = times.filter(({ id }) => event.times.includes(id));
  const dated = (list) =>
    list.find(({ type, range }) => range && (type === "DATE" || type === "TIME"));
  const when =
    dated(own) ?? dated(times.filter(({ range }) => recent(range, published))) ?? dated(times);
  const where = event.places[0]?.text ?? firstPlace(entities, slice);
  return {
    who: who?.text,
    what: slice(deedOf(event)),
    when: when && slice(when.span),
    where,
  };
}

/** True for days in the week before a report, and the day after it. */
function recent(range, published) {
  if (!range?.earliest || !published) return false;
  const days = (Date.parse(published) - Date.parse(range.earliest)) / 86_400_000;
  return days >= -1 && days <= 7;
}

/** The event's clause without what stands before its trigger, unless the trigger ends it. */
function deedOf({ trigger, evidence }) {
  return [Math.min(Math.max(trigger[0], evidence[0]), evidence[1]), evidence[1]];
}

function firstPlace(entities, slice) {
  let first = null;
  for (const { kind, mentions } of entities) {
    if (kind !== "place" && kind !== "facility" && kind !== "country") continue;
    for (const { span, form } of mentions)
      if (form === "name" && (!first || span[0] < first[0])) first = span;
  }
  return first ? slice(first) : undefined;
}

const tokens = (text) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** F1 of two bags of words. */
export function overlap(a, b) {
  const left = tokens(a);
  const counts = new Map();
  const right = tokens(b);
  for (const word of right) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of left) {
    const open = counts.get(word) ?? 0;
    if (open === 0) continue;
    shared++;
    counts.set(word, open - 1);
  }
  return shared === 0 ? 0 : (2 * shared) / (left.length + right.length);
}
