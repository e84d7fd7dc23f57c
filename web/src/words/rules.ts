import verdicts from "../../../src/figures/verdicts.tsv";
import standings from "../../../src/standing/rules.tsv";
import { rows } from "../../../src/table.ts";

let known: ReadonlyMap<string, string> | null = null;

/** What a rule of standing or of figures says, by its id ("standing.party-admits"); "" where it is of another kind. */
export function ruleWords(id: string): string {
  known ??= new Map([
    ...rows(standings).map((row) => [`standing.${row[0]}`, row.at(-1)!] as const),
    ...rows(verdicts).map((row) => [`figure.${row[0]}`, row.at(-1)!] as const),
  ]);
  return known.get(id) ?? "";
}
