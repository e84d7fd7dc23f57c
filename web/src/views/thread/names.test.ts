import { expect, test } from "vitest";
import type { Matrix, Setting } from "../../../../src/answers.ts";
import { backgroundOf, calledOf } from "./background.ts";
import { namesOf } from "./names.ts";

const telling = (
  holder: [key: string, name: string] | null,
  roles: [role: string, key: string | null, text: string][],
  when: { earliest: string | null; latest: string | null } | null = null,
) =>
  ({
    claim: {
      id: `c-${roles[0][2]}`,
      holders: holder ? [{ key: holder[0], name: holder[1] }] : [],
    },
    event: { when, roles: roles.map(([role, key, text]) => ({ role, key, text })) },
    report: { id: "r1", title: "A title", publisher: null, read: "2025-03-03" },
  }) as unknown as Setting["tellings"][number];

test("names come by how many claims name them, each under its best name, those without a key not at all", () => {
  const setting: Setting = {
    tellings: [
      telling(
        ["person:chico", "Chico"],
        [
          ["actor", "country:FR", "Freedonian"],
          ["place", null, "there"],
        ],
      ),
      telling(null, [
        ["actor", "country:FR", "its"],
        ["recipient", "country:SY", "Sylvanians"],
      ]),
    ],
    places: [],
  };
  const matrix = {
    parties: [{ name: "Freedonia", key: "country:FR", role: "actor" }],
  } as unknown as Matrix;
  expect(namesOf(setting, matrix)).toEqual([
    { key: "country:FR", name: "Freedonia" },
    { key: "person:chico", name: "Chico" },
    { key: "country:SY", name: "Sylvanians" },
  ]);
  expect(namesOf(setting, null)[0].name).toBe("Freedonian");
});

test("when it happened is told only where a claim says more than that it was before its report", () => {
  const { happened, reports } = backgroundOf({
    tellings: [
      telling(null, [["actor", null, "a"]], { earliest: null, latest: "2025-03-03" }),
      telling(null, [["actor", null, "b"]], { earliest: "2025-02-01", latest: "2025-02-02" }),
      telling(null, [["actor", null, "c"]]),
    ],
    places: [],
  });
  expect([...happened.keys()]).toEqual(["c-b"]);
  expect(calledOf(reports.get("r1"), "r1")).toBe("A title");
  expect(calledOf(undefined, "r1")).toBe("r1");
});
