import measures from "../quantities/measures.tsv";
import { rows } from "../table.ts";

/** Words that count nothing by themselves: "300 of them", "the toll". */
const SILENT = /^(?:them|us|these|those|whom)$|\btolls?$/i;

let telling: Map<string, Set<string>> | null = null;

/** What a figure counts and what became of that: "people killed", but "30 wounded" and "nine deaths" say it. */
export function countedWords(of: string, measure: string): string {
  if (measure === "other" || measure === "money") return of;
  if (of === "" || SILENT.test(of)) return measure;
  return says(of, measure) ? of : `${of} ${measure}`;
}

function says(of: string, measure: string): boolean {
  telling ??= read();
  const forms = telling.get(measure);
  return of
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => forms?.has(word));
}

/** By measure the words that by themselves say it, as they stand and in the plural. */
function read(): Map<string, Set<string>> {
  const out = new Map<string, Set<string>>();
  for (const [measure, pos, role, forms] of rows(measures)) {
    if (role !== "self" && pos !== "state") continue;
    const words = out.get(measure) ?? new Set();
    for (const form of forms.split("|"))
      words.add(form).add(`${form}s`).add(form.replace(/y$/, "ies"));
    out.set(measure, words);
  }
  return out;
}
