import type { Act } from "../../analysis.ts";

/** ANSI "select graphic rendition" codes (ECMA-48, 8.3.117): switch on, switch off. */
const STYLES = {
  bold: [1, 22],
  dim: [2, 22],
  italic: [3, 23],
  underline: [4, 24],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
  magenta: [35, 39],
  cyan: [36, 39],
} as const;

export type Style = keyof typeof STYLES;
export type Paint = (text: string, ...styles: Style[]) => string;

/** Paints words for a terminal, or leaves them plain. */
export function painter(colour: boolean): Paint {
  if (!colour) return (text) => text;
  return (text, ...styles) => {
    if (text === "") return text;
    const on = styles.map((style) => STYLES[style][0]).join(";");
    const off = styles.map((style) => STYLES[style][1]).join(";");
    return `\u001b[${on}m${text}\u001b[${off}m`;
  };
}

/** The colour of a verb of saying; it stands beside the word and never for it. */
export const ACT_STYLE: Partial<Record<Act, Style>> = {
  confirm: "green",
  admit: "green",
  deny: "red",
  accuse: "red",
  threaten: "red",
  speculate: "yellow",
  predict: "yellow",
};
