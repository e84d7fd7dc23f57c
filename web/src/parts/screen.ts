/** Calls `look` now and whenever the page is scrolled or its window changes; gives what ends that. */
export function watchScreen(look: () => void): () => void {
  look();
  window.addEventListener("scroll", look, { passive: true });
  window.addEventListener("resize", look);
  return () => {
    window.removeEventListener("scroll", look);
    window.removeEventListener("resize", look);
  };
}
