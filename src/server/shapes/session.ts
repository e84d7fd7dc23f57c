import { Type } from "@sinclair/typebox";
import { Problem } from "./problem.ts";
import { Added } from "./report.ts";
import { Count, Text } from "./parts.ts";
import { shape } from "./shape.ts";

/** Shapes of the server's own. */

export const Session = shape(
  "Session",
  {
    version: Text,
    readOnly: Type.Boolean(),
    signedIn: Type.Boolean(),
    needsToken: Type.Boolean(),
    ledger: Type.String({ description: "The ledger's place, for people." }),
    author: Type.String({
      description: "Whose name stands under corrections unless another is given.",
    }),
  },
  "What the server is, and what may be done here.",
);

export const SignIn = shape("SignIn", { token: Text });

export const Failed = shape("Failed", {
  line: Type.Integer({ minimum: 1, description: "Which of the reports, from 1." }),
  problem: Problem,
});

export const AddedMany = shape(
  "AddedMany",
  {
    added: Type.Array(Added),
    failed: Type.Array(Failed),
    reports: Count,
    versions: Count,
    known: Count,
    claims: Count,
  },
  "What came of many reports, each for itself.",
);

export const StatedReport = Type.Object(
  {
    text: Text,
    ...Object.fromEntries(
      ["id", "title", "publisher", "author", "url", "published", "language"].map((field) => [
        field,
        Type.Optional(Type.Union([Type.String(), Type.Null()])),
      ]),
    ),
  },
  { $id: "StatedReport", description: "A report as a line of JSON has it; only its text must be." },
);

export const StatedReports = shape("StatedReports", { reports: Type.Array(StatedReport) });
