/**
 * The ledger with made reports (`src/ledger/made.fixture.ts`: short ones, of eight events each): adds a second into an
 * empty one and into a great one, batch by batch in turn so that both meet the same machine, and how long a page of
 * each list takes in the great one. That is made once and kept in `bench/out/store` for as long as the schema and the
 * reports stay what they are; what is added to it is added to a copy. Reading reports is no part of it: their analyses
 * are made with them, and every span of theirs holds against their texts (`HEARSAY_BENCH_VERIFY=1` has that checked).
 */
import { createHash } from "node:crypto";
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./corpora.mjs";
import { internals } from "./internals.mjs";

/** HEARSAY_BENCH_REPORTS: how many a great ledger holds. */
const GREAT = Number(process.env.HEARSAY_BENCH_REPORTS ?? 10_000);
/** HEARSAY_BENCH_POSTGRES: a database to measure on as well. */
const DATABASE = process.env.HEARSAY_BENCH_POSTGRES;
const ADDED = 1000;
/** As `hearsay add` writes them. */
const BATCH = 128;
const RUNS = 5;
const FOLDER = join(root, "bench/out/store");
const SETUP = { analyser: "1.0.0", now: () => new Date("2026-01-01T00:00:00Z") };
const MADE_OF = [
  "src/store/migrations/first.sql",
  "src/ledger/made.fixture.ts",
  "src/ledger/made-world.fixture.ts",
];

/** A frequent and a rare name, places and days of the made world; `last`: the day of its last report. */
function questions(last) {
  const day = (ago) => new Date(Date.parse(last) - ago * 86_400_000).toISOString().slice(0, 10);
  return {
    "threads, newest": (ledger) => ledger.threads({}),
    "threads, 20th page": async (ledger) =>
      ledger.threads({ after: await nextAfter(20, (limit) => ledger.threads({ limit })) }),
    "threads, contested": (ledger) => ledger.threads({ order: "contested" }),
    "threads about a state": (ledger) => ledger.threads({ about: "Russia" }),
    "threads about a state, contested": (ledger) =>
      ledger.threads({ about: "Russia", order: "contested" }),
    "threads about a rare state": (ledger) => ledger.threads({ about: "Chad" }),
    "threads by standing": (ledger) => ledger.threads({ standing: "disputed" }),
    "threads by type": (ledger) => ledger.threads({ type: "SANCTION" }),
    "threads by place": (ledger) => ledger.threads({ place: "Ukraine" }),
    "threads by source": (ledger) => ledger.threads({ source: "government" }),
    "threads of a week": (ledger) => ledger.threads({ from: day(400), to: day(394) }),
    "threads about a state, of a week": (ledger) =>
      ledger.threads({ about: "Russia", from: day(400), to: day(394) }),
    "threads as of a year before": (ledger) => ledger.threads({ asOf: day(365) }),
    "threads about a state as of a year before": (ledger) =>
      ledger.threads({ about: "Russia", asOf: day(365) }),
    "timeline about a state": (ledger) => ledger.timeline({ about: "Russia" }),
    "timeline of all": (ledger) => ledger.timeline({}),
    "events about a rare state": (ledger) => ledger.events({ about: "Chad", limit: 20 }),
    "figures about a state": (ledger) => ledger.figures({ about: "Russia" }),
    "figures of all": (ledger) => ledger.figures({}),
    "claims about a state": (ledger) => ledger.claims({ about: "Russia" }),
    "claims of a report": (ledger) => ledger.claims({ report: `made-${GREAT >> 1}` }),
    "claims by a person": (ledger, { person }) => ledger.claims({ by: person }),
    "reports, newest": (ledger) => ledger.reports({}),
    "reports, 20th page": async (ledger) =>
      ledger.reports({ after: await nextAfter(20, (limit) => ledger.reports({ limit })) }),
    "a report as it was read": (ledger) => ledger.reading(`made-${GREAT >> 1}`),
    "names, most usual": (ledger) => ledger.names({}),
    "names, 20th page": async (ledger) =>
      ledger.names({ after: await nextAfter(20, (limit) => ledger.names({ limit })) }),
    "names of persons": (ledger) => ledger.names({ kind: "person" }),
    "names by a letter": (ledger) => ledger.names({ starting: "k" }),
    "names by a start": (ledger) => ledger.names({ starting: "kar", kind: "person" }),
    "a name": (ledger) => ledger.name("country:RU"),
    review: (ledger) => ledger.review({}),
    "review, 20th page": async (ledger) =>
      ledger.review({ after: await nextAfter(20, (limit) => ledger.review({ limit })) }),
    "review as of a year before": (ledger) => ledger.review({ asOf: day(365) }),
    "sources, newest": (ledger) => ledger.sources({}),
    "sources about a state": (ledger) => ledger.sources({ about: "Russia" }),
    "sources as of a year before": (ledger) => ledger.sources({ asOf: day(365) }),
    "search, a frequent word": (ledger) => ledger.search("Russia", {}),
    "search, two words": (ledger) => ledger.search("Russia bridge", {}),
    "search as of a year before": (ledger) => ledger.search("Russia", { asOf: day(365) }),
    "the thread told of most": async (ledger, { most }) => ledger.thread(most),
    "a thread": async (ledger, { some }) => ledger.thread(some),
    "explain a claim": async (ledger, { claim }) => ledger.explain(claim),
    changes: (ledger) => ledger.changes({}),
    stats: (ledger) => ledger.stats(),
  };
}

