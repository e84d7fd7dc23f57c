import { Type } from "@sinclair/typebox";
import type * as answers from "../../answers.ts";
import { Analysis } from "./analysis.ts";
import { Count, Day, Key, Standing, Text } from "./parts.ts";
import { head } from "./report.ts";
import { held, nullable, part, shape } from "./shape.ts";

export const ReportEntry = held<answers.ReportEntry>()(
  shape("ReportEntry", { ...head, versions: Count, claims: Count }),
);

export const ReadReport = held<answers.ReadReport>()(
  shape(
    "ReadReport",
    {
      ...head,
      text: Text,
      author: nullable(Text),
      versions: Type.Array(part({ version: Text, read: Day, number: Count })),
      analysis: Analysis,
      claims: Type.Array(
        part({
          local: Text,
          claim: Text,
          thread: nullable(Text),
          title: nullable(Text),
          standing: nullable(Standing),
        }),
      ),
      entities: Type.Array(part({ local: Text, key: Key })),
    },
    "A version of a report with what was found in it and where its claims stand.",
  ),
);
