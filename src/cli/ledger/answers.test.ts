import { expect, test } from "vitest";
import { LedgerError } from "../../ledger/error.ts";
import { StoreError } from "../../store/error.ts";
import { width } from "../../summary/width.ts";
import { type Run, run } from "../world.fixture.ts";
import { ANSWER_COMMANDS } from "./answer-commands.ts";
import { THREADS } from "../../ledger/depot.fixture.ts";
import { sampleLedger } from "../../ledger/ledger.fixture.ts";

const ask = (...argv: string[]): Promise<Run> => run(argv, { ledger: sampleLedger() });

/** A command line for each command that asks. */
const QUESTIONS: Record<string, string[]> = {
  threads: [],
  thread: ["t4"],
  timeline: [],
  figures: [],
  sources: [],
  matrix: ["t4"],
  changes: [],
  search: ["drone", "depot"],
  claims: [],
  explain: ["c19"],
  reports: [],
  names: [],
  name: ["place:tarnow"],
  review: [],
};

test("threads: standing as mark and word, title, day, reports and origins", async () => {
  expect((await ask("threads")).out).toBe(`◉ admitted     The army struck the depot in Tarnow
               2 Mar 2025 · assault · 3 reports, 3 origins · t4c1e

○ reported     A blast killed workers in Tarnow
               day unknown · 2 reports, 2 origins · t90d2
`);
});

test("thread: how it came to stand so, and who says what in which words", async () => {
  const { out } = await ask("thread", "t4c1e");
  expect(out).toContain(`The army struck the depot in Tarnow
◉ admitted
a party tells of it against its own interest
2 Mar 2025 · assault · 3 reports, 3 origins · t4c1e

How it came to stand so
  3 Mar 2025   ✕ denied    The army denies · standing.denied-by-party
  5 Mar 2025   ≠ disputed  A witness says · standing.two-sides
  11 Apr 2025  ◉ admitted  The army admits · standing.against-interest

Who says what
  3 Mar 2025   The army (military) denies
               “a drone of its own had struck the depot”
               not so · Harbour Wire, 3 Mar 2025 · c07be
`);
  expect(out).toContain("A witness says\n");
  expect(out).toContain("3 reports, 2 origins · 3 Mar – 11 Apr 2025");
});

test("figures: numbers below each other, each with its verdict", async () => {
  expect((await ask("figures")).out).toBe(`A blast killed workers in Tarnow
t90d2
  3 Mar 2025  at least 9  workers killed
                          the mayor · first
  5 Mar 2025          14  workers killed
                          The health ministry · supersedes
`);
});

test("matrix: parties by claims, silence included", async () => {
  expect((await ask("matrix", "t4")).out).toBe(`A   The army struck the depot

               A
The army       ✕ denies 3 Mar 2025
  actor        ✓ admits 11 Apr 2025
A witness      –
  third party

✓ affirms · ✕ denies · ? unsure · – says nothing
`);
});

test("changes: before and after", async () => {
  expect((await ask("changes")).out).toBe(`r1a77 3 Mar 2025 → 4 Mar 2025
  softened     certain became possible
               before  “killed at least nine workers”
               after   “may have killed nine workers”
`);
});

test("explain: field, value, why, rule and words", async () => {
  const { out } = await ask("explain", "c19");
  expect(out).toContain(`  act          say
               The cue of the attribution.
               found: confirm · rule act.cue.say
               “said that”
`);
  expect(out).toContain("  7.25         “a drone of its own had struck the depot”");
});

test("reports: day, title, publisher, claims and versions", async () => {
  expect((await ask("reports", "-n", "2")).out).toBe(`  11 Apr 2025  Army admits strike on depot
               Orrery News · 2 claims · r3c91
  5 Mar 2025   Fourteen dead at depot, ministry says
               Tidewater Post · 2 claims · r2b80
  3 Mar 2025   Blast at fuel depot kills nine
               Harbour Wire · 2 claims · 2 versions · r1a77
`);
});

