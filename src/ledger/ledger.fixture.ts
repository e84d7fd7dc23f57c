import type { Span } from "../analysis.ts";
import type { ClaimDigest, EventDigest, HolderDigest, Role } from "../digest/digest.ts";
import type {
  Added,
  Correction,
  NewCorrection,
  Page,
  Position,
  Setting,
  StoredReport,
  Thread,
  ThreadSummary,
} from "../answers.ts";
import type { Entry, Ledger } from "./ledger.ts";

/** A ledger made by hand: one blast, two threads, three reports and a version; for tests of how it is shown. */

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
function at(report: StoredReport, words: string): Span {
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

const [FIRST, SECOND, THIRD] = REPORTS;
const ARMY = { text: "The army", kind: "military" } as const;

const STRIKE: Thread = {
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

const DEATHS: Thread = {
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

const CORRECTION: Correction = {
  id: "x5d0a",
  action: "change",
  target: "c19a2",
  field: "act",
  value: "say",
  author: "Ines Carro",
  reason: "He only says what he saw.",
  at: "2025-04-12T08:00:00Z",
  undone: null,
};

const whole = <T>(items: readonly T[]): Page<T> => ({ items: [...items], next: null });
const threadOf = (id: string): Thread | null => THREADS.find((thread) => thread.id === id) ?? null;

function summaryOf({
  id,
  title,
  type,
  standing,
  happened,
  reports,
  origins,
}: Thread): ThreadSummary {
  return { id, title, type, standing, happened, reports, origins };
}

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

/** A ledger that answers the same to every filter, and remembers what it was asked. */
export function sampleLedger(changed: Partial<Ledger> = {}): Ledger & { asked: unknown[][] } {
  const asked: unknown[][] = [];
  const note = (...question: unknown[]): void => void asked.push(question);
  const known = new Set<string>();
  const ids = {
    thread: THREADS.map(({ id }) => id),
    claim: THREADS.flatMap(({ positions }) => positions.map(({ claim }) => claim)).sort(),
    report: REPORTS.map(({ id }) => id),
    correction: [CORRECTION.id],
  };
  return {
    asked,
    async add(entries: readonly Entry[]): Promise<Added[]> {
      note("add", entries.length);
      return entries.map(({ report, analysis }) => {
        const outcome = known.has(report.text) ? "known" : "new";
        known.add(report.text);
        return { report: report.id, outcome, claims: analysis.claims.length };
      });
    },
    knows: async (report) => known.has(report.text),
    async threads(filter) {
      note("threads", filter);
      return whole(THREADS.map(summaryOf));
    },
    async thread(id, view) {
      note("thread", id, view);
      return threadOf(id);
    },
    async timeline(filter) {
      note("timeline", filter);
      return whole(
        THREADS.map(({ happened, id, title, standing }) => ({
          happened,
          thread: id,
          title,
          standing,
        })),
      );
    },
    async events(filter) {
      note("events", filter);
      const telling = {
        report: FIRST.id,
        trigger: at(FIRST, "killed"),
        text: "killed at least nine",
      };
      return whole([{ happened: null, events: [telling, { ...telling, report: SECOND.id }] }]);
    },
    async figures(filter) {
      note("figures", filter);
      return whole(DEATHS.figures.map((figure) => ({ ...figure, thread: DEATHS.id })));
    },
    async sources(filter) {
      note("sources", filter);
      const reports = REPORTS.map(({ id, title, publisher, url, read }, n) => ({
        id,
        title,
        publisher,
        url,
        read,
        origin: n < 2 ? "o1" : "o2",
        copyOf: n === 1 ? { report: FIRST.id, resemblance: 0.62 } : null,
      }));
      return whole([
        {
          id: "s1",
          title: "Blast at fuel depot kills nine",
          days: { earliest: "2025-03-03", latest: "2025-04-11" },
          reports,
          origins: [
            {
              id: "o1",
              kind: "report" as const,
              name: "Harbour Wire",
              reports: [FIRST.id, SECOND.id],
            },
            { id: "o2", kind: "report" as const, name: "Orrery News", reports: [THIRD.id] },
          ],
        },
      ]);
    },
    async matrix(thread) {
      return {
        thread,
        parties: [
          { name: "The army", key: "organisation:the army", role: "actor" },
          { name: "A witness", key: null, role: "third" },
        ],
        claims: [{ key: "k1", text: "The army struck the depot" }],
        cells: [
          [
            [
              { stance: "denies", act: "deny", on: "2025-03-03", claim: "c07be" },
              { stance: "affirms", act: "admit", on: "2025-04-11", claim: "c2f60" },
            ],
          ],
          [[]],
        ],
      };
    },
    async changes(filter) {
      note("changes", filter);
      const [from, to] = ["2025-03-03", "2025-03-04"].map((read, n) => ({
        version: `v${n}`,
        read,
      }));
      const before = {
        claim: "c3301",
        span: [0, 4] as const,
        text: "killed at least nine workers",
      };
      return whole([
        {
          report: FIRST.id,
          from,
          to,
          kind: "softened" as const,
          before,
          after: { ...before, text: "may have killed nine workers" },
          what: "certain became possible",
        },
      ]);
    },
    async search(words, filter) {
      note("search", words, filter);
      const text = "The army denied that a drone of its own had struck the depot.";
      const { id, title, publisher, read } = FIRST;
      return whole([
        { report: id, title, publisher, read, span: at(FIRST, text), text, threads: [STRIKE.id] },
      ]);
    },
    async explain(claim) {
      return {
        claim,
        report: SECOND.id,
        title: SECOND.title,
        thread: STRIKE.id,
        fields: [
          {
            field: "act",
            value: "say",
            machine: "confirm",
            rule: "act.cue.say",
            why: "The cue of the attribution.",
            words: [{ span: at(SECOND, "said that"), text: "said that" }],
          },
        ],
        links: [
          {
            event: "e-c07be",
            report: FIRST.id,
            text: "a drone of its own had struck the depot",
            score: 7.25,
            because: ["same type", "same object"],
          },
        ],
        corrections: [CORRECTION],
      };
    },
    async claims(filter) {
      note("claims", filter);
      return whole(STRIKE.positions);
    },
    setting: async (id) => settingOf(id),
    report: async (id) => REPORTS.find((report) => report.id === id) ?? null,
    find: async (kind, start) => ids[kind].filter((id) => id.startsWith(start)),
    async verify(tick) {
      for (let done = 1; done <= 3; done++) tick?.(done, 3);
      return [];
    },
    stats: async () => ({
      reports: 3,
      versions: 4,
      events: 6,
      claims: 1205,
      threads: 2,
      links: 3,
      corrections: 1,
      first: "2025-03-03",
      last: "2025-04-11",
      bytes: 131_072,
      analyser: "0.1.0",
    }),
    async correct(correction: NewCorrection) {
      note("correct", correction);
      return CORRECTION;
    },
    corrections: async () => whole([CORRECTION]),
    close: async () => note("close"),
    ...changed,
  };
}
