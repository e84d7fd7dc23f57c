import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Places of the files that break a restriction of this project's linter, if they stood in it. */
function refused(files: Record<string, string>): string[] {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-lint-"));
  try {
    copyFileSync(join(ROOT, ".oxlintrc.json"), join(folder, ".oxlintrc.json"));
    for (const [place, code] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, place)), { recursive: true });
      writeFileSync(join(folder, place), code);
    }
    const oxlint = join(ROOT, "node_modules/oxlint/bin/oxlint");
    const { stdout } = spawnSync(process.execPath, [oxlint, "--format", "json", "."], {
      cwd: folder,
      encoding: "utf8",
    });
    const { diagnostics } = JSON.parse(stdout) as {
      diagnostics: { code: string; filename: string }[];
    };
    const broken = diagnostics.filter(({ code }) => code.includes("no-restricted"));
    return [...new Set(broken.map(({ filename }) => filename.replace(/^\.\//, "")))].sort();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const uses = (from: string): string => `import { x } from "${from}";\nexport const y = x;\n`;

/** The path of a report through the house: each may import what stands before it. */
const STAGES = [
  "report",
  "language",
  "time",
  "quantities",
  "entities",
  "attribution",
  "events",
  "claims",
];

test("the linter holds the direction of imports", () => {
  const allowed: Record<string, string> = {
    "src/analyze.ts": uses("./claims/claims.ts"),
    "src/node.ts": uses("node:fs"),
    "src/cli/a.ts": uses("node:fs") + 'export * from "../analyze.ts";\n',
    "src/time/a.test.ts": uses("node:fs"),
  };
  const forbidden: Record<string, string> = {
    "src/index.ts": uses("./cli/main.ts"),
    "src/wordsets.ts": uses("node:fs"),
  };
  STAGES.forEach((stage, i) => {
    const others = ["../cli/main.ts", "../analyze.ts", "../index.ts", "../node.ts", "node:fs"];
    const after = STAGES.slice(i + 1).map((later) => `../${later}/b.ts`);
    [...others, ...after].forEach((from, n) => (forbidden[`src/${stage}/f${n}.ts`] = uses(from)));
    const before = STAGES.slice(0, i).map((earlier) => uses(`../${earlier}/b.ts`));
    before.forEach((code, n) => (allowed[`src/${stage}/a${n}.ts`] = code));
  });
  expect(refused({ ...allowed, ...forbidden })).toEqual(Object.keys(forbidden).sort());
});

/** What sets reports beside each other: what each may not import, of all that stands above it. */
const ABOVE: Record<string, readonly string[]> = {
  digest: ["lineage", "threads", "standing", "figures", "store", "ledger", "export"],
  lineage: ["threads", "standing", "figures", "store", "ledger", "export"],
  threads: ["standing", "figures", "store", "ledger", "export"],
  timeline: ["standing", "figures", "store", "ledger", "export"],
  standing: ["figures", "store", "ledger", "export"],
  figures: ["store", "ledger", "export"],
  store: ["lineage", "threads", "standing", "figures", "timeline", "ledger", "export"],
  ledger: ["summary", "page", "export"],
  summary: ["page", "digest", "ledger", "store", "export"],
  page: ["ledger", "store", "export"],
};
/** What stands above all of these, in order; each may not import what comes after it. */
const UPPER = ["failure", "intake", "question", "export", "server", "cli"];
for (const others of Object.values(ABOVE)) (others as string[]).push(...UPPER);
ABOVE.failure = ["ledger", "summary", "page", ...UPPER.slice(1)];
ABOVE.intake = ["summary", "page", ...UPPER.slice(2)];
ABOVE.question = ["store", "summary", "page", "intake", ...UPPER.slice(3)];
ABOVE.export = ["store", "intake", "server", "cli"];
ABOVE.server = ["store", "page", "cli"];

test("the linter holds the direction of imports across reports", () => {
  const allowed: Record<string, string> = {
    "src/store/a.ts": uses("node:fs") + 'export * from "../digest/digest.ts";\n',
    "src/ledger/a.ts": uses("node:fs") + 'export * from "../store/store.ts";\n',
    "src/standing/a.ts": uses("../digest/digest.ts"),
    "src/failure/a.ts": uses("../ledger/error.ts") + 'export * from "../server/errors.tsv";\n',
    "src/export/a.ts": uses("../question/ids.ts"),
    "src/server/a.ts": uses("../export/file.ts") + 'export * from "../intake/arrival.ts";\n',
    "src/server/listen.ts": uses("node:http"),
  };
  const forbidden: Record<string, string> = {};
  for (const [folder, others] of Object.entries(ABOVE)) {
    allowed[`src/${folder}/b.ts`] = uses("../answers.ts");
    for (const other of others) forbidden[`src/${folder}/${other}.ts`] = uses(`../${other}/b.ts`);
    forbidden[`src/${folder}/whole.ts`] = uses("../analyze.ts");
  }
  const pure = ["digest", "lineage", "threads", "timeline", "standing", "figures", "summary"];
  for (const folder of [...pure, "failure", "intake", "question", "server"])
    forbidden[`src/${folder}/system.ts`] = uses("node:fs");
  expect(refused({ ...allowed, ...forbidden })).toEqual(Object.keys(forbidden).sort());
});

test("the analyser knows no clock, chance, locale or process", () => {
  const expressions = [
    "process.env",
    "new Intl.NumberFormat()",
    "Math.random()",
    "Date.now()",
    '"a".localeCompare("b")',
    "(1).toLocaleString()",
  ];
  const analyser: Record<string, string> = {};
  const elsewhere: Record<string, string> = {};
  expressions.forEach((expression, n) => {
    analyser[`src/time/a${n}.ts`] = `export const y = ${expression};\n`;
    elsewhere[`src/time/a${n}.test.ts`] = elsewhere[`src/cli/a${n}.ts`] =
      analyser[`src/time/a${n}.ts`];
  });
  expect(refused({ ...analyser, ...elsewhere })).toEqual(Object.keys(analyser).sort());
});
