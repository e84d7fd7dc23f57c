import type { Analysis, Days, Span } from "../analysis.ts";
import { lemmaOf } from "../language/lemmas.ts";
import { wordsOf } from "../digest/words.ts";

/** Something that a report tells of as having happened: an event, or somebody's saying something. */
export interface Occurrence {
  trigger: Span;
  /** Id of the event in the analysis; null for a saying. */
  event: string | null;
  /** Those who take part: noun phrases. */
  parties: Span[];
  /** The clause that tells of it. */
  clause: Span;
  when: Days | null;
  /** Set where no words date it. */
  assumed?: boolean;
}

/** Events and sayings of a report, in text order. */
export function occurrencesOf(analysis: Analysis): Occurrence[] {
  const out: Occurrence[] = [];
  for (const event of analysis.events) {
    out.push({
      trigger: event.trigger,
      event: event.id,
      parties: [...event.actors, ...event.recipients, ...event.places].map(({ span }) => span),
      clause: event.evidence,
      when: event.when ?? null,
    });
  }
  const ranges = new Map(analysis.times.map(({ id, range }) => [id, range]));
  const day = analysis.report.published?.slice(0, 10) ?? null;
  for (const { cue, source, time } of analysis.attributions) {
    const trigger = wordOf(analysis.report.text, cue[0]);
    if (!source || !trigger || out.some((other) => overlaps(other.trigger, trigger))) continue;
    const stated = time ? ranges.get(time) : undefined;
    const when = stated ?? (day ? { earliest: null, latest: day } : null);
    out.push({ trigger, event: null, parties: source, clause: trigger, when });
  }
  return out.sort((a, b) => a.trigger[0] - b.trigger[0] || a.trigger[1] - b.trigger[1]);
}

/** Words that stand in a cue and are not the verb: "has also | said". */
const BESIDE = new Set(
  (
    "has have had having is are was were be been being did does do " +
    "also then later again now already just further to so yet still once twice first long only even since before ever"
  ).split(" "),
);

/** Words in a cue by which nothing has been said yet, or nothing at all: "will not say". */
const UNSAID =
  /^(?:will|would|may|might|can|could|must|should|not|never|cannot|.+n['’]t|.+['’]ll)$/;

/** Cues that name a source and tell of no act: "according to". */
const PREPOSITIONS = new Set(["according", "per", "as", "for", "in", "by", "with", "of"]);

/** What somebody thinks or wants is no event, whoever tells of it. */
const THOUGHTS = new Set(
  (
    "believe think want wish know feel intend desire expect need doubt suspect fear prefer understand consider " +
    "regard see view belief hope thought view opinion"
  ).split(" "),
);

function formOf(lower: string): "VBZ" | "VBG" | "VBD" {
  return lower.endsWith("s") ? "VBZ" : lower.endsWith("ing") ? "VBG" : "VBD";
}

/** The word of a cue that names the act of saying; null where none does. */
function wordOf(text: string, [from, to]: Span): Span | null {
  for (const { text: word, start, end } of wordsOf(text.slice(from, to))) {
    const lower = word.toLowerCase();
    if (PREPOSITIONS.has(lower) || UNSAID.test(lower)) return null;
    if (BESIDE.has(lower) || lower.endsWith("ly")) continue;
    return THOUGHTS.has(lemmaOf(lower, "VERB", formOf(lower))) ? null : [from + start, from + end];
  }
  return null;
}

export function overlaps(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1];
}
