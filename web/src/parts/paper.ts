import { useEffect, useState } from "preact/hooks";

/** Whether the page is being printed: then all of it must be there, not only what is on screen. */
export function usePaper(): boolean {
  const [printed, setPrinted] = useState(false);
  useEffect(() => {
    const paper = window.matchMedia("print");
    const look = (): void => setPrinted(paper.matches);
    look();
    paper.addEventListener("change", look);
    return () => paper.removeEventListener("change", look);
  }, []);
  return printed;
}
