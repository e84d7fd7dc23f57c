import type { Figure } from "../answers.ts";
import { type Ask, asksOf } from "../standing/asks.ts";
import type { Given } from "./given.ts";
import { against } from "./range.ts";
import { within } from "./scope.ts";
import table from "./verdicts.tsv";

export interface Verdict {
  verdict: Figure["verdict"];
  /** Id of the rule. */
  because: string;
  /** The claim with the figure that it was judged against; null for the first. */
  against: string | null;
}

let known: Ask[] | null = null;

/** Of what several figures before it make of one, the first here holds. */
const ORDER = ["agrees", "contradicts", "supersedes", "differs-in-scope"] as const;

/** Judges the figures of one series in their order, each against those that still hold. */
export class Verdicts {
  /** Those that none has superseded. */
  private holding: Given[] = [];
  private readonly all: Given[] = [];

  of(given: Given): Verdict {
    const found = this.judge(given);
    // What retells a figure of its own neither brings back an older one nor outdates others.
    if (found.verdict !== "agrees" || !isOwn(given, found.old!)) {
      this.holding = this.holding.filter((old) => verdictOf(given, old).verdict !== "supersedes");
      this.holding.push(given);
    }
    this.all.push(given);
    const { verdict, because, old } = found;
    return { verdict, because, against: old?.statement.telling.claim.id ?? null };
  }

  private judge(given: Given): Found {
    if (this.all.length === 0) return { verdict: "first", because: "figure.first", old: null };
    const own = this.all.filter((old) => isOwn(given, old)).map((old) => verdictOf(given, old));
    const retold = own.find(({ verdict }) => verdict === "agrees");
    if (retold) return retold;
    const revised = own.findLast(({ verdict }) => verdict === "supersedes");
    if (revised) return revised;
    const found = this.holding.map((old) => verdictOf(given, old));
    for (const verdict of ORDER) {
      const last = found.findLast((one) => one.verdict === verdict);
      if (last) return last;
    }
    return verdictOf(given, this.all.at(-1)!);
  }
}

interface Found {
  verdict: Figure["verdict"];
  because: string;
  old: Given | null;
}

function isOwn(given: Given, old: Given): boolean {
  return given.statement.voice.id === old.statement.voice.id;
}

function verdictOf(given: Given, old: Given): Found {
  known ??= asksOf(table, 6);
  const later = given.statement.day > old.statement.day;
  const sameReport = given.statement.telling.report.id === old.statement.telling.report.id;
  const facts = [
    isOwn(given, old) ? "same" : "other",
    sameReport ? "same" : "other",
    later ? "later" : "same",
    within(given.scope, old.scope),
    against(given.digest, old.digest, later),
    given.trend,
  ];
  const row = known.find((row) => row.fits(facts))!;
  return { verdict: row.gives as Figure["verdict"], because: `figure.${row.id}`, old };
}
