/** How far before the end of a clipped text a space is looked for to end at. */
const REACH = 24;

/** A text of at most `most` UTF-16 units; where it was longer it ends in an ellipsis, after a whole word if one is near. */
export function clip(text: string, most: number): string {
  if (text.length <= most) return text;
  const room = most - 1;
  const space = text.lastIndexOf(" ", room);
  let end = space > room - REACH && space > 0 ? space : room;
  if (/[\ud800-\udbff]/.test(text[end - 1])) end--;
  return `${text.slice(0, end)}…`;
}
