import { foundIn, type FoundTable } from "../../../../src/page/found.ts";
import { useMemo } from "preact/hooks";
import { Exact } from "../../parts/exact.tsx";
import { nameHref } from "../../reach/place.ts";
import { say } from "../../words/say.ts";
import type { Reading } from "./reading.ts";

/** Characters of a cell, and rows of a table, that are shown. */
const MOST = 160;
const ROWS = 500;

/** Everything found in the text, kind by kind, folded away; names lead to what other reports say of them. */
export function Found({ reading }: { reading: Reading }) {
  const tables = useMemo(() => foundIn(reading.read.analysis), [reading]);
  return (
    <section class="report-found" aria-label={say("found.label")}>
      {tables.map((table) => (
        <details key={table.kind}>
          <summary>
            {table.title} <small>{table.entries.length}</small>
          </summary>
          <Table table={table} names={reading.names} />
        </details>
      ))}
    </section>
  );
}

function Table({
  table: { kind, columns, entries },
  names,
}: {
  table: FoundTable;
  names: Reading["names"];
}) {
  return (
    <table>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.slice(0, ROWS).map(({ id, cells }) => {
          const key = kind === "names" ? names.get(id)?.key : undefined;
          return (
            <tr key={id}>
              {cells.map((cell, n) => (
                <td key={columns[n]} dir="auto">
                  {key && n === 0 ? (
                    <a href={nameHref(key)}>
                      <Exact text={cell} most={MOST} />
                    </a>
                  ) : (
                    <Exact text={cell} most={MOST} />
                  )}
                </td>
              ))}
            </tr>
          );
        })}
        {entries.length > ROWS ? (
          <tr>
            <td colSpan={columns.length}>{say("found.more", { n: entries.length - ROWS })}</td>
          </tr>
        ) : null}
      </tbody>
    </table>
  );
}
