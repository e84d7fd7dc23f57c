import type { Act, Factuality, SourceKind } from "../analysis.ts";
import type { EventDigest, HolderDigest, Role, Telling } from "../digest/digest.ts";
import { stemOf } from "../digest/stem.ts";

/** Tellings written by hand: "Norland | country:NL | NL" is a text, a key and a state, each but the first optional. */

export interface Told {
  id: string;
  /** Innermost last: "Norland's army | organisation:norland army | NL | military". None: the report itself. */
  by?: readonly string[];
  act?: Act;
  sure?: Factuality;
  /** A day, "2031-05-02"; days, "2031-05-01/2031-05-31"; any day before, "/2031-05-02"; left out: none. */
  said?: string;
  read: string;
  publisher?: string | null;
  report?: string;
  event?: EventDigest;
}

export function happening(
  type: EventDigest["type"],
  word: string,
  parties: { actor?: string[]; recipient?: string[]; place?: string[] },
  more: Partial<EventDigest> = {},
): EventDigest {
  const roles = (["actor", "recipient", "place"] as const).flatMap((role) =>
    (parties[role] ?? []).map((text) => roleOf(role, text)),
  );
  return {
    id: "e1",
    local: "v1",
    type,
    mode: null,
    trigger: [0, 4],
    word,
    evidence: [0, 40],
    roles,
    when: null,
    terms: [],
    main: true,
    ...more,
  };
}

function cells(line: string): (string | null)[] {
  return line.split("|").map((cell) => cell.trim() || null);
}

function roleOf(role: Role["role"], line: string): Role {
  const [text, key = null, country = null] = cells(line);
  const head = stemOf(text!.split(" ").at(-1)!);
  return { role, span: [0, 1], text: text!, key, country, head };
}

function holderOf(line: string): HolderDigest {
  const [text, key = null, country = null, kind = "government"] = cells(line);
  return { text: text!, span: [0, 1], key, name: text!, kind: kind as SourceKind, country };
}

function daysOf(said: string): Telling["claim"]["said"] {
  const [earliest, latest = earliest] = said.split("/");
  return { earliest: earliest || null, latest: latest || null };
}

export function telling(told: Told, event: EventDigest): Telling {
  const { id, by = [], act = by.length > 0 ? "say" : "narrate", sure = "CT+", said, read } = told;
  const report = told.report ?? `r-${id}`;
  const own = told.event ?? event;
  return {
    claim: {
      id,
      local: "c1",
      event: own.id,
      holders: by.map(holderOf),
      act,
      factuality: sure,
      said: said === undefined ? null : daysOf(said),
      evidence: [0, 40],
    },
    event: own,
    report: {
      id: report,
      version: report,
      title: null,
      publisher: told.publisher === undefined ? "Harbour Gazette" : told.publisher,
      url: null,
      read,
    },
  };
}
