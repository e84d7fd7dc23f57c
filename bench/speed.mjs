/** Speed, memory, growth and size. Every measurement runs in a process of its own (`task.mjs`). */
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./corpora.mjs";
import { articles, inputs } from "./inputs.mjs";
import { installPeers, peers } from "./peers.mjs";

const MB = 1e6;

/** Runs Node.js; what it prints, or null where it fails or takes longer than `limit` seconds. */
function run(args, limit) {
  return new Promise((settle) => {
    const child = spawn(process.execPath, args, {
      timeout: limit * 1000,
      stdio: ["ignore", "pipe", "inherit"],
    });
    let printed = "";
    child.stdout.on("data", (chunk) => (printed += chunk));
    child.on("close", (code) => settle(code === 0 ? printed : null));
  });
}

/** Runs `task.mjs`. */
async function task(program, input, length, seconds, limit = 1200) {
  const script = join(root, "bench/task.mjs");
  const printed = await run([script, program, input, String(length), String(seconds)], limit);
  return printed === null ? null : JSON.parse(printed);
}

/**
 * Throughput on news articles, Hearsay's and its peers', in the same run.
 * @param {import("./hearsay.mjs").Hearsay} hearsay counts the tokens, for all programs alike
 */
export async function* throughput(hearsay) {
  const texts = articles();
  const tokens = texts.reduce((sum, text) => sum + hearsay.doc(text).length, 0);
  const kb = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1000;
  const programs = { parse: "Hearsay, tags and trees", analyze: "Hearsay, whole analysis" };
  const withPeers = installPeers() ? Object.keys(peers) : [];
  for (const program of [...Object.keys(programs), ...withPeers]) {
    const result = await task(program, "each article", 0, 8);
    if (!result) continue;
    const { seconds, rss } = result;
    yield {
      id: `speed.${program}`,
      label: programs[program] ?? `${program}, tags`,
      tokens: tokens / seconds,
      kb: kb / seconds,
      articles: texts.length / seconds,
      rss: rss / MB,
    };
  }
}

/** Lengths in UTF-16 code units. */
export const LENGTHS = [10_000, 100_000, 1_000_000, 10_000_000];

/** Processor seconds that the longest may take, going by the one before; articles are measured in any case. */
const PATIENCE = 20;

/**
 * Processor seconds a KB at growing lengths, and the last over the first. As many inputs at a time as there
 * are cores, since it is processor time that counts.
 * @param {boolean} full measures all inputs at all lengths, however long that takes
 */
export async function growth(full) {
  const wholes = Object.keys(inputs).map((input) => ["analyze", input]);
  const waiting = [["parse", "articles"], ...wholes];
  const rows = waiting.map(() => null);
  let next = 0;
  const work = async () => {
    for (let i = next++; i < waiting.length; i = next++)
      rows[i] = await growthOf(...waiting[i], full);
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, work));
  return rows;
}

async function growthOf(program, input, full) {
  const costs = [];
  const always = full || (program === "analyze" && input === "articles");
  for (const length of LENGTHS) {
    if (length > MB && !always && costs.at(-1).perKb * (length / 1000) > PATIENCE) break;
    const result = await task(program, input, length, length < MB ? 1 : 0);
    costs.push(result && { perKb: result.seconds / (length / 1000), rss: result.rss / MB });
    if (!result) break;
  }
  const [first, last] = [costs[0], costs.at(-1)];
  return {
    id: `growth.${program}.${input}`,
    label: program === "parse" ? `${input}, tags and trees` : input,
    perKb: costs.map((cost) => cost && cost.perKb),
    rss: last && last.rss,
    ratio: first && last && last.perKb / first.perKb,
  };
}

/** Milliseconds from starting `bin/hearsay read` on one short report to its end: the median and the least of 9. */
export function startup() {
  const report = join(root, "examples/2024-10-18-orrery-news.txt");
  const times = [];
  for (let i = 0; i < 9; i++) {
    const before = process.hrtime.bigint();
    const args = [join(root, "bin/hearsay"), "read", report, "--format", "json"];
    const { status } = spawnSync(process.execPath, args, { stdio: "ignore" });
    if (status !== 0) throw new Error("bin/hearsay read failed on the worked example.");
    times.push(Number(process.hrtime.bigint() - before) / 1e6);
  }
  times.sort((a, b) => a - b);
  return { median: times[4], least: times[0] };
}

/** Peak memory in MB of `hearsay read`: of one report of each length, and of the articles ten times over. */
export async function memory() {
  const reports = LENGTHS.map(async (length) => ({
    id: `memory.${length}`,
    label: `one report of ${length / 1000} KB`,
    value: await peakOf("report.txt", inputs.articles(length), ["--format", "json"]),
  }));
  const lines = articles().map((text) => `${JSON.stringify({ text })}\n`);
  const stream = peakOf("reports.jsonl", lines.join("").repeat(10), ["--jsonl"]).then((value) => ({
    id: "memory.jsonl",
    label: `${lines.length * 10} reports, --jsonl`,
    value,
  }));
  return Promise.all([...reports, stream]);
}

/** Peak memory in MB of `hearsay read` on a file with this content; null where it fails. */
async function peakOf(name, content, options) {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-bench-"));
  try {
    const file = join(folder, name);
    writeFileSync(file, content);
    const argv = JSON.stringify(["read", file, ...options, "--output", join(folder, "out")]);
    const code = `process.on("exit", () => console.log(process.resourceUsage().maxRSS));
      const { main } = await import(${JSON.stringify(join(root, "dist/cli.js"))});
      process.exitCode = await main(${argv});`;
    const printed = await run(["--input-type=module", "--eval", code], 1200);
    return printed === null ? null : (Number(printed) * 1024) / MB;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Sizes in MB of the model file, and of the packed npm package, packed and unpacked. */
export function sizes() {
  const model = statSync(join(root, "models/english.bin")).size / MB;
  const args = ["pack", "--dry-run", "--json", "--ignore-scripts"];
  const { stdout } = spawnSync("npm", args, { cwd: root, encoding: "utf8" });
  const [{ size, unpackedSize }] = JSON.parse(stdout);
  return { model, packed: size / MB, unpacked: unpackedSize / MB };
}

/** What the machine is, since figures mean nothing without it. */
export function machine() {
  const cpu = /model name\s*: (.*)/.exec(readFileSync("/proc/cpuinfo", "utf8"))?.[1] ?? "";
  return `Node ${process.version}, ${cpu || process.arch}`;
}
