import verbTable from "../events/verbs.tsv";
import irregular from "../language/verbs.tsv";
import { rows } from "../table.ts";
import { isOf } from "./wording.ts";

let known: {
  verbs: ReadonlySet<string>;
  participles: ReadonlyMap<string, readonly string[]>;
} | null = null;

function read(): NonNullable<typeof known> {
  const forms = rows(irregular);
  return {
    verbs: new Set([
      ...forms.map(([verb]) => verb),
      ...rows(verbTable).flatMap(([verbs]) =>
        verbs.split(/,\s*/).map((verb) => verb.replaceAll("_", " ")),
      ),
    ]),
    participles: new Map(forms.map(([verb, , participle]) => [verb, participle.split("/")])),
  };
}

/** Whether a lemma can be a verb that tells what happens. */
export function isVerb(lemma: string): boolean {
  known ??= read();
  return lemma !== "be" && lemma !== "have" && known.verbs.has(lemma);
}

/** "send troops" as one does it: "sends troops". */
export function presentOf(phrase: string): string {
  return inflected(phrase, (verb) => {
    if (verb === "be") return "is";
    if (verb === "have") return "has";
    if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
    return /(?:s|x|z|ch|sh|[^aeiou]o)$/.test(verb) ? `${verb}es` : `${verb}s`;
  });
}

/** "kill" as it befalls one: "killed". */
export function participleOf(phrase: string): string {
  return inflected(phrase, (verb) => {
    known ??= read();
    const listed = known.participles.get(verb);
    if (listed !== undefined) return listed[0];
    if (verb.endsWith("e")) return `${verb}d`;
    if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
    return `${doubled(verb)}ed`;
  });
}

/** Whether a form is one of a verb's participles: "borne", "born", "cancelled". */
export function isParticipleOf(form: string, verb: string): boolean {
  known ??= read();
  const listed = known.participles.get(verb);
  if (listed !== undefined) return listed.includes(form);
  return form === participleOf(verb) || (verb.endsWith("l") && form === `${verb}led`);
}

/** "clear mines" as it goes on: "clearing mines". */
export function gerundOf(phrase: string): string {
  return inflected(phrase, (verb) => {
    if (/[^aeioy]ie$/.test(verb)) return `${verb.slice(0, -2)}ying`;
    return /[^eoy]e$/.test(verb) && verb !== "be"
      ? `${verb.slice(0, -1)}ing`
      : `${doubled(verb)}ing`;
  });
}

/**
 * A last consonant after one short, stressed vowel is written twice before an ending: "ban", "banned"; so is
 * "traffic", "trafficked".
 */
function doubled(verb: string): string {
  if (/[aeiou]c$/.test(verb)) return `${verb}k`;
  return /^[^aeiou]*[aeiou][bdgmnprt]$/.test(verb) || isOf("stressed", verb)
    ? verb + verb.at(-1)
    : verb;
}

function inflected(phrase: string, inflect: (verb: string) => string): string {
  const [verb, ...rest] = phrase.split(" ");
  return [inflect(verb), ...rest].join(" ");
}
