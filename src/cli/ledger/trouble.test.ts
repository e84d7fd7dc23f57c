import { chmodSync, mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import Database from "libsql";
import { afterAll, expect, test } from "vitest";
import { openStored } from "../load-ledger.ts";
import { run } from "../world.fixture.ts";

const FOLDER = mkdtempSync(join(tmpdir(), "hearsay-trouble-"));
afterAll(() => rmSync(FOLDER, { recursive: true }));

const at = (name: string): string => join(FOLDER, name);

/** What `hearsay threads`, or `add`, says of a ledger. */
const asked = (where: string): ReturnType<typeof run> => run(["threads", "--ledger", where]);
const added = (where: string): ReturnType<typeof run> =>
  run(["add", "--ledger", where], { input: ["Nothing happened."] });

test("what stands there and is no ledger", async () => {
  writeFileSync(at("notes.txt"), "Bring milk.");
  mkdirSync(at("folder"));
  for (const name of ["notes.txt", "folder"])
    for (const attempt of [asked, added])
      expect(await attempt(at(name))).toEqual({
        code: 2,
        out: "",
        err: `hearsay: H502 ${at(name)} is no ledger. Name a ledger with --ledger, or a place where nothing stands yet.\n`,
      });
});

test("a ledger that is not there, or cannot be made", async () => {
  expect(await asked(at("missing.ledger"))).toEqual({
    code: 2,
    out: "",
    err: `hearsay: H501 There is no ledger at ${at("missing.ledger")}. "hearsay add" makes one; or name another with --ledger.\n`,
  });
  const { code, err } = await added(at("nowhere/x.ledger"));
  expect(code).toBe(2);
  expect(err).toMatch(/^hearsay: H504 The ledger at \S+ cannot be written\. Check [^\n]+\n$/);
});

test("a ledger of a later hearsay", async () => {
  await (await openStored(at("later.ledger"), "create")).close();
  const file = new Database(at("later.ledger"));
  file.exec("UPDATE ledger SET schema = 99");
  file.close();
  for (const attempt of [asked, added]) {
    const { code, err } = await attempt(at("later.ledger"));
    expect(code).toBe(2);
    expect(err).toMatch(/^hearsay: H503 [^\n]+ \(schema 99; this one knows \d+\)\. Use [^\n]+\n$/);
  }
});

test.skipIf(process.getuid?.() === 0)("a folder that may not be written", async () => {
  mkdirSync(at("shut"));
  chmodSync(at("shut"), 0o555);
  const { code, err } = await added(at("shut/x.ledger"));
  expect(code).toBe(2);
  expect(err).toMatch(/^hearsay: H504 [^\n]+\n$/);
});

test("a server that does not answer is told without its password", async () => {
  const { code, err } = await asked("postgres://ann:secret@127.0.0.1:1/news");
  expect(code).toBe(2);
  expect(err).toMatch(/^hearsay: H508 The ledger at postgres:\/\/ann@127\.0\.0\.1:1\/[^\n]+\n$/);
  expect(err).not.toContain("secret");
});