test("names: how many reports name whom, of which kind, by which key", async () => {
  expect((await ask("names")).out).toBe(`  2 reports    The army
               organisation · organisation:the army
  2 reports    Tarnow
               place, PL · place:tarnow
`);
});

test("name: what it is called, where it lies, since when it is named", async () => {
  const { out } = await ask("name", "place:tarnow");
  expect(out).toContain(`Tarnow
place, PL · place:tarnow
2 reports · 3 Mar – 11 Apr 2025 · 50.0121, 20.9858 (city)
`);
  expect(out).toMatch(/^  the city of Tarnow +1 report$/m);
  expect(out).toContain("Taken for the same\n  place:tarnow city\n");
});

test("name: by the name as well as by the key, where no other is meant", async () => {
  expect((await ask("name", "the", "army")).out).toContain("organisation:the army");
  const several = await ask("name", "ta");
  expect(several.err).toContain(
    "H602 ta is the start of several ids: organisation:the army, place:",
  );
  const ledger = sampleLedger({ names: async () => ({ items: [], next: null }) });
  const { err } = await run(["name", "nobody"], { ledger });
  expect(err).toContain('H601 The ledger holds no name nobody. "hearsay names" lists them.');
});

test("review: the thread, the claim that is unsure, and why", async () => {
  const { out } = await ask("review");
  expect(out).toContain(`◉ admitted     The army struck the depot in Tarnow
               t4c1e · weight 9
  11 Apr 2025  The army (military) admits
               “one of its drones had struck the depot in Tarnow”
`);
  expect(out).toContain(`               ? Joined to its thread by a score of 7.1 only.
               ? An admission by someone who is not known.

○ reported     A blast killed workers in Tarnow
               t90d2 · weight 3
               ? Several tell of it, and none says when.
`);
});

test.each(Object.entries(QUESTIONS))(
  "%s: no line is wider than the terminal",
  async (name, rest) => {
    for (const columns of [40, 80, 100]) {
      const around = { ledger: sampleLedger(), terminal: true, columns };
      const { out, code } = await run([name, "--color", "never", ...rest], around);
      expect(code).toBe(0);
      for (const line of out.split("\n")) expect(width(line)).toBeLessThanOrEqual(columns);
    }
  },
);

test("every command that asks is tested here", () => {
  expect(Object.keys(QUESTIONS)).toEqual(ANSWER_COMMANDS.map(({ name }) => name));
});

