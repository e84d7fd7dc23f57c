/** `npm run bench`: quality on every set at hand, and speed. See `usage` for the options. */
import { parseArgs } from "node:util";
import { ensureBuilt, ensureInstalled } from "../scripts/setup.mjs";
import { findCorpora } from "./corpora.mjs";
import { belowFloors, raised, readFloors, writeFloors } from "./floors.mjs";
import { percent, short, table } from "./print.mjs";
import { published } from "./published.mjs";
import { quality, sets } from "./quality.mjs";
import { growth, LENGTHS, machine, memory, sizes, startup, throughput } from "./speed.mjs";
import { store } from "./store.mjs";

const parts = ["throughput", "startup", "memory", "size", "growth", "store"];

const usage = `npm run bench -- [options]

  --quality      only quality, on the sets below HEARSAY_CORPORA (default ../shared/corpora)
  --speed        only speed, memory, growth and size
  --full         growth of all inputs up to 10 MB, however long that takes
  --only NAME    only this part, more than once if wanted:
                 ${sets.join(", ")};
                 ${parts.join(", ")}
  --floors       compare with bench/floors.json; exit code 1 if any figure is below its floor
  --raise        lift the floors to what was measured where that is higher
  --json         one JSON object instead of tables
`;

const { values: options } = parseArgs({
  options: {
    quality: { type: "boolean" },
    speed: { type: "boolean" },
    full: { type: "boolean" },
    only: { type: "string", multiple: true },
    floors: { type: "boolean" },
    raise: { type: "boolean" },
    json: { type: "boolean" },
    help: { type: "boolean" },
  },
});

if (options.help) {
  process.stdout.write(usage);
  process.exit(0);
}

const say = (text) => {
  if (!options.json) process.stdout.write(text);
};
const unknown = (options.only ?? []).filter(
  (name) => !sets.includes(name) && !parts.includes(name),
);
if (unknown.length) {
  process.stderr.write(`No part of the benchmark is called ${unknown.join(", ")}.\n\n${usage}`);
  process.exit(2);
}
const both = !options.quality && !options.speed;
const wanted = (name, half) => (options.only ? options.only.includes(name) : both || options[half]);

ensureInstalled();
ensureBuilt();
const { loadHearsay } = await import("./hearsay.mjs");
const hearsay = loadHearsay();
const report = { machine: machine(), quality: [], speed: [] };
say(`${report.machine}\n\n`);

const measured = [];
const names = sets
  .filter((name) => wanted(name, "quality"))
  // The peers come over the network; floors are held without it.
  .filter((name) => name !== "peers-upos" || !options.floors);
const folder = findCorpora();
if (names.length && !folder)
  say("No corpora at HEARSAY_CORPORA or ../shared/corpora: no quality figures.\n\n");
if (names.length && folder)
  for await (const { set, missing, figures } of quality(folder, hearsay, names)) {
    if (!figures) {
      say(`${set}: not measured, ${missing.join(", ")} not found\n\n`);
      continue;
    }
    measured.push(set);
    report.quality.push(...figures);
    const lines = figures.map(({ id, label, value, unit }) => [
      label,
      unit ? `${short(value)} ${unit}` : percent(value),
      published(id),
    ]);
    say(`${table([set, "Hearsay", "to compare"], lines)}\n`);
  }

if (wanted("throughput", "speed")) {
  const rows = [];
  for await (const row of throughput(hearsay)) rows.push(row);
  report.speed.push(...rows);
  const lines = rows.map((r) => [r.label].concat([r.tokens, r.kb, r.articles, r.rss].map(short)));
  say(`${table(["a second of one core", "tokens", "KB", "articles", "peak MB"], lines)}\n`);
}
if (wanted("startup", "speed")) {
  const { median, least } = startup();
  const label = "start to first analysis";
  report.speed.push({ id: "startup", label, value: median, least, unit: "ms" });
  say(`${label}: ${short(median)} ms, the quickest of nine ${short(least)} ms\n\n`);
}
if (wanted("memory", "speed")) {
  const rows = await memory();
  report.speed.push(...rows.map((row) => ({ ...row, unit: "MB" })));
  const lines = rows.map(({ label, value }) => [label, short(value)]);
  say(`${table(["hearsay read", "peak MB"], lines)}\n`);
}
if (wanted("size", "speed")) {
  const size = sizes();
  report.speed.push({ id: "size", ...size });
  say(
    `model ${short(size.model)} MB; npm package ${short(size.packed)} MB packed, ${short(size.unpacked)} MB unpacked\n\n`,
  );
}
if (wanted("growth", "speed")) {
  const rows = await growth(options.full);
  report.speed.push(...rows);
  const heading = ["ms a KB at"].concat(
    LENGTHS.map((length) => `${length / 1000} KB`),
    "last : first",
    "peak MB",
  );
  const ms = (row) =>
    LENGTHS.map((_, i) => (i < row.perKb.length ? short(row.perKb[i] && row.perKb[i] * 1000) : ""));
  const lines = rows.map((row) => [row.label].concat(ms(row), short(row.ratio), short(row.rss)));
  say(`${table(heading, lines)}\n`);
}

if (wanted("store", "store")) {
  const rows = [];
  for await (const row of store()) {
    rows.push(row);
    report.speed.push(row);
  }
  const lines = rows.map(({ label, value, unit, first }) => [
    label,
    `${short(value)} ${unit}`,
    first === undefined ? "" : `${short(first)} ms`,
  ]);
  say(`${table(["a ledger of made reports", "", "the first time"], lines)}\n`);
}

if (options.json) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);

if (options.raise) writeFloors(raised(readFloors(), report.quality));
if (options.floors) {
  const below = belowFloors(readFloors(), report.quality, measured);
  for (const { id, floor, value } of below)
    process.stderr.write(`${id} is ${value ?? "missing"}, below its floor of ${floor}.\n`);
  if (below.length) process.exitCode = 1;
  else say(`No figure is below its floor (${measured.join(", ")}).\n`);
}
