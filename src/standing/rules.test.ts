import { expect, test } from "vitest";
import { judge } from "./rules.ts";
import type { Stand } from "./stand.ts";
import type { Statement } from "./statement.ts";

const STANDS: Stand[] = [
  "admits",
  "confirms",
  "claims",
  "affirms",
  "reports",
  "estimates",
  "denies",
  "withdraws",
  "announces",
  "wants",
  "foretells",
  "speculates",
  "leaves-open",
];
const RELATIONS = ["actor", "recipient", "third"] as const;

function statement(stand: Stand, relation: Statement["relation"], id: string): Statement {
  const voice = { id, name: id, key: id, state: null, kind: "person", authority: false } as const;
  const telling = { claim: { id: `c${id}` }, report: { read: "2031-05-02" } };
  const day = "2031-05-02";
  return {
    telling: telling as unknown as Statement["telling"],
    voice: { ...voice, origin: true },
    relation,
    stand,
    day,
    since: day,
    from: day,
  };
}

// Where no rule held, a thread of one witness who confirmed what nobody had said before had no standing.
test("whatever one voice holds, or two, there is a rule for it", () => {
  for (const one of STANDS)
    for (const first of RELATIONS) {
      expect(judge([statement(one, first, "a")]), `${first} ${one}`).not.toBeNull();
      for (const other of STANDS)
        for (const second of RELATIONS) {
          const both = [statement(one, first, "a"), statement(other, second, "b")];
          expect(judge(both), `${first} ${one}, ${second} ${other}`).not.toBeNull();
        }
    }
});
