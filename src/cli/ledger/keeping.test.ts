import { expect, test } from "vitest";
import { run } from "../world.fixture.ts";
import { sampleLedger } from "../../ledger/ledger.fixture.ts";

test("correct hands on whole ids, author and reason, and shows what was kept", async () => {
  const ledger = sampleLedger();
  const env = { GIT_AUTHOR_NAME: "Ines Carro" };
  const change = [
    "correct",
    "change",
    "c19",
    "--field",
    "act",
    "--value",
    "say",
    "--reason",
    "So.",
  ];
  const { code, out } = await run(change, { ledger, env });
  expect(code).toBe(0);
  expect(out).toContain("change c19a2 act → say");
  const split = [
    "correct",
    "split",
    "t4",
    "--value",
    "c07, c19",
    "--reason",
    "So.",
    "--author",
    "Me",
  ];
  await run(split, { ledger, env });
  expect(ledger.asked.filter(([what]) => what === "correct")).toEqual([
    [
      "correct",
      {
        action: "change",
        target: "c19a2",
        field: "act",
        value: "say",
        author: "Ines Carro",
        reason: "So.",
      },
    ],
    [
      "correct",
      { action: "split", target: "t4c1e", value: "c07be,c19a2", author: "Me", reason: "So." },
    ],
  ]);
});

test("a claim is accepted, and a thread as it stands", async () => {
  const ledger = sampleLedger();
  for (const start of ["c19", "t4"])
    await run(["correct", "accept", start, "--reason", "So.", "--author", "Me"], { ledger });
  const by = { action: "accept", author: "Me", reason: "So." };
  expect(ledger.asked.filter(([what]) => what === "correct")).toEqual([
    ["correct", { ...by, target: "c19a2" }],
    ["correct", { ...by, target: "t4c1e" }],
  ]);
});

test.each([
  [["correct"], "H603"],
  [
    ["correct", "rejct", "c1"],
    'H608 There is no correction called "rejct". Did you mean "reject"?',
  ],
  [["correct", "reject"], 'H607 "hearsay correct reject" needs the id of a claim.'],
  [["correct", "accept"], "needs the id of a claim or a thread."],
  [["correct", "reject", "c19"], 'H607 "hearsay correct reject" needs --reason.'],
  [["correct", "merge", "t4", "--reason", "x"], 'H607 "hearsay correct merge" needs --value.'],
  [["correct", "undo", "x9", "--reason", "x"], "H601 The ledger holds no correction x9."],
])("%j is refused", async (argv, message) => {
  const ledger = sampleLedger();
  const { code, err } = await run(argv, { ledger });
  expect(code).toBe(2);
  expect(err).toContain(message);
  expect(ledger.asked.map(([what]) => what)).toEqual(["close"]);
});

test("verify fails closed", async () => {
  const good = await run(["verify"], { ledger: sampleLedger() });
  expect([good.code, good.out]).toEqual([0, "All is as it was read: 3 versions checked.\n"]);
  const fault = {
    report: "r1a77",
    version: "1a1a1a1a1a1a1a1a",
    where: "claim c07be",
    what: "other words",
  };
  const verify = async () => [fault];
  const bad = await run(["verify"], { ledger: sampleLedger({ verify }) });
  expect(bad.code).toBe(2);
  expect(bad.out).toBe("report r1a77, version 1a1a1a1a1a1a, claim c07be: other words\n");
  expect(bad.err).toContain("H611 1 thing of what the ledger holds does not match its texts.");
  const json = await run(["verify", "--json"], { ledger: sampleLedger({ verify }) });
  expect([json.code, JSON.parse(json.out)]).toEqual([2, [fault]]);
  const broken = () => Promise.reject(new TypeError("cannot read"));
  expect((await run(["verify"], { ledger: sampleLedger({ verify: broken }) })).code).toBe(2);
});

test("stats in columns", async () => {
  const { out } = await run(["stats"], { ledger: sampleLedger() });
  expect(out).toContain("claims       1,205\nthreads          2\n");
});
