import { kindOfWords } from "../attribution/kinds.ts";
import type { Role } from "../digest/digest.ts";
import { stemOf } from "../digest/stem.ts";
import { lemmaOf } from "../language/lemmas.ts";
import people from "../quantities/people.tsv";
import { rows } from "../table.ts";

/** Whom an act hits: those who fight, others, or nobody that the words show. */
export type Target = "armed" | "civilian" | "unknown";

let stems: Map<string, Target> | null = null;

function targetOfStem(stem: string): Target | undefined {
  if (!stems) {
    stems = new Map();
    for (const [kind, words] of rows(people)) {
      if (kind === "unit") continue;
      const target = kind === "force" ? "armed" : "civilian";
      for (const word of words.split("|"))
        if (!stems.has(stemOf(word))) stems.set(stemOf(word), target);
    }
  }
  return stems.get(stem);
}

/** What the participants of an event are; soldiers among civilians make no civilian of anybody. */
export function targetOf(roles: readonly Role[]): Target {
  let target: Target = "unknown";
  for (const { head, text } of roles) {
    const own = isArmedGroup(text) ? "armed" : targetOfStem(head);
    if (own === "civilian") return own;
    target = own ?? target;
  }
  return target;
}

/** Words that name those who fight without a state, or against their own. */
export function isArmedGroup(text: string): boolean {
  const words = text
    .replaceAll("’", "'")
    .split(/[^\p{L}\p{N}'-]+/u)
    .map((word) => (/^\p{Ll}/u.test(word) ? lemmaOf(word, "NOUN", "NNS") : word));
  const kind = kindOfWords(words);
  return kind === "armed-group" || kind === "opposition";
}
