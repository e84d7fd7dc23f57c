import { expect, test } from "vitest";
import { TABLES } from "../src/store/schema.ts";

const INTRODUCTION = `A ledger is one SQLite file, or one schema of a PostgreSQL database; the tables are the same. Any SQLite tool opens the file; what it writes there, hearsay cannot answer for. Rows are added and never changed, but for the tables marked as derived, which can be made again from the others, and \`ledger\` itself.

- Texts that a database cannot hold (U+0000, halves of surrogate pairs) stand as JSON behind the character U+F8FF.
- Spans count UTF-16 code units of the version's \`text\`.
- \`search\` is the index of words: an FTS5 table without content in SQLite, whose \`rowid\` is the version's \`shelf\`; in PostgreSQL a table of \`shelf\` and \`words\` (tsvector). Words stand in it in lower case, without accents, stemmed.
- SQLite: write-ahead log, \`synchronous=FULL\`: what \`add\` acknowledged is on disk. When the last process closes the ledger it is one file again; a copy of that file is a copy of the ledger. Copied while in use, take \`-wal\` along.
- PostgreSQL: \`postgres://…/database?schema=name\`, \`hearsay\` where none is named. Writers of one ledger queue for an advisory lock.`;

function schemaPage(): string {
  const sections = Object.entries(TABLES).map(([name, { about, columns }]) => {
    const rows = Object.entries(columns).map(([column, [type, meaning]]) => {
      const may = type.endsWith("?") ? `${type.slice(0, -1)} or null` : type;
      return `| \`${column}\` | ${may} | ${meaning} |`;
    });
    const table = ["| column | type | meaning |", "| --- | --- | --- |", ...rows].join("\n");
    return `## ${name}\n\n${about}\n\n${table}`;
  });
  return `${[
    "<!-- Made from src/store/schema.ts: run `npx vitest run test/schema -u`. -->",
    "# The tables of a ledger",
    INTRODUCTION,
    ...sections,
  ].join("\n\n")}\n`;
}

test("docs/schema.md tells of every table and column", async () => {
  await expect(schemaPage()).toMatchFileSnapshot("../docs/schema.md");
});
