import type { Plan } from "./trainer.ts";

/** Words whose frozen vectors each network sees; only the student's ship. */
export const TEACHER_WORDS = 120_000;
export const STUDENT_WORDS = 50_000;

/** Words with a learned vector of their own in the student. */
export const LEARNED_WORDS = 16_000;

/** Times the treebank is laid beside the news that the teacher labelled, in one epoch. */
export const GOLD_COPIES = 2;

/** Reads the treebank alone, is too slow to ship, and labels news for the student. */
export const TEACHER: Plan = {
  name: "teacher",
  shape: { glove: 100, learned: 92, hidden: 256, layers: 3, arc: 192, label: 96 },
  epochs: 20,
  batch: 1200,
  rate: 0.002,
  dropout: { word: 1, glove: 0.1, input: 0.25, between: 0.4, recurrent: 0.3, mlp: 0.4 },
  seed: 11,
};

/** The network that ships, trained on the treebank and on news as the teacher reads it. */
export const STUDENT: Plan = {
  name: "student",
  shape: { glove: 100, learned: 92, hidden: 160, layers: 2, arc: 96, label: 64 },
  epochs: 12,
  batch: 1500,
  rate: 0.0025,
  dropout: { word: 0.5, glove: 0.03, input: 0.1, between: 0.2, recurrent: 0.1, mlp: 0.2 },
  seed: 1,
};
