import { useRef } from "preact/hooks";
import { type Answer, useAnswer } from "./answer.ts";
import { type Query, question } from "./api.ts";

export interface Past<T> {
  /** As known on the day that was asked for, or meanwhile what was shown before. */
  shown: T | null;
  /** As known today; null until it is there. */
  whole: T | null;
  answer: Answer<T>;
}

/** An answer as known on a day, beside the one of today; going from day to day keeps what was there until the next is. */
export function usePast<T>(path: string, asOf: string | null, query: Query = {}): Past<T> {
  const asked = asOf === null ? null : question(path, { ...query, asOf });
  const today = useAnswer<T>(question(path, query));
  const past = useAnswer<T>(asked);
  const before = useRef<T | null>(null);
  const answer = asked === null ? today : past;
  const fresh = asked === null ? today.data : past.of === asked ? past.data : null;
  before.current = fresh ?? before.current;
  return { shown: answer.problem ? fresh : before.current, whole: today.data, answer };
}
