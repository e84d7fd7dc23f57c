import { join } from "node:path";
import { expect, test } from "vitest";
import { docFromConllu, fillConllu } from "../language/conllu.ts";
import { folder, run } from "./world.fixture.ts";

const TREE = `1\tIt\tit\tPRON\tPRP\t_\t2\tnsubj\t_\t_
2\tclosed\tclose\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No
3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

`;
const engine = {
  trees: () => docFromConllu(TREE),
  annotate: (conllu: string) => fillConllu(conllu, docFromConllu(TREE)),
};

test("raw text comes out as CoNLL-U, each file a document", async () => {
  const path = folder({ "a.txt": "It closed.", "b.txt": "It closed." });
  const files = [join(path, "a.txt"), join(path, "b.txt")];
  const { code, out } = await run(["parse", ...files], { engine });
  expect(code).toBe(0);
  expect(out.match(/^# newdoc id = /gm)).toHaveLength(2);
  expect(out).toContain("2\tclosed\tclose\tVERB\tVBD\t");
});

test("--conllu keeps tokens, remarks and the last columns, and fills out the rest", async () => {
  const input = `# sent_id = 7
1\tIt\t_\t_\t_\t_\t_\t_\t_\tA=1
2\tclosed\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
3\t.\t_\t_\t_\t_\t_\t_\t_\t_

`;
  const { code, out } = await run(["parse", "--conllu"], { input: [input], engine });
  expect(code).toBe(0);
  expect(out).toContain("# sent_id = 7\n1\tIt\tit\tPRON\tPRP\t");
  expect(out).toContain("\t2\tnsubj\t_\tA=1\n");
});

test("what is no CoNLL-U is one clear error with its line", async () => {
  const path = folder({ "bad.conllu": "1\tIt\tit\n" });
  const real = { annotate: (conllu: string) => fillConllu(conllu, docFromConllu(conllu)) };
  const { code, out, err } = await run(["parse", "--conllu", join(path, "bad.conllu")], {
    engine: real,
  });
  expect([code, out]).toEqual([2, ""]);
  expect(err).toMatch(/^hearsay: H401 Line 1 of .*bad.conllu is not CoNLL-U: expected 10 columns/);
});

test("a bad file does not keep the next from being parsed", async () => {
  const path = folder({ "a.txt": "It closed.", "empty.txt": "" });
  const files = [path, join(path, "empty.txt"), join(path, "a.txt")];
  const { code, out, err } = await run(["parse", ...files], { engine });
  expect(code).toBe(2);
  expect(err.match(/H202|H206/g)).toHaveLength(2);
  expect(out).toContain("closed");
});
