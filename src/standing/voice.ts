import type { SourceKind } from "../analysis.ts";
import { sourceName } from "../report/called.ts";
import type { HolderDigest, Key, ReportHead, Telling } from "../digest/digest.ts";
import { knownName } from "../entities/gazetteer.ts";
import { rows } from "../table.ts";
import table from "./voices.tsv";

/**
 * In whose name something is said. A ministry, a general and a state's news agency are one voice, their
 * state's: what one of them denies the other can admit.
 */
export interface Voice {
  /** "state:KP"; else the holder's key; else words that no other report shares. */
  id: string;
  name: string;
  key: Key | null;
  /** ISO 3166 alpha-2 of the state that it speaks for; null where it speaks for none. */
  state: string | null;
  kind: SourceKind | "report";
  /** Whether its word can confirm what it is no party to. */
  authority: boolean;
  /** Whether it can count as an origin beside another. */
  origin: boolean;
}

interface Weight {
  state: boolean;
  authority: boolean;
  origin: boolean;
}

let weights: Map<string, Weight> | null = null;

function weightOf(kind: SourceKind): Weight {
  weights ??= new Map(
    rows(table).map(([kind, speaks, authority, origin]) => [
      kind,
      { state: speaks === "state", authority: authority === "yes", origin: origin === "yes" },
    ]),
  );
  return weights.get(kind)!;
}

/** States that holders speak for, by key: "Kim said" is the word of the leader whom another sentence names so. */
export type Offices = ReadonlyMap<Key, string>;

export function officesOf(tellings: readonly Telling[]): Offices {
  const offices = new Map<Key, string>();
  for (const { claim } of tellings)
    for (const { key, kind, country } of claim.holders) {
      if (key === null || country === null || !weightOf(kind).state) continue;
      const other = offices.get(key);
      if (other === undefined || country < other) offices.set(key, country);
    }
  return offices;
}

/** The voice of a holder; `report` tells apart what only this report calls so. */
export function voiceOf(holder: HolderDigest, report: ReportHead, offices: Offices): Voice {
  const { key, name, kind, country, text } = holder;
  const weight = weightOf(kind);
  const office = country ?? (key === null ? undefined : offices.get(key)) ?? stateOfMedium(name);
  const state = weight.state ? office : null;
  return {
    id: state ? `state:${state}` : (key ?? `${report.id}:${text.toLowerCase()}`),
    name,
    key,
    state,
    kind,
    authority: weight.authority || (state !== null && kind === "person"),
    origin: weight.origin,
  };
}

/** The voice of a report that names no source: its publisher's, or the state's whose medium that is. */
export function ownVoice(report: ReportHead): Voice {
  const { publisher } = report;
  const state = publisher === null ? null : stateOfMedium(publisher);
  return {
    id: state
      ? `state:${state}`
      : publisher === null
        ? `report:${report.id}`
        : `publisher:${publisher.toLowerCase()}`,
    name: sourceName(report),
    key: null,
    state,
    kind: state ? "state-media" : "report",
    authority: false,
    origin: false,
  };
}

/** The state whose medium goes by a name, bracketed additions aside: "Korean Central News Agency (KCNA)". */
function stateOfMedium(name: string): string | null {
  const bare = name.replace(/\s*\([^()]*\)\s*$/, "").trim();
  const known = knownName(bare);
  return known?.class === "state-media" ? (known.country?.iso3166 ?? null) : null;
}
