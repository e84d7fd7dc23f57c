import type { TimeExpression } from "../analysis.ts";
import type { Doc } from "../language/doc.ts";
import { has, type Range } from "./ranges.ts";

/** Steps up the tree from a time expression to the verb that it dates. */
const CLIMB = 4;

/** The time expressions of a report by the words that they hang on. */
export class SayingTimes {
  private readonly times: readonly TimeExpression[];
  /** Per governing token: the times beneath it, nearest first. */
  private readonly under = new Map<number, { time: number; token: number }[]>();

  constructor(doc: Doc, times: readonly TimeExpression[]) {
    this.times = times;
    times.forEach(({ span }, time) => {
      const [first, last] = [doc.tokenAt(span[0]), doc.tokenAt(span[1] - 1)];
      if (first >= doc.length) return;
      let at = first;
      while (has([first, last], doc.head(at))) at = doc.head(at);
      for (let step = 0; step < CLIMB && doc.head(at) >= 0; step++) {
        at = doc.head(at);
        const list = this.under.get(at) ?? [];
        list.push({ time, token: first });
        this.under.set(at, list);
        if (doc.upos(at) === "VERB") break;
      }
    });
  }

  /** Id of the first date or time under a cue's verb that is no part of what is said. */
  of(verb: number, content: readonly Range[]): string | undefined {
    for (const { time, token } of this.under.get(verb) ?? []) {
      const { type, id } = this.times[time];
      if (type !== "DATE" && type !== "TIME") continue;
      if (!content.some((range) => has(range, token))) return id;
    }
    return undefined;
  }
}
