/** Equal strings kept once and named by numbers from 1, so that a long text costs four bytes a token. */
export class Interned {
  private readonly numbers = new Map<string, number>();
  private readonly texts: string[] = [""];

  numberOf(text: string): number {
    let number = this.numbers.get(text);
    if (number === undefined) {
      number = this.texts.length;
      this.texts.push(text);
      this.numbers.set(text, number);
    }
    return number;
  }

  textOf(number: number): string {
    return this.texts[number];
  }
}
