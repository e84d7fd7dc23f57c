import { expect, test } from "vitest";
import type { ClaimDigest, EventDigest, HolderDigest, ReportHead } from "../digest/digest.ts";
import { creditOf } from "./mediums.ts";
import { originsOf, type Told } from "./origins.ts";

const event: EventDigest = {
  id: "e1",
  local: "v1",
  type: "ASSAULT",
  mode: null,
  trigger: [0, 6],
  word: "shell",
  evidence: [0, 20],
  roles: [],
  when: null,
  terms: [],
  main: true,
};

const kcna: HolderDigest = {
  text: "state news agency KCNA",
  span: [0, 22],
  key: "organisation:korean central news agency",
  name: "Korean Central News Agency",
  kind: "state-media",
  country: "KP",
};
const northKorea: HolderDigest = {
  ...kcna,
  text: "Pyongyang",
  key: "country:KP",
  name: "North Korea",
  kind: "government",
};
const mayor: HolderDigest = {
  ...kcna,
  text: "mayor Ana Duarte",
  key: "person:ana duarte",
  name: "Ana Duarte",
  kind: "government",
  country: null,
};
const officials: HolderDigest = {
  ...kcna,
  text: "officials",
  key: null,
  name: "officials",
  kind: "unnamed",
  country: null,
};
const reuters: HolderDigest = {
  ...kcna,
  text: "Reuters",
  key: "organisation:reuters",
  name: "Reuters",
  kind: "media",
  country: "GB",
};

/** A report with a claim for each chain of holders; an empty chain is its own voice. */
function told(id: string, read: string, publisher: string, ...chains: HolderDigest[][]): Told {
  const head: ReportHead = {
    id,
    version: `v-${id}`,
    title: `On ${id}`,
    publisher,
    url: null,
    read,
  };
  const tellings = chains.map((holders, i) => {
    const claim: ClaimDigest = {
      id: `c-${id}-${i}`,
      local: `c${i}`,
      event: "e1",
      holders,
      act: "say",
      factuality: "CT+",
      said: null,
      evidence: [0, 20],
    };
    return { claim, event, report: head };
  });
  return { head, tellings };
}

const named = (reports: Told[], copies: { a: string; b: string }[] = []) =>
  originsOf(reports, copies).map(({ kind, name, reports }) => [kind, name, ...reports]);

test("copies are one origin, named after the earliest", () => {
  const reports = [
    told("r3", "2024-05-03", "Lindenau Post", []),
    told("r1", "2024-05-02", "Kestrel Wire", []),
    told("r2", "2024-05-02", "Orrery News", []),
  ];
  expect(named(reports, [{ a: "r3", b: "r1" }])).toEqual([
    ["report", "Kestrel Wire", "r1", "r3"],
    ["report", "Orrery News", "r2"],
  ]);
});

test("copies of an agency's dispatch are named after the agency", () => {
  const copy = told("r1", "2024-05-02", "Kestrel Wire", []);
  const wire = told("r2", "2024-05-03", "AFP", []);
  expect(named([copy, wire], [{ a: "r1", b: "r2" }])).toEqual([
    ["report", "Agence France-Presse", "r1", "r2"],
  ]);
  expect(named([{ ...copy, credit: "Yonhap" }])).toEqual([["report", "Yonhap", "r1"]]);
});

test("reports that hang on one holder are one origin, however they word it", () => {
  const reports = [
    told("r1", "2024-05-01", "Kestrel Wire", [kcna], [kcna]),
    told("r2", "2024-05-01", "Orrery News", [northKorea]),
    told("r3", "2024-05-01", "Lindenau Post", [mayor]),
  ];
  expect(named(reports)).toEqual([
    ["holder", "North Korea", "r1", "r2"],
    ["holder", "Ana Duarte", "r3"],
  ]);
});

test("the innermost of a chain is the holder", () => {
  const reports = [
    told("r1", "2024-05-01", "Kestrel Wire", [reuters, mayor]),
    told("r2", "2024-05-02", "Orrery News", [mayor]),
  ];
  expect(named(reports)).toEqual([["holder", "Ana Duarte", "r1", "r2"]]);
});

test("a voice of its own, or a second source, makes a report an origin of its own", () => {
  const reports = [
    told("r1", "2024-05-01", "Kestrel Wire", [kcna]),
    told("r2", "2024-05-01", "Orrery News", [kcna], []),
    told("r3", "2024-05-01", "Lindenau Post", [kcna], [mayor]),
  ];
  expect(named(reports)).toEqual([
    ["holder", "Korean Central News Agency", "r1"],
    ["report", "Orrery News", "r2"],
    ["report", "Lindenau Post", "r3"],
  ]);
});

test("two reports' officials need not be the same", () => {
  const reports = [
    told("r1", "2024-05-01", "Kestrel Wire", [officials]),
    told("r2", "2024-05-01", "Orrery News", [officials]),
  ];
  expect(originsOf(reports, [])).toHaveLength(2);
});

test("who cites a report of an agency has its origin", () => {
  const reports = [
    told("r1", "2024-05-02", "Kestrel Wire", [reuters]),
    told("r2", "2024-05-01", "Reuters", []),
  ];
  expect(named(reports)).toEqual([["report", "Reuters", "r2", "r1"]]);
  expect(named([reports[0]])).toEqual([["holder", "Reuters", "r1"]]);
});

test("each report is in one origin, whatever the order", () => {
  const reports = [
    told("r1", "2024-05-01", "Kestrel Wire", [kcna]),
    told("r2", "2024-05-02", "Orrery News", [northKorea]),
    told("r3", "2024-05-02", "Reuters", []),
    told("r4", "2024-05-03", "Lindenau Post", [reuters]),
    told("r5", "2024-05-03", "Saltmarsh Courier", [mayor], []),
    told("r6", "2024-05-04", "Farrow Bulletin", [mayor]),
  ];
  const copies = [{ a: "r5", b: "r6" }];
  const first = originsOf(reports, copies);
  expect(first.flatMap((origin) => origin.reports).sort()).toEqual(
    reports.map(({ head }) => head.id),
  );
  expect(originsOf([...reports].reverse(), [{ a: "r6", b: "r5" }])).toEqual(first);
});

test.each([
  ["SEOUL, May 2 (Yonhap) -- The defence ministry said a drone had crossed the border.", "Yonhap"],
  ["Floods close the port\nBy The Associated Press\n\nHeavy rain closed it.", "Associated Press"],
  ["The dam held, engineers said on Friday. — Reuters", "Reuters"],
  ["The dam held.\n\nSource: AFP", "Agence France-Presse"],
  ["The minister told Reuters that the dam (built in 1961) held.", null],
])("the credit of %j", (text, agency) => {
  expect(creditOf(text)).toBe(agency);
});
