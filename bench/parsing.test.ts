import { expect, test } from "vitest";
import { readConllu } from "./conllu.mjs";
import { files, measure, rawText } from "./parsing.mjs";

const conllu = `# text = The army attacked. It's over.
1	The	the	DET	DT	_	2	det	_	_
2	army	army	NOUN	NN	_	3	nsubj	_	_
3	attacked	attack	VERB	VBD	_	0	root	_	SpaceAfter=No
4	.	.	PUNCT	.	_	3	punct	_	_

1	It	it	PRON	PRP	_	3	nsubj	_	SpaceAfter=No
2	's	be	AUX	VBZ	_	3	cop	_	_
3	over	over	ADV	RB	_	0	root	_	SpaceAfter=No
4	.	.	PUNCT	.	_	3	punct	_	_
`;

type Sentence = {
  form: string;
  lemma: string;
  upos: string;
  feats: string;
  head: number;
  deprel: string;
}[];

function scores(parsed: (gold: Sentence[]) => Sentence[], annotated = parsed) {
  const system = (guess: typeof parsed) => guess(readConllu(conllu) as Sentence[]);
  const hearsay = { annotate: () => system(annotated), parse: () => system(parsed) };
  const figures = measure({ text: () => conllu, hearsay } as never);
  return Object.fromEntries(figures.map(({ id, value }) => [id.replace("parsing.", ""), value]));
}

test("reads the text back from tokens and their spaces", () => {
  expect(files).toEqual(["parsing/dev.conllu"]);
  expect(rawText(readConllu(conllu))).toBe("The army attacked. It's over. ");
});

test("gold against gold is 1 throughout", () => {
  expect(new Set(Object.values(scores((gold) => gold)))).toEqual(new Set([1]));
});

test("a wrong relation costs LAS, its subtype nothing, a wrong head both", () => {
  const figures = scores((gold) => {
    gold[0][1].deprel = "nsubj:pass";
    gold[0][0].deprel = "amod";
    gold[1][0].head = 2;
    return gold;
  });
  expect(figures["gold.las"]).toBe(6 / 8);
  expect(figures["gold.uas"]).toBe(7 / 8);
  expect(figures["raw.las"]).toBe(6 / 8);
});

test("lemmas and features count where the whole column is right", () => {
  const figures = scores((gold) => {
    gold[0][2].lemma = "attacked";
    gold[1][1].feats = "Tense=Pres";
    gold[1][2].feats = "Degree=Pos";
    return gold;
  });
  expect(figures["gold.lemma"]).toBe(7 / 8);
  expect(figures["gold.feats"]).toBe(6 / 8);
  expect(figures["gold.upos"]).toBe(1);
});

test("tokens cut otherwise are neither right nor aligned, sentences run together are wrong", () => {
  const runTogether = (gold: Sentence[]) => {
    const [first, second] = gold;
    Object.assign(second[1], second[0], { form: "It's" });
    const rest = second.slice(1);
    for (const token of rest) token.head = token.head === 0 ? 0 : 6;
    return [[...first, ...rest]];
  };
  const figures = scores(runTogether, (gold) => gold);
  expect(figures["raw.tokens"]).toBeCloseTo((2 * 6) / (7 + 8));
  expect(figures["raw.sentences"]).toBe(0);
  expect(figures["raw.las"]).toBeCloseTo((2 * 6) / (7 + 8));
});
