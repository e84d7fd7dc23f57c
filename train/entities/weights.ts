import { writeFileSync } from "node:fs";
import { fit, type Plan } from "../ranking.ts";
import { BASES, type EntityChoice } from "./choices.ts";

const ANTECEDENTS: Plan = { epochs: 10, penalty: 1e-2, per: "option", rate: 0.2, least: 10 };
const KINDS: Plan = { epochs: 40, penalty: 1e-3, per: "option", rate: 0.3, least: 5 };

const ANAPHORS = ["he", "it", "they", "nominal"] as const;
/** Added to what speaks for no antecedent: a wrong link costs less than one that is missing. */
const NONE = { he: -0.5, it: -1, they: -1, nominal: -0.7 };
/** Added to what speaks for none of the three kinds, which the training part overdoes. */
const OTHER = -0.2;

const SOURCE =
  "GUM's training part (Zeldes 2017; annotations CC BY 4.0), on trees of models/english.bin. Made by: node train/fit.mjs entities.";

export function writeKinds(
  file: string,
  choices: readonly EntityChoice[],
  documents: number,
): void {
  const weights = fit(choices, KINDS);
  const features = new Set([...weights.keys()].map((name) => name.slice(name.indexOf(" ") + 1)));
  const lines = [...features].sort().map((feature) => {
    const cells = BASES.map((base) => {
      const shift = feature === "bias" && base === "other" ? OTHER : 0;
      return ((weights.get(`${base} ${feature}`) ?? 0) + shift).toFixed(2);
    });
    return [feature, ...cells].join("\t");
  });
  write(file, lines, [
    "What a feature of a name, or of the words around it, tells of the name's kind: weights of a log-linear",
    `classifier, fitted to ${choices.length} names in ${documents} documents of`,
    SOURCE,
    `Plan: ${JSON.stringify(KINDS)}. Features: src/entities/kind-features.ts.`,
    ["feature", ...BASES].join("\t"),
  ]);
}

export function writeAntecedents(
  file: string,
  choices: readonly EntityChoice[],
  documents: number,
): void {
  const columns = ANAPHORS.map((kind) =>
    fit(
      choices.filter((choice) => choice.kind === kind),
      ANTECEDENTS,
    ),
  );
  const features = new Set(columns.flatMap((column) => [...column.keys()]));
  const lines = [...features].sort().map((feature) => {
    const cells = columns.map((column, c) => {
      const shift = feature === "none" ? NONE[ANAPHORS[c]] : 0;
      const weight = (column.get(feature) ?? 0) + shift;
      return Math.abs(weight) < 0.01 ? "" : weight.toFixed(2);
    });
    return [feature, ...cells].join("\t");
  });
  write(file, lines, [
    "What a feature of a candidate antecedent is worth to each class of anaphor: weights of a log-linear",
    `ranking of the candidates and of none, fitted to ${choices.length} choices in ${documents} documents of`,
    SOURCE,
    `Plan: ${JSON.stringify(ANTECEDENTS)}. Features: src/entities/antecedent-features.ts.`,
    ["feature", ...ANAPHORS].join("\t"),
  ]);
}

function write(file: string, lines: readonly string[], card: readonly string[]): void {
  writeFileSync(file, `${[...card.map((line) => `# ${line}`), ...lines].join("\n")}\n`);
}
