import { useEffect, useState } from "preact/hooks";

/** Milliseconds without a key stroke after which typed words are asked for. */
const PAUSE = 150;

/** Words as they stood when typing last paused. */
export function useSettled(words: string): string {
  const [settled, settle] = useState(words);
  useEffect(() => {
    const timer = window.setTimeout(() => settle(words), PAUSE);
    return () => window.clearTimeout(timer);
  }, [words]);
  return settled;
}
