/**
 * One measurement in a process of its own, so that no program warms, or burdens, another:
 * `node bench/task.mjs PROGRAM INPUT LENGTH SECONDS` runs PROGRAM over the input until SECONDS of
 * processor time have gone by, once at least, and prints `{runs, seconds, rss}` as JSON: processor
 * seconds a run (the median, helper threads of the engine included) and the peak of resident memory in
 * bytes. The first run warms up where more than one fits.
 */
import { loadHearsay } from "./hearsay.mjs";
import { articles, inputs } from "./inputs.mjs";
import { peers } from "./peers.mjs";

const [program, input, length, seconds] = process.argv.slice(2);
const texts = input === "each article" ? articles() : [inputs[input](Number(length))];

function load() {
  if (program in peers) return peers[program].load().run;
  const hearsay = loadHearsay();
  return program === "parse" ? hearsay.doc : (text) => hearsay.fresh({ text });
}

const run = load();
const spent = (since) => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
};

const runs = [];
const start = process.cpuUsage();
do {
  const before = process.cpuUsage();
  for (const text of texts) run(text);
  runs.push(spent(before));
} while (spent(start) < Number(seconds));
const warm = runs.length > 1 ? runs.slice(1) : runs;
warm.sort((a, b) => a - b);

console.log(
  JSON.stringify({
    runs: warm.length,
    seconds: warm[warm.length >> 1],
    rss: process.resourceUsage().maxRSS * 1024,
  }),
);
