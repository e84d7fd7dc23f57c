import type { EntityKind } from "../analysis.ts";
import { FewWords } from "./few-words.ts";
import type { Known } from "./gazetteer.ts";
import type { Gender, GrammaticalNumber, NominalClass } from "./lexicon.ts";
import type { AnyFound, FoundName } from "./mention.ts";

/** An entity while its mentions are being gathered. */
export interface Draft {
  /** Its place in the list of drafts. */
  id: number;
  /** Kind of its names, or class of its nominals; "unknown" while only pronouns are there. */
  kind: EntityKind | NominalClass | "unknown";
  named: boolean;
  number: GrammaticalNumber;
  gender: Gender;
  known: Known | null;
  affiliation: Known | null;
  /** Titles and nouns that tell what it is, in small letters. */
  readonly roles: FewWords;
  /** The words of its names, in small letters. */
  readonly words: FewWords;
  /** Indexes into the list of what was found, in text order. */
  readonly mentions: number[];
}

/** An entity as its first mention makes it; `addMention` tells the rest of what that says. */
export function newDraft(id: number, index: number, found: AnyFound): Draft {
  return {
    id,
    kind: found.form === "name" ? found.kind : found.form === "nominal" ? found.class : "unknown",
    named: false,
    number: found.number,
    gender: found.gender,
    known: null,
    affiliation: null,
    roles: new FewWords(),
    words: new FewWords(),
    // Written out, as an array that grows has room for many: most entities of a long text are mentioned once.
    mentions: [index],
  };
}

/** Adds a mention, if it is not the first, and what it tells; what is known already is not overruled. */
export function addMention(
  draft: Draft,
  index: number,
  found: AnyFound,
  words: string[] = [],
): void {
  if (draft.mentions[draft.mentions.length - 1] !== index) draft.mentions.push(index);
  if (draft.number === "-") draft.number = found.number;
  if (draft.gender === "-") draft.gender = found.gender;
  if (found.form === "pronoun") {
    if (
      draft.kind === "unknown" &&
      (found.gender === "m" || found.gender === "f" || found.person < 3)
    )
      draft.kind = "person";
    return;
  }
  draft.affiliation ??= found.affiliation;
  if (found.form === "nominal") {
    draft.roles.add(found.lemma);
    if (!draft.named && draft.kind === "unknown") draft.kind = found.class;
    return;
  }
  if (!draft.named || isFirmer(found, draft)) draft.kind = found.kind;
  draft.named = true;
  draft.known ??= found.known;
  for (const role of found.roles) draft.roles.add(role);
  for (const word of words) draft.words.add(word);
}

function isFirmer(found: FoundName, draft: Draft): boolean {
  return draft.kind === "other" && found.kind !== "other";
}
