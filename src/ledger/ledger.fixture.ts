import type { Added, Correction, NewCorrection, Page, ThreadSummary, Thread } from "../answers.ts";
import {
  at,
  DEATHS,
  FIRST,
  REPORTS,
  SECOND,
  settingOf,
  STRIKE,
  THIRD,
  threadOf,
  THREADS,
} from "./depot.fixture.ts";
import { entryOf, NAMES, readingOf, REVIEW } from "./depot-lists.fixture.ts";
import type { Entry, Ledger } from "./ledger.ts";

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

/** A ledger that answers the same to every filter, and remembers what it was asked. */
export function sampleLedger(changed: Partial<Ledger> = {}): Ledger & { asked: unknown[][] } {
  const asked: unknown[][] = [];
  const note = (...question: unknown[]): void => void asked.push(question);
  const known = new Map<string, Added>();
  const ids = {
    thread: THREADS.map(({ id }) => id),
    claim: THREADS.flatMap(({ positions }) => positions.map(({ claim }) => claim)).sort(),
    report: REPORTS.map(({ id }) => id),
    correction: [CORRECTION.id],
  };
  return {
    where: "sample.ledger",
    asked,
    async add(entries: readonly Entry[]): Promise<Added[]> {
      note("add", entries.length);
      return entries.map(({ report, analysis }) => {
        const outcome = known.has(report.text) ? "known" : "new";
        const added: Added = { report: report.id, outcome, claims: analysis.claims.length };
        known.set(report.text, { ...added, outcome: "known" });
        return added;
      });
    },
    knows: async (report) => known.get(report.text) ?? null,
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
    async reports(filter) {
      note("reports", filter);
      return whole(
        REPORTS.map(({ id, version, title, publisher, url, read }, n) => ({
          id,
          version,
          title,
          publisher,
          url,
          read,
          versions: n === 0 ? 2 : 1,
          claims: 2,
        })).reverse(),
      );
    },
    async reading(id, version) {
      note("reading", id, version);
      return readingOf(id);
    },
    async names(filter) {
      note("names", filter);
      return whole(NAMES.map(entryOf));
    },
    async name(key) {
      note("name", key);
      return NAMES.find((name) => name.key === key) ?? null;
    },
    async review(filter) {
      note("review", filter);
      return whole(REVIEW);
    },
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
    revision: async () => known.size,
    async correct(correction: NewCorrection) {
      note("correct", correction);
      return CORRECTION;
    },
    corrections: async ({ target }) =>
      whole([CORRECTION].filter((one) => target === undefined || one.target === target)),
    close: async () => note("close"),
    ...changed,
  };
}
