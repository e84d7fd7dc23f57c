/** Lets code import a `.tsv` table as text, in the build and in the tests alike. */
export const tables = {
  name: "tables",
  transform(code, id) {
    if (!id.split("?")[0].endsWith(".tsv")) return null;
    return { code: `export default ${JSON.stringify(code)};`, map: null, moduleType: "js" };
  },
};
