import { bodyName, folded, known } from "../digest/names.ts";
import { headKind } from "../entities/lexicon.ts";
import { ownerless, wordsOf } from "../digest/words.ts";

/** Letters of an acronym that few words have by chance. */
const ACRONYM = 3;

/**
 * The name that somebody asks for, and which words of a report are that name. Names of models are told apart
 * by the words with digits in them: neither "Kestrel" nor "Kestrel 5" is "Kestrel 4".
 */
export class Name {
  /** Its words in small letters. */
  readonly words: readonly string[];
  private readonly whole: string;
  private readonly fact: ReturnType<typeof known>;
  private readonly acronym: string;
  /** The word that tells a model from its siblings: "a380" of "Airbus A380". */
  private readonly model: string | null;

  constructor(text: string) {
    const core = bodyName(text);
    this.words = core.split(" ");
    this.whole = this.words.join(" ");
    this.fact = known(text);
    this.acronym = initialsOf(text);
    this.model = this.words.length > 1 ? (this.words.find(hasDigit) ?? null) : null;
  }

  /** Whether words that a report uses as a name are this one, whatever titles stand before them. */
  fits(text: string): boolean {
    const bare = ownerless(text.trim());
    const fact = known(bare);
    if (fact && this.fact) return fact === this.fact;
    const words = bodyName(bare).split(" ");
    if (words.join(" ") === this.whole || bare.replaceAll(".", "") === this.acronym) return true;
    if (this.model !== null) return this.fitsModel(words, bare);
    if (words.length < this.words.length) return !fact && this.endsIn(words);
    if (words.slice(-this.words.length).join(" ") === this.whole)
      return this.words.length > 1 || hasSmallWord(bare);
    return this.words.length > 1 && this.surrounds(words);
  }

  /** "Tessel Docks" for "Brandt's Tessel Docks". */
  private endsIn(words: readonly string[]): boolean {
    return words.length > 1 && this.words.slice(-words.length).join(" ") === words.join(" ");
  }

  /** "Ida M. Brandt" is Ida Brandt, "Tessel Island Ferry" the Tessel Ferry. */
  private surrounds(words: readonly string[]): boolean {
    if (words[0] !== this.words[0] || words.at(-1) !== this.words.at(-1)) return false;
    let at = 0;
    for (const word of words) if (word === this.words[at]) at++;
    return at === this.words.length;
  }

  /** "A380", "Airbus A380 superjumbo" and "A380-800" are the Airbus A380, "Boeing 787s" the Boeing 787. */
  private fitsModel(words: readonly string[], text: string): boolean {
    const model = this.model!;
    const at = words.findIndex((word) => isModel(word, model));
    if (at < 0) {
      // "Dreamliner" for "Boeing 787 Dreamliner"
      const last = this.words.at(-1)!;
      return last !== model && words.length === 1 && singular(words[0]) === last;
    }
    if (model.length < ACRONYM && words.length === 1) return false;
    const small = new Set(wordsOf(text).flatMap(({ text }) => (isSmall(text) ? [text] : [])));
    return words.every(
      (word, i) => i === at || this.words.includes(singular(word)) || small.has(word),
    );
  }

  /** Whether words are a part by which the name is taken up once it has been given in full. */
  shortens(text: string): boolean {
    if (this.model !== null || this.fact || this.words.length < 2) return false;
    const last = this.words.at(-1)!;
    if (folded(ownerless(text)) !== last || known(text)) return false;
    return headKind("last", last) === undefined;
  }

  /** Whether a name shares a word with this one, or is short for it. */
  touches(text: string): boolean {
    const words = folded(ownerless(text)).split(" ");
    return words.some((word) => this.words.includes(word)) || this.fits(text);
  }

  /** Whether a word makes another name of this one when it follows: "4" behind "iPhone". */
  static isModelWord(word: string): boolean {
    return hasDigit(word);
  }
}

function initialsOf(text: string): string {
  const letters = wordsOf(text)
    .filter(({ text }) => /^\p{Lu}/u.test(text))
    .map(({ text }) => text[0]);
  return letters.length >= ACRONYM ? letters.join("") : "";
}

function hasDigit(word: string): boolean {
  return /\d/.test(word);
}

function isSmall(word: string): boolean {
  return /^\p{Ll}+$/u.test(word);
}

function hasSmallWord(text: string): boolean {
  return wordsOf(text).some(({ text }) => isSmall(text));
}

function singular(word: string): string {
  return word.length > 3 ? word.replace(/s$/, "") : word;
}

function isModel(word: string, model: string): boolean {
  return word === model || word === `${model}s` || word.startsWith(`${model}-`);
}
