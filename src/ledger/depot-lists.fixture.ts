import type { Analysis, Claim, Event } from "../analysis.ts";
import type { NameCard, NameEntry, ReadReport, ReviewItem } from "../answers.ts";
import { at, DEATHS, REPORTS, STRIKE, THREADS } from "./depot.fixture.ts";

/** What else a ledger tells of the depot: its reports as they were read, who is named, and what to look at. */

const TARNOW = "place:tarnow";
const ARMY = "organisation:the army";

export const NAMES: readonly NameCard[] = [
  {
    key: ARMY,
    name: "The army",
    kind: "organisation",
    country: null,
    reports: 2,
    location: null,
    called: [{ name: "The army", reports: 2 }],
    same: [],
    first: "2025-03-03",
    last: "2025-04-11",
  },
  {
    key: TARNOW,
    name: "Tarnow",
    kind: "place",
    country: "PL",
    reports: 2,
    codes: { iso3166: "PL", cameo: "POL" },
    location: { latitude: 50.0121, longitude: 20.9858, precision: "city" },
    called: [
      { name: "Tarnow", reports: 2 },
      { name: "the city of Tarnow", reports: 1 },
    ],
    same: ["place:tarnow city"],
    first: "2025-03-03",
    last: "2025-04-11",
  },
];

export function entryOf({ key, name, kind, country, reports }: NameCard): NameEntry {
  return { key, name, kind, country, reports };
}

export const REVIEW: readonly ReviewItem[] = [
  {
    thread: STRIKE.id,
    title: STRIKE.title,
    standing: STRIKE.standing,
    position: STRIKE.positions[2],
    because: [
      { rule: "weak-link", words: "Joined to its thread by a score of 7.1 only." },
      { rule: "unknown-admits", words: "An admission by someone who is not known." },
    ],
    weight: 9,
  },
  {
    thread: DEATHS.id,
    title: DEATHS.title,
    standing: DEATHS.standing,
    position: null,
    because: [{ rule: "no-day", words: "Several tell of it, and none says when." }],
    weight: 3,
  },
];

/** A report of the depot as if it had been analysed. */
export function readingOf(id: string): ReadReport | null {
  const report = REPORTS.find((one) => one.id === id);
  if (!report) return null;
  const found = THREADS.flatMap((thread) =>
    thread.positions.filter((position) => position.report === id).map((p) => ({ ...p, thread })),
  );
  const { text, version, read } = report;
  const analysis: Analysis = {
    report: { id, text },
    sentences: [],
    times: [],
    entities: text.includes("Tarnow")
      ? [
          {
            id: "e1",
            name: "Tarnow",
            kind: "place",
            mentions: [{ span: at(report, "Tarnow"), form: "name" }],
          },
        ]
      : [],
    quantities: [],
    attributions: [],
    events: found.map(({ evidence, thread }, n): Event => ({
      id: `v${n + 1}`,
      type: thread.type,
      trigger: evidence.span,
      evidence: evidence.span,
      actors: [],
      recipients: [],
      places: [],
      times: [],
      quantities: [],
    })),
    claims: found.map(({ evidence, act, factuality }, n): Claim => ({
      id: `c${n + 1}`,
      event: `v${n + 1}`,
      holders: [],
      act,
      factuality,
      evidence: evidence.span,
    })),
    main: "v1",
  };
  return {
    ...report,
    author: null,
    versions: [{ version, read, number: 1 }],
    analysis,
    claims: found.map(({ claim, thread: { id: thread, title, standing } }, n) => ({
      local: `c${n + 1}`,
      claim,
      thread,
      title,
      standing,
    })),
    entities: analysis.entities.map(({ id: local }) => ({ local, key: TARNOW })),
  };
}
