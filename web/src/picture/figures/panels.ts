import type { Figure } from "../../../../src/answers.ts";

/** Figures that count the same, and so can be set beside each other. */
export interface Panel {
  /** "killed", "special forces". */
  title: string;
  figures: Figure[];
}

/** Measures under which different things are counted: there only what was judged against each other goes together. */
const MIXED: ReadonlySet<string> = new Set(["money", "other"]);

export function panelsOf(figures: readonly Figure[]): Panel[] {
  const panels: (Panel & { measure: string })[] = [];
  for (const figure of figures) {
    const { measure, of, against } = figure;
    const mixed = MIXED.has(measure);
    const panel = panels.find(
      (one) =>
        one.measure === measure && (!mixed || one.figures.some(({ claim }) => claim === against)),
    );
    if (panel) panel.figures.push(figure);
    else panels.push({ measure, title: mixed ? of : measure, figures: [figure] });
  }
  return panels;
}
