/** A set of words that has one or none as a rule, and then is no more than a field: a long text has very many. */
export class FewWords {
  private first: string | null = null;
  private rest: Set<string> | null = null;

  has(word: string): boolean {
    return this.first === word || (this.rest !== null && this.rest.has(word));
  }

  add(word: string): void {
    if (this.first === null) this.first = word;
    else if (this.first !== word) (this.rest ??= new Set()).add(word);
  }
}
