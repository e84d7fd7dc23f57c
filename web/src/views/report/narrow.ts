import { useEffect, useState } from "preact/hooks";

const query = matchMedia("(max-width: 60rem)");

/** Whether the screen is so narrow that text and claims stand below each other. */
export function useNarrow(): boolean {
  const [narrow, set] = useState(query.matches);
  useEffect(() => {
    const look = (): void => set(query.matches);
    query.addEventListener("change", look);
    return () => query.removeEventListener("change", look);
  }, []);
  return narrow;
}
