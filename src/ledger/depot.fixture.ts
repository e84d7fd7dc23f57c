import type { Span } from "../analysis.ts";
import type { Position, Setting, StoredReport, Thread } from "../answers.ts";
import type { ClaimDigest, EventDigest, HolderDigest, Role } from "../digest/digest.ts";

/** A story made by hand: one blast at a depot, two threads, three reports and a version; for tests of how it is shown. */

export const REPORTS: readonly StoredReport[] = [
  {
    id: "r1a77",
    version: "1a".repeat(32),
    title: "Blast at fuel depot kills nine",
    publisher: "Harbour Wire",
    url: "https://harbourwire.example/depot",
    read: "2025-03-03",
    text: "Blast at fuel depot kills nine\n\nA blast at a fuel depot in Tarnow killed at least nine workers on Sunday, the mayor said. The army denied that a drone of its own had struck the depot.\n",
  },
  {
    id: "r2b80",
    version: "2b".repeat(32),
    title: "Fourteen dead at depot, ministry says",
    publisher: "Tidewater Post",
    url: null,
    read: "2025-03-05",
    text: "Fourteen dead at depot, ministry says\n\nThe health ministry said on Wednesday that 14 workers were killed in the blast. A witness said that he saw a drone hit the depot.\n",
  },
  {
    id: "r3c91",
    version: "3c".repeat(32),
    title: "Army admits strike on depot",
    publisher: "Orrery News",
    url: "https://orrery.example/army",
    read: "2025-04-11",
    text: "Army admits strike on depot\n\nThe army admitted on Friday that one of its drones had struck the depot in Tarnow.\n",
  },
];

/** The span of words in a report. */
export function at(report: StoredReport, words: string): Span {
  const start = report.text.indexOf(words);
  if (start < 0) throw new RangeError(`"${words}" stands nowhere in ${report.id}`);
  return [start, start + words.length];
}

function position(
  claim: string,
  report: StoredReport,
  holder: Pick<HolderDigest, "text" | "kind"> | null,
  stance: Pick<Position, "act" | "factuality">,
  words: string,
): Position {
  return {
    claim,
    report: report.id,
    holders: holder ? [{ ...holder, entity: `organisation:${holder.text.toLowerCase()}` }] : [],
    ...stance,
    said: { earliest: report.read, latest: report.read },
    read: report.read,
    evidence: { span: at(report, words), text: words },
  };
}

export const [FIRST, SECOND, THIRD] = REPORTS;
const ARMY = { text: "The army", kind: "military" } as const;

export const STRIKE: Thread = {
  id: "t4c1e",
  title: "The army struck the depot in Tarnow",
  type: "ASSAULT",
  standing: "admitted",
  happened: { earliest: "2025-03-02", latest: "2025-03-02" },
  reports: [FIRST.id, SECOND.id, THIRD.id],
  origins: 3,
  positions: [
    position(
      "c07be",
      FIRST,
      ARMY,
      { act: "deny", factuality: "CT-" },
      "a drone of its own had struck the depot",
    ),
    position(
      "c19a2",
      SECOND,
      { text: "A witness", kind: "witness" },
      { act: "say", factuality: "CT+" },
      "he saw a drone hit the depot",
    ),
    position(
      "c2f60",
      THIRD,
      ARMY,
      { act: "admit", factuality: "CT+" },
      "one of its drones had struck the depot in Tarnow",
    ),
  ],
  figures: [],
  history: [
    { on: "2025-03-03", standing: "denied", because: "standing.denied-by-party", claim: "c07be" },
    { on: "2025-03-05", standing: "disputed", because: "standing.two-sides", claim: "c19a2" },
    {
      on: "2025-04-11",
      standing: "admitted",
      because: "standing.against-interest",
      claim: "c2f60",
    },
  ],
};

export const DEATHS: Thread = {
  id: "t90d2",
  title: "A blast killed workers in Tarnow",
  type: "OTHER",
  standing: "reported",
  happened: null,
  reports: [FIRST.id, SECOND.id],
  origins: 2,
  positions: [
    position(
      "c3301",
      FIRST,
      { text: "the mayor", kind: "government" },
      { act: "say", factuality: "CT+" },
      "A blast at a fuel depot in Tarnow killed at least nine workers on Sunday",
    ),
    position(
      "c4412",
      SECOND,
      { text: "The health ministry", kind: "government" },
      { act: "say", factuality: "CT+" },
      "14 workers were killed in the blast",
    ),
  ],
  figures: [
    {
      measure: "killed",
      of: "workers",
      low: 9,
      high: null,
      holder: "the mayor",
      asOf: "2025-03-03",
      claim: "c3301",
      report: FIRST.id,
      verdict: "first",
    },
    {
      measure: "killed",
      of: "workers",
      low: 14,
      high: 14,
      holder: "The health ministry",
      asOf: "2025-03-05",
      claim: "c4412",
      report: SECOND.id,
      verdict: "supersedes",
    },
  ],
  history: [
    { on: "2025-03-03", standing: "reported", because: "standing.third-party", claim: "c3301" },
  ],
};

export const THREADS: readonly Thread[] = [STRIKE, DEATHS];

export const threadOf = (id: string): Thread | null =>
  THREADS.find((thread) => thread.id === id) ?? null;

/** What stands behind a thread: each position as a claim of an event at the depot. */
export function settingOf(id: string): Setting | null {
  const thread = threadOf(id);
  if (!thread) return null;
  const tellings = thread.positions.map((found) => {
    const report = REPORTS.find((one) => one.id === found.report)!;
    const { text, ...head } = report;
    const place = text.indexOf("Tarnow");
    const roles: Role[] =
      place < 0
        ? []
        : [
            {
              role: "place",
              span: [place, place + 6],
              text: "Tarnow",
              key: "place:tarnow",
              country: "PL",
              head: "tarnow",
            },
          ];
    const event: EventDigest = {
      id: `e-${found.claim}`,
      local: "v1",
      type: thread.type,
      mode: null,
      trigger: found.evidence.span,
      word: "strike",
      evidence: found.evidence.span,
      roles,
      when: thread.happened,
      terms: [],
      main: true,
    };
    const claim: ClaimDigest = {
      id: found.claim,
      local: "c1",
      event: event.id,
      holders: [],
      act: found.act,
      factuality: found.factuality,
      said: found.said,
      evidence: found.evidence.span,
    };
    return { claim, event, report: head };
  });
  return {
    tellings,
    places:
      thread.id === STRIKE.id
        ? [
            {
              key: "place:tarnow",
              name: "Tarnow",
              location: { latitude: 50.0121, longitude: 20.9858, precision: "city" },
            },
          ]
        : [],
  };
}
