import { useCallback, useEffect, useState } from "preact/hooks";
import type { Page } from "../../../src/answers.ts";
import { ask, type Query, question } from "./api.ts";
import { revision } from "./live.ts";
import { Problem } from "./problem.ts";

/** What is known of an answer while it comes, and after. */
export interface Answer<T> {
  /** The last answer, also while a newer one is awaited. */
  data: T | null;
  /** The question that `data` or `problem` answers. */
  of: string | null;
  problem: Problem | null;
  waiting: boolean;
  /** Asks once more. */
  again(): void;
}

/** The ledger's answer to a question (`question` makes one), kept fresh as the ledger grows; null asks nothing. */
export function useAnswer<T>(path: string | null): Answer<T> {
  const [held, hold] = useState<{ path: string | null; data: T | null; problem: Problem | null }>({
    path: null,
    data: null,
    problem: null,
  });
  const [waiting, wait] = useState(path !== null);
  const [round, setRound] = useState(0);
  const fresh = revision.value;
  useEffect(() => {
    if (path === null) return;
    const stop = new AbortController();
    wait(true);
    ask<T>(path, stop.signal).then(
      (data) => {
        hold({ path, data, problem: null });
        wait(false);
      },
      (error: unknown) => {
        if (stop.signal.aborted) return;
        const problem = asProblem(error);
        hold((before) => ({ path, problem, data: before.path === path ? before.data : null }));
        wait(false);
      },
    );
    return () => stop.abort();
  }, [path, fresh, round]);
  const again = useCallback(() => setRound((n) => n + 1), []);
  return { data: held.data, of: held.path, problem: held.problem, waiting, again };
}

export interface Pages<T> extends Omit<Answer<T[]>, "of"> {
  /** Fetches the next page, if there is one and none is on its way. */
  more(): void;
  /** All of the list is here. */
  whole: boolean;
}

const AT_A_TIME = 100;
/** The longest page that the server gives: what was there already is asked for again in as few as can be. */
const LONGEST = 1000;

/** A list of the ledger's, page by page. When the ledger changes, as much as was there is asked for anew. */
export function usePages<T>(path: string, query: Query): Pages<T> {
  const base = question(path, query);
  const [list, setList] = useState<{ base: string; items: T[] | null; next: string | null }>({
    base: "",
    items: null,
    next: null,
  });
  const [problem, setProblem] = useState<Problem | null>(null);
  const [waiting, wait] = useState(true);
  const [round, setRound] = useState(0);
  const fresh = revision.value;
  useEffect(() => {
    const stop = new AbortController();
    const known = list.base === base ? (list.items?.length ?? 0) : 0;
    wait(true);
    fetchUpTo<T>(path, query, Math.max(known, AT_A_TIME), stop.signal).then(
      (page) => {
        setList({ base, items: page.items, next: page.next });
        setProblem(null);
        wait(false);
      },
      (error: unknown) => {
        if (stop.signal.aborted) return;
        setProblem(asProblem(error));
        wait(false);
      },
    );
    return () => stop.abort();
  }, [base, fresh, round]);
  const more = useCallback(() => {
    if (waiting || list.base !== base || list.next === null) return;
    wait(true);
    ask<Page<T>>(question(path, { ...query, limit: AT_A_TIME, after: list.next })).then(
      (page) => {
        setList((before) =>
          before.base === base && before.next === list.next
            ? { base, items: [...(before.items ?? []), ...page.items], next: page.next }
            : before,
        );
        wait(false);
      },
      (error: unknown) => {
        setProblem(asProblem(error));
        wait(false);
      },
    );
  }, [base, list, waiting]);
  const again = useCallback(() => setRound((n) => n + 1), []);
  return { data: list.items, problem, waiting, again, more, whole: list.next === null };
}

async function fetchUpTo<T>(
  path: string,
  query: Query,
  count: number,
  signal: AbortSignal,
): Promise<Page<T>> {
  const items: T[] = [];
  let after: string | null = null;
  do {
    const limit = Math.min(LONGEST, count - items.length);
    const asked: string = question(path, { ...query, limit, after });
    const page: Page<T> = await ask(asked, signal);
    items.push(...page.items);
    after = page.next;
  } while (after !== null && items.length < count);
  return { items, next: after };
}

function asProblem(error: unknown): Problem {
  return error instanceof Problem ? error : new Problem(0, "", String(error), "");
}