test.each(Object.entries(QUESTIONS))(
  "%s: colour changes nothing but colour",
  async (name, rest) => {
    const [plain, painted] = await Promise.all(
      ["never", "always"].map((when) => ask(name, "--color", when, ...rest)),
    );
    expect(painted.out).toContain("\u001b[");
    expect(painted.out.replace(/\u001b\[[\d;]*m/g, "")).toBe(plain.out);
  },
);

test.each(Object.entries(QUESTIONS))(
  "%s: a report cannot steer the terminal",
  async (name, rest) => {
    const evil = "\u001b]0;x\u0007\u001b[2J\u202e";
    const ledger = sampleLedger();
    const poisoned = new Proxy(ledger, {
      get: (target, key) => {
        const answer = Reflect.get(target, key);
        if (typeof answer !== "function" || key === "find" || key === "close") return answer;
        return async (...question: unknown[]) => {
          const found = JSON.stringify(await answer.apply(target, question));
          const keys = /"(title|text|name|publisher|of|holder|because|what|why|reason|value)":"/g;
          return JSON.parse(
            found.replace(keys, (start) => start + JSON.stringify(evil).slice(1, -1)),
          );
        };
      },
    });
    const { out, code } = await run([name, ...rest], { ledger: poisoned });
    expect(code).toBe(0);
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  },
);

test("--json is the answer as the ledger gave it", async () => {
  const threads = JSON.parse((await ask("threads", "--json")).out);
  expect(threads.next).toBeNull();
  expect(Object.keys(threads.items[0])).toEqual([
    "id",
    "title",
    "type",
    "standing",
    "happened",
    "reports",
    "origins",
  ]);
  expect(JSON.parse((await ask("thread", "t9", "--json")).out)).toEqual(THREADS[1]);
});

test("options become what the ledger is asked for", async () => {
  const ledger = sampleLedger();
  const filters = [
    "--about",
    "army",
    "--type",
    "ASSAULT",
    "--place",
    "Tarnow",
    "--standing",
    "denied",
  ];
  const days = ["--from", "2025-03-01", "--to", "2025-03-31", "--as-of", "2025-03-10T10:00:00Z"];
  const rest = ["--source", "military", "--order", "contested", "--limit", "3", "--after", "x~y"];
  await run(["threads", ...filters, ...days, ...rest], { ledger });
  expect(ledger.asked[0]).toEqual([
    "threads",
    {
      about: "army",
      type: "ASSAULT",
      place: "Tarnow",
      standing: "denied",
      from: "2025-03-01",
      to: "2025-03-31",
      asOf: "2025-03-10",
      source: "military",
      order: "contested",
      limit: 3,
      after: "x~y",
    },
  ]);
  expect(ledger.asked.at(-1)).toEqual(["close"]);
});

test("what lists of claims, names and doubts are asked for", async () => {
  const ledger = sampleLedger();
  await run(["claims", "--by", "NATO", "--json"], { ledger });
  await run(["names", "the", "army", "--kind", "ORGANISATION", "-n", "3"], { ledger });
  await run(["review", "--as-of", "2025-03-10", "--after", "3~t~c"], { ledger });
  expect(ledger.asked.filter(([what]) => what !== "close")).toEqual([
    ["claims", { by: "NATO", limit: 50 }],
    ["names", { starting: "the army", kind: "organisation", limit: 3 }],
    ["review", { asOf: "2025-03-10", after: "3~t~c", limit: 20 }],
  ]);
});

test("a page says how to go on", async () => {
  const ledger = sampleLedger({ search: async () => ({ items: [], next: null }) });
  expect((await run(["search", "x"], { ledger })).out).toBe("No sentence holds “x”.\n");
  const more = sampleLedger({
    claims: async () => ({ items: [...THREADS[0].positions], next: "a~1" }),
  });
  expect((await run(["claims"], { ledger: more })).out).toContain(
    "More: the same with --after a~1",
  );
});

test.each([
  [["thread"], 'H603 "hearsay thread" needs the id of a thread. For example: hearsay thread t4c1.'],
  [["thread", "t4", "t9"], 'H604 "hearsay thread" takes no "t9".'],
  [["thread", "t"], "H602 t is the start of several ids: t4c1e, t90d2."],
  [["thread", "t4c2e"], "H601 The ledger holds no thread t4c2e. Did you mean t4c1e?"],
  [["explain", "zzz"], 'H601 The ledger holds no claim zzz. "hearsay claims" lists them.'],
  [["corrections", "zzz"], "H601 The ledger holds no claim, thread or name zzz."],
  [["timeline", "--events"], "H610"],
  [["threads", "--standing", "denyed"], "Did you mean denied?"],
  [["threads", "--as-of", "2025-02-30"], "H110 Option --as-of needs a date"],
  [["threads", "--limit", "1001"], "H109"],
  [["threads", "x"], 'H604 "hearsay threads" takes no "x".'],
  [["search"], 'H603 "hearsay search" needs words.'],
])("%j is refused", async (argv, message) => {
  const { code, out, err } = await ask(...argv);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toContain(message);
});

test("what the ledger or its store cannot do has a number", async () => {
  const refuses = (error: Error) =>
    sampleLedger({
      async threads() {
        throw error;
      },
    });
  const cursor = await run(["threads"], { ledger: refuses(new LedgerError('"x" is no place')) });
  expect(cursor.err).toBe(
    'hearsay: H609 The ledger cannot do that: "x" is no place. Nothing was changed.\n',
  );
  const broken = new StoreError("H507", { where: "a.ledger", reason: "malformed page" });
  const damaged = await run(["threads"], { ledger: refuses(broken) });
  expect(damaged.err).toContain("H507 The ledger at a.ledger is damaged (malformed page).");
  expect(damaged.code).toBe(2);
});