/** Where a page of a list starts; in a list without so many, one half as far, and so on to its first. */
async function nextAfter(pages, list) {
  if (pages < 1) return undefined;
  const { next } = await list(pages * 50);
  return next ?? nextAfter(pages >> 1, list);
}

/** @returns {AsyncGenerator<{id: string, label: string, value: number, unit: string}>} */
export async function* store() {
  const { open, made, world } = await internals(
    {
      open: "src/ledger/open.ts",
      made: "src/ledger/made.fixture.ts",
      world: "src/ledger/made-world.fixture.ts",
    },
    "node",
  );
  const entries = (from, count) =>
    Array.from({ length: count }, (_, i) => made.madeEntry(from + i));
  mkdirSync(FOLDER, { recursive: true });
  const scratch = mkdtempSync(join(tmpdir(), "hearsay-bench-"));
  try {
    yield* measured(sqlite(scratch), { open: open.openLedger, entries, dateOf: world.dateOf });
    if (DATABASE)
      yield* measured(postgres(DATABASE), { open: open.openLedger, entries, dateOf: world.dateOf });
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

function stamp() {
  const hash = createHash("sha256");
  for (const file of MADE_OF) hash.update(readFileSync(join(root, file)));
  return hash.digest("hex").slice(0, 8);
}

/** Where ledgers stand: a new one; the great one, with a way to make it; a copy of it. */
function sqlite(scratch) {
  const kept = join(FOLDER, `${GREAT}-${stamp()}.ledger`);
  return {
    kind: "sqlite",
    fresh: () => join(scratch, "empty.ledger"),
    async great(fill) {
      if (!existsSync(kept)) {
        rmSync(`${kept}.part`, { force: true });
        await fill(`${kept}.part`);
        renameSync(`${kept}.part`, kept);
      }
      return kept;
    },
    copy() {
      const copy = join(scratch, "copy.ledger");
      copyFileSync(kept, copy);
      // On disk before anything is timed, else the system writes it out beside what is added.
      const file = openSync(copy, "r+");
      fsyncSync(file);
      closeSync(file);
      return copy;
    },
  };
}

/** A schema is added to itself: each run makes it a little greater. */
function postgres(database) {
  const at = (schema) => `${database}?schema=${schema}`;
  const great = at(`hearsay_bench_${GREAT}_${stamp()}`);
  return {
    kind: "postgres",
    fresh: () => at(`hearsay_bench_${process.pid}`),
    async great(fill, isFull) {
      if (!(await isFull(great))) await fill(great);
      return great;
    },
    copy: () => great,
  };
}

async function* measured(place, { open, entries, dateOf }) {
  const { kind } = place;
  const figure = (name, label, value, unit) => ({
    id: `store.${kind}.${name}`,
    label: `${kind}: ${label}`,
    value,
    unit,
  });
  const great = await place.great(
    (where) => filled(open, where, entries),
    (where) => isFull(open, where),
  );
  const ledger = await open(great, "read", SETUP);
  const { bytes, reports } = await ledger.stats();
  yield figure("bytes", "a report takes", bytes / reports / 1000, "KB");
  const known = await landmarks(ledger);
  await ledger.close();
  for (const [name, ask] of Object.entries(questions(dateOf(GREAT / 100 - 1)))) {
    const asked = await open(great, "read", SETUP);
    const times = [];
    for (let run = 0; run < RUNS; run++) {
      const before = process.hrtime.bigint();
      await ask(asked, known);
      times.push(Number(process.hrtime.bigint() - before) / 1e6);
    }
    await asked.close();
    yield {
      ...figure(`ask.${name.replace(/\W+/g, "-")}`, name, median(times), "ms"),
      first: times[0],
    };
  }
  if (process.env.HEARSAY_BENCH_VERIFY) {
    const checked = await open(great, "read", SETUP);
    yield figure("faults", "faults that verify finds", (await checked.verify()).length, "");
    await checked.close();
  }
  const [empty, more] = await adding(open, [place.fresh(), place.copy()], entries, [0, reports]);
  yield figure("add.empty", "adds to an empty ledger", empty, "a second");
  yield figure("add.great", `adds to one of ${reports} reports`, more, "a second");
  yield figure("add.ratio", "the one by the other (asked: at most 1.3)", empty / more, "times");
}

function median(times) {
  return times.toSorted((a, b) => a - b)[times.length >> 1];
}

/** Reports that are added a second to each of several ledgers, from a number on, batch by batch in turn. */
async function adding(open, places, entries, from) {
  const ledgers = [];
  for (const where of places) ledgers.push(await open(where, "create", SETUP));
  const spent = places.map(() => 0);
  for (let at = 0; at < ADDED; at += BATCH)
    for (const [i, ledger] of ledgers.entries()) {
      const batch = entries(from[i] + at, Math.min(BATCH, ADDED - at));
      const before = process.hrtime.bigint();
      await ledger.add(batch);
      spent[i] += Number(process.hrtime.bigint() - before) / 1e9;
    }
  for (const ledger of ledgers) await ledger.close();
  return spent.map((seconds) => ADDED / seconds);
}

const LARGE_BATCH = 200;

async function filled(open, where, entries) {
  const ledger = await open(where, "create", SETUP);
  const start = Date.now();
  for (let at = 0; at < GREAT; at += LARGE_BATCH) {
    await ledger.add(entries(at, Math.min(LARGE_BATCH, GREAT - at)));
    if ((at / LARGE_BATCH) % 25 === 24)
      process.stderr.write(`${at + LARGE_BATCH} reports in ${(Date.now() - start) / 1000} s\n`);
  }
  await ledger.close();
}

async function isFull(open, where) {
  try {
    const ledger = await open(where, "read", SETUP);
    const { reports } = await ledger.stats();
    await ledger.close();
    return reports >= GREAT;
  } catch {
    return false;
  }
}

/** Ids to ask for. */
async function landmarks(ledger) {
  const { items } = await ledger.threads({ limit: 1000 });
  const [most] = items.toSorted((a, b) => b.reports.length - a.reports.length);
  const { items: claims } = await ledger.claims({ limit: 1 });
  const { items: persons } = await ledger.names({ kind: "person", limit: 1 });
  return {
    most: most.id,
    some: items[500 % items.length].id,
    claim: claims[0].claim,
    person: persons[0].name,
  };
}
