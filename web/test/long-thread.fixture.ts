import type { Page } from "playwright-core";
import type { Matrix, Position, Setting, Story, Thread } from "../../src/answers.ts";

/** A thread as long as wanted, and as hostile: made up, since no ten reports have a thousand positions. */
export interface LongThread {
  thread: Thread;
  matrix: Matrix;
  setting: Setting;
  story: Story;
}

const ACTS = ["say", "deny", "confirm", "admit", "speculate", "promise"] as const;
const SURE = {
  say: "CT+",
  deny: "CT-",
  confirm: "CT+",
  admit: "CT+",
  speculate: "PS+",
  promise: "CT+",
} as const;

const dayAt = (n: number): string => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10);

/** @param name of the nth of the voices, and of everything else that has one */
export function longThread(
  count: number,
  voices: number,
  name: (n: number) => string,
  words: (n: number) => string,
): LongThread {
  const positions = Array.from({ length: count }, (_, i): Position => {
    const act = ACTS[i % ACTS.length];
    const day = dayAt(Math.floor((i * 300) / count));
    return {
      claim: `c${i}`,
      report: `r${i % 50}`,
      holders: [{ text: name(i % voices), entity: `person:${i % voices}`, kind: "government" }],
      act,
      factuality: SURE[act],
      said: { earliest: i % 4 === 0 ? null : day, latest: day },
      read: dayAt(Math.floor((i * 300) / count) + (i % 3)),
      evidence: { span: [0, 10], text: words(i) },
    };
  });
  const figures = positions
    .slice(0, Math.min(40, count))
    .map(({ claim, report, said }, i): Thread["figures"][number] => ({
      measure: "killed",
      of: name(i),
      low: i % 5 === 0 ? null : 3 + i * i * 20,
      high: i % 7 === 0 ? null : 9 + i * i * 21,
      holder: name(i % voices),
      asOf: said!.latest,
      claim,
      report,
      verdict: i === 0 ? "first" : "supersedes",
      because: "figure.grown",
      against: i === 0 ? null : `c${i - 1}`,
    }));
  const reports = Array.from({ length: Math.min(50, count) }, (_, i) => `r${i}`);
  const thread: Thread = {
    id: "tlong",
    title: name(0),
    type: "MOBILIZE",
    standing: "disputed",
    happened: { earliest: "2023-12-01", latest: null },
    reports,
    origins: reports.length,
    positions,
    figures,
    history: [
      { on: positions[0].read, standing: "claimed", because: "standing.party-claims", claim: "c0" },
      {
        on: dayAt(200),
        standing: "disputed",
        because: "standing.affirmed-and-denied",
        claim: "c1",
      },
    ],
  };
  const matrix: Matrix = {
    thread: "tlong",
    parties: Array.from({ length: voices }, (_, i) => ({
      name: name(i),
      key: `person:${i}`,
      role: "third",
    })),
    claims: Array.from({ length: 12 }, (_, i) => ({ key: `k${i}`, text: name(i) })),
    cells: Array.from({ length: voices }, (_, i) =>
      Array.from({ length: 12 }, (_, k) =>
        k === i % 12 ? [{ stance: "affirms", act: "say", on: dayAt(i), claim: `c${i}` }] : [],
      ),
    ),
  };
  const head = (id: string) => ({
    id,
    version: "v",
    title: name(1),
    publisher: name(2),
    url: null,
    read: dayAt(1),
  });
  const setting: Setting = {
    tellings: positions.map(({ claim, report, said }) => ({
      claim: { id: claim, holders: [] },
      event: { when: said, roles: [{ role: "actor", key: "person:0", text: name(0) }] },
      report: head(report),
    })) as unknown as Setting["tellings"],
    places: [],
  };
  const story: Story = {
    id: "tlong",
    title: name(0),
    days: { earliest: dayAt(0), latest: dayAt(300) },
    reports: reports.map((id, i) => ({
      ...head(id),
      origin: i < 10 ? "o1" : `o${i}`,
      copyOf: i > 0 && i < 10 ? { report: "r0", resemblance: 0.83 } : null,
    })),
    origins: [
      { id: "o1", kind: "holder", name: name(3), reports: reports.slice(0, 10) },
      ...reports.slice(10).map((id, i) => ({
        id: `o${i + 10}`,
        kind: "report" as const,
        name: name(2),
        reports: [id],
      })),
    ],
  };
  return { thread, matrix, setting, story };
}

/** Lets the page's server answer with the made-up thread, as known on the day that is asked for. */
export async function serveLong(page: Page, long: LongThread): Promise<void> {
  await page.route(/\/api\/v1\/threads\/tlong/, async (route) => {
    const url = new URL(route.request().url());
    const asOf = url.searchParams.get("asOf") ?? "9999";
    const known = ({ read }: { read: string }): boolean => read <= asOf;
    const part = url.pathname.split("/")[5];
    const answers: Record<string, () => unknown> = {
      matrix: () => long.matrix,
      setting: () => long.setting,
      sources: () => ({ items: [long.story], next: null }),
    };
    const thread = () => ({ ...long.thread, positions: long.thread.positions.filter(known) });
    await route.fulfill({ json: (answers[part ?? ""] ?? thread)() });
  });
}
