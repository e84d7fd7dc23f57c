const names = new Intl.DisplayNames("en", { type: "region", fallback: "code" });

/** What a state is called, from its ISO 3166 alpha-2 code; the code itself where it has no name. */
export function countryWords(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : code;
}
