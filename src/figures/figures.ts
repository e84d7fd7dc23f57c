import type { FigureDigest, Telling } from "../digest/digest.ts";
import { stemOf } from "../digest/stem.ts";
import type { Figure } from "../answers.ts";
import { compare } from "../order.ts";
import { isDecided } from "../standing/stand.ts";
import { statementsOf } from "../standing/standing.ts";
import type { Statement } from "../standing/statement.ts";
import { rows } from "../table.ts";
import type { Given } from "./given.ts";
import measures from "./measures.tsv";
import { scopeOf } from "./scope.ts";
import { type Verdict, Verdicts } from "./verdict.ts";

/**
 * The figures of a thread: per measure, by the day that they speak for, each with what it is to those
 * before it. Figures that a voice denies are none of its own. docs/standing.md has the tables that decide.
 */
export function figuresOf(
  tellings: readonly Telling[],
  figures: readonly FigureDigest[],
): Figure[] {
  const byEvent = new Map<string, Statement[]>();
  for (const statement of statementsOf(tellings)) {
    const { id } = statement.telling.event;
    byEvent.set(id, [...(byEvent.get(id) ?? []), statement]);
  }
  const given = new Map<string, Given[]>();
  for (const digest of figures)
    for (const statement of byEvent.get(digest.event) ?? []) {
      if (statement.stand === "denies" || statement.stand === "withdraws") continue;
      const expected = !isDecided(statement.stand);
      const scope = scopeOf(digest.of, statement.telling.event, expected);
      const series = seriesOf(digest);
      const one = { digest, statement, scope, trend: trendOf(digest.measure) };
      given.set(series, [...(given.get(series) ?? []), one]);
    }
  return [...given]
    .sort(([a], [b]) => compare(a, b))
    .flatMap(([, series]) => judged(series.sort(inOrder)));
}

function judged(series: readonly Given[]): Figure[] {
  const verdicts = new Verdicts();
  return series.map((given) => figureOf(given, verdicts.of(given)));
}

function figureOf({ digest, statement }: Given, { verdict, because, against }: Verdict): Figure {
  const { measure, of, low, high } = digest;
  const { voice, day, telling } = statement;
  return {
    measure,
    of,
    low,
    high,
    holder: voice.name,
    asOf: day,
    claim: telling.claim.id,
    report: telling.report.id,
    verdict,
    because,
    against,
  };
}

const LOSSES = new Set(["casualti", "loss"]);

/** What can be compared at all: one measure, and where that says little, one noun. */
function seriesOf({ measure, of }: FigureDigest): string {
  if (measure !== "other" && measure !== "money") return measure;
  const head = stemOf(of.trim().split(/\s+/).at(-1) ?? "");
  return `${measure} ${LOSSES.has(head) ? "losses" : head}`;
}

let trends: Map<string, string> | null = null;

function trendOf(measure: FigureDigest["measure"]): string {
  trends ??= new Map(rows(measures).map(([measure, trend]) => [measure, trend]));
  return trends.get(measure)!;
}

function inOrder(a: Given, b: Given): number {
  return (
    compare(a.statement.day, b.statement.day) ||
    compare(a.statement.telling.report.read, b.statement.telling.report.read) ||
    compare(a.statement.telling.claim.id, b.statement.telling.claim.id) ||
    a.digest.span[0] - b.digest.span[0] ||
    a.digest.span[1] - b.digest.span[1]
  );
}
