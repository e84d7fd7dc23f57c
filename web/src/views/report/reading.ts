import type { Claim } from "../../../../src/analysis.ts";
import type { ReadReport } from "../../../../src/answers.ts";
import { lightsOf } from "../../../../src/page/lights.ts";
import { type Title, titleOf } from "../../../../src/summary/title.ts";
import { type Choices, choicesOf } from "./choice.ts";
import { type Setting, settingOf } from "./setting.ts";

/** A claim in the ledger. */
export type Kept = ReadReport["claims"][number];

/** A version of a report, ready to be shown. */
export interface Reading {
  read: ReadReport;
  title: Title;
  setting: Setting;
  choices: Choices;
  /** By its id in the analysis. */
  keptOf: ReadonlyMap<string, Kept>;
  /** By its id in the ledger. */
  claimOf: ReadonlyMap<string, Claim>;
  /** The ledger's id of the first claim about an event. */
  tellerOf: ReadonlyMap<string, string>;
  /** By entity: what the report calls it, and its name across reports. */
  names: ReadonlyMap<string, { name: string; key: string | undefined }>;
}

export function readingOf(read: ReadReport): Reading {
  const { analysis } = read;
  const title = titleOf(analysis);
  const keptOf = new Map(read.claims.map((kept) => [kept.local, kept]));
  const claimOf = new Map<string, Claim>();
  const tellerOf = new Map<string, string>();
  for (const claim of analysis.claims) {
    const kept = keptOf.get(claim.id);
    if (!kept) continue;
    claimOf.set(kept.claim, claim);
    if (!tellerOf.has(claim.event)) tellerOf.set(claim.event, kept.claim);
  }
  const keys = new Map(read.entities.map(({ local, key }) => [local, key]));
  return {
    read,
    title,
    setting: settingOf(analysis, title.inText),
    choices: choicesOf(analysis, lightsOf(analysis)),
    keptOf,
    claimOf,
    tellerOf,
    names: new Map(analysis.entities.map(({ id, name }) => [id, { name, key: keys.get(id) }])),
  };
}
