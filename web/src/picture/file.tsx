import type { ComponentChildren } from "preact";
import paletteSheet from "../../../src/page/palette.css?raw";
import { wrap } from "../../../src/summary/width.ts";
import { columns } from "./type.ts";
import { toXml } from "./xml.ts";

/** A drawing, and what must stand beside it where it stands alone. */
export interface Picture {
  title: string;
  /** The day that it shows, in words. */
  day: string;
  /** On what it rests, and where it comes from. */
  source: string;
  width: number;
  height: number;
  drawing: ComponentChildren;
}

const MARGIN = 28;
const TITLE = 20;
const NOTE = 12.5;

/** The picture as an SVG file that needs nothing else: no style sheet, no font, no network. */
export function svgOf(picture: Picture): string {
  const { text } = frame(picture);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`;
}

/** Its size in pixels, title and notes among them. */
export function sizeOf(picture: Picture): { width: number; height: number } {
  const { width, height } = frame(picture);
  return { width, height };
}

function frame({ title, day, source, width, height, drawing }: Picture) {
  const head = wrap(title, columns(width, TITLE));
  const foot = wrap(source, columns(width, NOTE));
  const top = MARGIN + head.length * 26 + 20;
  const whole = top + height + 16 + foot.length * 18 + MARGIN;
  const sheet = { width: width + 2 * MARGIN, height: whole };
  const root = (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      {...sheet}
      viewBox={`0 0 ${sheet.width} ${sheet.height}`}
      font-family="system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"
    >
      <title>{title}</title>
      <rect {...sheet} fill="var(--paper)" />
      {head.map((line, i) => (
        <Line y={MARGIN + 18 + i * 26} size={TITLE} ink="ink" weight={600} words={line} />
      ))}
      <Line y={MARGIN + 16 + head.length * 26} size={NOTE} ink="quiet" words={day} />
      <g transform={`translate(${MARGIN} ${top + 12})`}>{drawing}</g>
      {foot.map((line, i) => (
        <Line y={top + height + 32 + i * 18} size={NOTE} ink="quiet" words={line} />
      ))}
    </svg>
  );
  return { ...sheet, text: inked(toXml(root)) };
}

function Line({
  y,
  size,
  ink,
  weight,
  words,
}: {
  y: number;
  size: number;
  ink: string;
  weight?: number;
  words: string;
}) {
  return (
    <text x={MARGIN} y={y} font-size={size} font-weight={weight} fill={`var(--${ink})`}>
      {words}
    </text>
  );
}

/** Colours by value: on paper, pictures are light. Attributes alone name colours so, never a text. */
function inked(text: string): string {
  return text.replace(/="var\(--(\w+)\)"/g, (_, name: string) => `="${colours().get(name)}"`);
}

let known: ReadonlyMap<string, string> | null = null;

/** The colours of the light palette, which comes first in its sheet. */
function colours(): ReadonlyMap<string, string> {
  const [light] = paletteSheet.split("@media");
  known ??= new Map(
    [...light.matchAll(/--(\w+): (#\w+);/g)].map(([, name, value]) => [name, value]),
  );
  return known;
}
