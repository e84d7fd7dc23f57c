import { Type } from "@sinclair/typebox";
import type * as answers from "../../answers.ts";
import { Text, Words } from "./parts.ts";
import { held, nullable, oneOf, part, shape } from "./shape.ts";

const ACTIONS = ["accept", "reject", "change", "merge", "split", "alias"] as const;

export const Correction = held<answers.Correction>()(
  shape(
    "Correction",
    {
      id: Text,
      action: oneOf(ACTIONS),
      target: Text,
      field: Type.Optional(Text),
      value: Type.Optional(Text),
      author: Text,
      reason: Text,
      at: Type.String({ description: "RFC 3339, UTC." }),
      undone: nullable(Text),
    },
    "A human judgement beside the machine's.",
  ),
);

export const NewCorrection = held<answers.NewCorrection>()(
  shape("NewCorrection", {
    action: oneOf([...ACTIONS, "undo"]),
    target: Type.String({ description: "The claim, thread, entity key or correction." }),
    field: Type.Optional(Text),
    value: Type.Optional(Text),
    author: Text,
    reason: Text,
  }),
);

export const Explanation = held<answers.Explanation>()(
  shape(
    "Explanation",
    {
      claim: Text,
      report: Text,
      version: Type.Optional(
        Type.String({ description: "SHA-256 of the version whose words it rests on." }),
      ),
      title: nullable(Text),
      thread: Text,
      fields: Type.Array(
        part({
          field: Text,
          value: Text,
          machine: Type.Optional(Text),
          rule: nullable(Text),
          why: Text,
          words: Type.Array(Words),
        }),
      ),
      links: Type.Array(
        part({
          event: Text,
          report: Text,
          text: Text,
          score: Type.Number(),
          because: Type.Array(Text),
        }),
      ),
      corrections: Type.Array(Correction),
    },
    "Every field of a claim with the rule that gave it and the words that it rests on.",
  ),
);
