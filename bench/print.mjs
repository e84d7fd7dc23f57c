/** Tables for people: the first column to the left, the others to the right. */
export function table(headings, lines) {
  const all = [headings, ...lines].map((line) => line.map(String));
  const widths = headings.map((_, i) => Math.max(...all.map((line) => line[i].length)));
  const text = all.map((line) =>
    line
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i])))
      .join("  ")
      .trimEnd(),
  );
  text.splice(1, 0, widths.map((width) => "-".repeat(width)).join("  "));
  return `${text.join("\n")}\n`;
}

export const percent = (share) => (share * 100).toFixed(1);

/** Three significant digits, without an exponent. */
export function short(number) {
  if (number === null) return "failed";
  if (number === 0 || number >= 100) return Math.round(number).toString();
  return number.toFixed(Math.max(0, 2 - Math.floor(Math.log10(number))));
}
