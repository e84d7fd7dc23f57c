import { rows } from "../table.ts";
import table from "./standings.tsv";

export type Tone = "yes" | "no" | "maybe" | "plain";

/** How a standing is shown: a mark beside its word, and a tone for those who see colour. */
export interface StandingLook {
  mark: string;
  tone: Tone;
  meaning: string;
}

let looks: ReadonlyMap<string, StandingLook> | null = null;

export function standingLook(standing: string): StandingLook {
  looks ??= new Map(
    rows(table).map(([name, mark, tone, meaning]) => [name, { mark, tone: tone as Tone, meaning }]),
  );
  return looks.get(standing) ?? { mark: "·", tone: "plain", meaning: "" };
}
