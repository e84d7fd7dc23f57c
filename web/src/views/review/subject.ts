import type { NewCorrection } from "../../../../src/answers.ts";

/** What a person can judge. */
export type Subject =
  | {
      kind: "claim";
      id: string;
      /** The thread that holds it; null where it was rejected. */
      thread: string | null;
      /** Its words, to see what is judged. */
      text: string;
    }
  | {
      kind: "thread";
      id: string;
      title: string;
      /** Its claims, for a split. */
      claims: readonly { id: string; text: string }[];
    }
  | { kind: "name"; id: string; name: string };

export type Action = Exclude<NewCorrection["action"], "undo">;

/** What can be done with each kind of subject, the most usual first. */
export const ACTIONS: Record<Subject["kind"], readonly Action[]> = {
  claim: ["accept", "reject", "change", "split"],
  thread: ["accept", "merge", "split"],
  name: ["alias"],
};

/** The fields of a claim that can be changed, and how each is put in. */
export const FIELDS = {
  act: "choice",
  factuality: "choice",
  type: "choice",
  holder: "words",
  actor: "words",
  recipient: "words",
  place: "words",
  said: "days",
  happened: "days",
} as const;
export type Field = keyof typeof FIELDS;

/** What the form holds, as a correction; null while something is missing. */
export function correctionOf(
  subject: Subject,
  form: {
    action: Action;
    field: Field;
    value: string;
    picked: readonly string[];
    reason: string;
    author: string;
  },
): NewCorrection | null {
  const { action, field, picked } = form;
  const [value, reason, author] = [form.value.trim(), form.reason.trim(), form.author.trim()];
  if (reason === "" || author === "") return null;
  const by = { action, author, reason };
  switch (action) {
    case "accept":
    case "reject":
      return { ...by, target: subject.id };
    case "change":
      // Without a holder the report itself speaks, so that one may be empty.
      return value === "" && field !== "holder"
        ? null
        : { ...by, target: subject.id, field, value };
    case "split": {
      if (subject.kind === "claim")
        return subject.thread === null
          ? null
          : { ...by, target: subject.thread, value: subject.id };
      return picked.length === 0 ? null : { ...by, target: subject.id, value: picked.join(",") };
    }
    case "merge":
    case "alias":
      return value === "" ? null : { ...by, target: subject.id, value };
  }
}
