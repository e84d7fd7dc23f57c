import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";

/** How far from the screen something is still near, in pixels. */
const MARGIN = "1500px 0px";

/**
 * Tells which of the children of an element are near the screen, or near the part of it that is scrolled into view.
 * On paper all are.
 */
export function useNear(
  parent: RefObject<HTMLElement | null>,
  count: number,
  scrolls = false,
): (child: number) => boolean {
  const [near, setNear] = useState<ReadonlySet<number>>(new Set());
  const [printing, print] = useState(false);
  useEffect(() => {
    const { current } = parent;
    if (!current || count === 0) return;
    const numbers = new Map([...current.children].map((child, n) => [child, n]));
    const observer = new IntersectionObserver(
      (seen) =>
        setNear((before) => {
          const now = new Set(before);
          for (const { target, isIntersecting } of seen)
            if (isIntersecting) now.add(numbers.get(target)!);
            else now.delete(numbers.get(target)!);
          return now;
        }),
      { root: scrolls ? current : null, rootMargin: MARGIN },
    );
    for (const child of numbers.keys()) observer.observe(child);
    return () => observer.disconnect();
  }, [count, scrolls]);
  useEffect(() => {
    const start = (): void => print(true);
    const end = (): void => print(false);
    window.addEventListener("beforeprint", start);
    window.addEventListener("afterprint", end);
    return () => {
      window.removeEventListener("beforeprint", start);
      window.removeEventListener("afterprint", end);
    };
  }, []);
  return (child) => printing || near.has(child);
}
