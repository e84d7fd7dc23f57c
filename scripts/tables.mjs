import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";

const RAW = "?raw";
/** The end of a name that no other plugin takes for one of its own kinds of file. */
const TEXT = ".as-text";

/** Lets code import a `.tsv` table, or any file as `./name?raw`, as text: in the build and in the tests alike. */
export const tables = {
  name: "tables",
  enforce: "pre",
  resolveId(source, importer) {
    if (!source.endsWith(RAW) || !importer) return null;
    return resolve(dirname(importer), source.slice(0, -RAW.length)) + TEXT;
  },
  load(id) {
    if (!id.endsWith(TEXT)) return null;
    return asModule(readFileSync(id.slice(0, -TEXT.length), "utf8"));
  },
  transform(code, id) {
    return id.split("?")[0].endsWith(".tsv") ? asModule(compact(code)) : null;
  },
};

/**
 * The rows of a table without blank lines and remarks (lines that start with `#`), and without the blanks
 * that align its cells: what `rows` of src/table.ts takes, so that no start of the program pays for them.
 */
export function compact(table) {
  return table
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .map((line) =>
      line
        .split("\t")
        .map((cell) => cell.trim())
        .join("\t"),
    )
    .join("\n");
}

function asModule(text) {
  return { code: `export default ${JSON.stringify(text)};`, map: null, moduleType: "js" };
}

/** Writes code in ASCII: an engine keeps such a file in half the memory, and reads it faster. */
export const ascii = {
  name: "ascii",
  generateBundle(_, bundle) {
    const escaped = (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
    for (const file of Object.values(bundle))
      if (file.type === "chunk") file.code = file.code.replace(/[\u0080-\uffff]/g, escaped);
  },
};
