import { describe, expect, test } from "vitest";
import { parseArguments } from "./arguments.ts";

describe("parseArguments", () => {
  test("takes options before, between and after the operands", () => {
    const { command, options, operands } = parseArguments(
      "read a.txt --format json -j 2 b.txt --jsonl".split(" "),
    );
    expect(command?.name).toBe("read");
    expect([...options]).toEqual([
      ["format", "json"],
      ["jobs", "2"],
      ["jsonl", ""],
    ]);
    expect(operands).toEqual(["a.txt", "b.txt"]);
  });

  test("takes a value after an equals sign, - as an operand, and all after -- as operands", () => {
    const { options, operands } = parseArguments(["read", "--format=html", "-", "--", "--jsonl"]);
    expect(options.get("format")).toBe("html");
    expect(operands).toEqual(["-", "--jsonl"]);
  });

  test.each([
    [["raed", "x"], 'H101 There is no command "raed". Did you mean "read"?'],
    [["report.txt"], "To read a file: hearsay read report.txt."],
    [["read", "--fromat", "json"], "Did you mean --format?"],
    [["read", "--jsno"], "Did you mean --jsonl?"],
    [["read", "-x"], 'H102 "hearsay read" has no option "-x".'],
    [["--format", "json"], "It goes with a command: hearsay read --format."],
    [["--verison"], "Did you mean --version?"],
    [["read", "--format"], "H103 Option --format needs a value. Write it after the option"],
    [["read", "--format", "jsn"], "Did you mean json? It takes text, json, jsonl, conllu or html."],
    [["read", "--jsonl=yes"], "H105 Option --jsonl takes no value."],
  ])("says what is wrong with %j", (argv, message) => {
    expect(() => parseArguments(argv)).toThrow(message);
  });

  test("no option is called before a command but --help and --version", () => {
    expect(parseArguments([]).command).toBeNull();
    expect(parseArguments(["-V"]).options.has("version")).toBe(true);
  });
});
