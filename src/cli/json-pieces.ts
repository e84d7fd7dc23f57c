/** Elements of a list that are written down at once. */
const TOGETHER = 512;

/**
 * `JSON.stringify(value, null, indent)` of an object that holds long lists, in pieces: of a long report the
 * whole would be one string of many times its length.
 */
export function* jsonPieces(value: object, indent: 0 | 2): Generator<string> {
  const [line, gap] = indent === 0 ? ["", ""] : ["\n  ", " "];
  let before = "{";
  for (const [key, part] of Object.entries(value)) {
    if (part === undefined) continue;
    const name = `${before}${line}${JSON.stringify(key)}:${gap}`;
    before = ",";
    if (!Array.isArray(part) || part.length === 0) yield name + deeper(part, indent);
    else {
      for (let i = 0; i < part.length; i += TOGETHER) {
        const some = deeper(part.slice(i, i + TOGETHER), indent);
        yield (i === 0 ? `${name}[` : ",") + some.slice(1, -1 - line.length);
      }
      yield `${line}]`;
    }
  }
  yield before === "{" ? "{}" : `${line.slice(0, 1)}}`;
}

/** A value one level down. Line breaks inside strings are written as escapes, so those here are all between lines. */
function deeper(value: unknown, indent: 0 | 2): string {
  const json = JSON.stringify(value, null, indent);
  return indent === 0 ? json : json.replaceAll("\n", "\n  ");
}
