/** Speed, memory, growth and size. Every measurement runs in a process of its own (`task.mjs`). */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./corpora.mjs";
import { articles, inputs } from "./inputs.mjs";
import { installPeers, peers } from "./peers.mjs";

const MB = 1e6;

/** Runs `task.mjs`; null where the program fails or takes longer than `limit` seconds. */
function task(program, input, length, seconds, limit = 1200) {
  const args = [join(root, "bench/task.mjs"), program, input, String(length), String(seconds)];
  const { status, stdout } = spawnSync(process.execPath, args, {
    encoding: "utf8",
    timeout: limit * 1000,
    stdio: ["ignore", "pipe", "inherit"],
  });
  return status === 0 ? JSON.parse(stdout) : null;
}

/**
 * Throughput on news articles, Hearsay's and its peers', in the same run.
 * @param {import("./hearsay.mjs").Hearsay} hearsay counts the tokens, for all programs alike
 */
export function* throughput(hearsay) {
  const texts = articles();
  const tokens = texts.reduce((sum, text) => sum + hearsay.doc(text).length, 0);
  const kb = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1000;
  const programs = { parse: "Hearsay, tags and trees", analyze: "Hearsay, whole analysis" };
  const withPeers = installPeers() ? Object.keys(peers) : [];
  for (const program of [...Object.keys(programs), ...withPeers]) {
    const result = task(program, "each article", 0, 8);
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

/** Lengths in UTF-16 code units; every input is measured up to its own `longest`. */
export const LENGTHS = [10_000, 100_000, 1_000_000, 10_000_000];

/** Processor seconds a KB at growing lengths, and the last over the first. */
export function* growth() {
  const wholes = Object.keys(inputs).map((input) => ["analyze", input]);
  for (const [program, input] of [["parse", "articles"], ...wholes]) {
    const lengths = LENGTHS.filter((length) => length <= inputs[input].longest);
    const cost = lengths.map((length) => {
      const result = task(program, input, length, length < MB ? 1 : 0);
      return result && { perKb: result.seconds / (length / 1000), rss: result.rss / MB };
    });
    const [first, last] = [cost[0], cost.at(-1)];
    yield {
      id: `growth.${program}.${input}`,
      label: program === "parse" ? `${input}, tags and trees` : input,
      perKb: cost.map((c) => c?.perKb ?? null),
      rss: last?.rss ?? null,
      ratio: first && last ? last.perKb / first.perKb : null,
    };
  }
}

/** Milliseconds from starting `bin/hearsay read` on one short report to its end: the median of 9. */
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
  return times.sort((a, b) => a - b)[4];
}

/** Peak memory in MB of `bin/hearsay read --jsonl` over the articles, ten times over. */
export function streamMemory() {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-bench-"));
  try {
    const file = join(folder, "reports.jsonl");
    const lines = articles().map((text) => `${JSON.stringify({ text })}\n`);
    writeFileSync(file, lines.join("").repeat(10));
    const code = `process.on("exit", () => process.stderr.write(String(process.resourceUsage().maxRSS)));
      const { main } = await import(${JSON.stringify(join(root, "dist/cli.js"))});
      process.exitCode = await main(["read", "--jsonl", ${JSON.stringify(file)}]);`;
    const { status, stderr } = spawnSync(
      process.execPath,
      ["--input-type=module", "--eval", code],
      { stdio: ["ignore", "ignore", "pipe"], encoding: "utf8" },
    );
    if (status !== 0) throw new Error(`hearsay read --jsonl failed: ${stderr}`);
    return (Number(/\d+$/.exec(stderr)[0]) * 1024) / MB;
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
