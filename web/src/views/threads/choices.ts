import type { PloverType, SourceKind } from "../../../../src/analysis.ts";
import type { Standing } from "../../../../src/answers.ts";
import { sourceWords, typeWords } from "../../../../src/summary/words.ts";

/** All standings, most contested first. The types make sure that none is left out. */
const RANKED: Record<Standing, number> = {
  disputed: 1,
  denied: 2,
  withdrawn: 3,
  admitted: 4,
  confirmed: 5,
  claimed: 6,
  reported: 7,
  announced: 8,
  speculated: 9,
};

export const STANDINGS = (Object.keys(RANKED) as Standing[]).sort((a, b) => RANKED[a] - RANKED[b]);

const TYPE_NAMES: Record<PloverType, true> = {
  ACCUSE: true,
  AGREE: true,
  AID: true,
  ASSAULT: true,
  COERCE: true,
  CONCEDE: true,
  CONSULT: true,
  COOPERATE: true,
  MOBILIZE: true,
  PROTEST: true,
  REJECT: true,
  REQUEST: true,
  RETREAT: true,
  SANCTION: true,
  SUPPORT: true,
  THREATEN: true,
};

export const TYPES = Object.keys(TYPE_NAMES).map((type) => [type, typeWords(type)] as const);

const SOURCE_NAMES: Record<Exclude<SourceKind, "unknown">, true> = {
  government: true,
  military: true,
  intelligence: true,
  police: true,
  court: true,
  "state-media": true,
  media: true,
  igo: true,
  ngo: true,
  company: true,
  expert: true,
  witness: true,
  "armed-group": true,
  opposition: true,
  person: true,
  document: true,
  unnamed: true,
};

export const SOURCES = (Object.keys(SOURCE_NAMES) as SourceKind[]).map(
  (kind) => [kind, sourceWords(kind)] as const,
);
