import { expect, test } from "vitest";
import { COMMANDS } from "./commands.ts";
import { manual, overview } from "./help.ts";
import { run } from "./world.fixture.ts";

test("help names every command, option and example, in 80 columns", () => {
  const texts = [overview(), ...COMMANDS.map(manual)];
  for (const line of texts.join("\n").split("\n")) expect(line.length).toBeLessThanOrEqual(80);
  for (const command of COMMANDS) {
    expect(overview()).toContain(command.summary.split(" ")[0]);
    for (const option of command.options) expect(manual(command)).toContain(`--${option.name}`);
    for (const [example] of command.examples) expect(manual(command)).toContain(example);
  }
});

test("help is found in all the places where one looks for it", async () => {
  const { code, out } = await run(["--help"]);
  expect(code).toBe(0);
  expect(out).toContain("Usage: hearsay COMMAND");
  expect((await run(["help"])).out).toBe(out);
  const read = await run(["help", "read"]);
  expect(read.out).toContain("Usage: hearsay read");
  expect((await run(["read", "--help"])).out).toBe(read.out);
  expect((await run(["read", "-h", "x.txt"])).out).toBe(read.out);
});

test("no command at all is a mistake, and help is the answer", async () => {
  const { code, out, err } = await run([]);
  expect(code).toBe(2);
  expect(out).toBe("");
  expect(err).toContain("Usage: hearsay COMMAND");
});

test("help for a command that there is not says so", async () => {
  const { code, err } = await run(["help", "parce"]);
  expect(code).toBe(2);
  expect(err).toContain('H101 There is no command "parce". Did you mean "parse"?');
});

test("the version is that of the package", async () => {
  const { code, out } = await run(["--version"]);
  expect(code).toBe(0);
  expect(out).toMatch(/^\d+\.\d+\.\d+\n$/);
});
