import { Type } from "@sinclair/typebox";
import type * as answers from "../../answers.ts";
import type { ReportHead as HeadOf } from "../../digest/digest.ts";
import { Count, Day, Days, Span, Text, Words } from "./parts.ts";
import { held, nullable, oneOf, part, shape } from "./shape.ts";

export const head = {
  id: Text,
  version: Type.String({ description: "SHA-256 of the version's text, in hex." }),
  title: nullable(Text),
  opening: Type.Optional(Text),
  publisher: nullable(Text),
  url: nullable(Text),
  read: Day,
};

export const ReportHead = held<HeadOf>()(shape("ReportHead", head));

const SourceReport = held<answers.SourceReport>()(
  shape("SourceReport", {
    id: Text,
    title: nullable(Text),
    opening: Type.Optional(Text),
    publisher: nullable(Text),
    url: nullable(Text),
    read: Day,
    origin: Text,
    copyOf: nullable(part({ report: Text, resemblance: Type.Number() })),
  }),
);

const Origin = held<answers.Origin>()(
  shape("Origin", {
    id: Text,
    kind: oneOf(["report", "holder"]),
    name: Text,
    reports: Type.Array(Text),
  }),
);

export const Story = held<answers.Story>()(
  shape("Story", {
    id: Text,
    title: Text,
    days: Days,
    reports: Type.Array(SourceReport),
    origins: Type.Array(Origin),
  }),
);

const Version = part({ version: Text, read: Day });
const Side = nullable(part({ claim: Text, span: Span, text: Text }));

export const Change = held<answers.Change>()(
  shape("Change", {
    report: Text,
    from: Version,
    to: Version,
    kind: oneOf(["added", "dropped", "softened", "hardened", "figure", "reworded"]),
    before: Side,
    after: Side,
    what: Text,
  }),
);

export const SearchHit = held<answers.SearchHit>()(
  shape("SearchHit", {
    report: Text,
    title: nullable(Text),
    opening: Type.Optional(Text),
    publisher: nullable(Text),
    read: Day,
    ...Words.properties,
    threads: Type.Array(Text),
  }),
);

export const Added = held<answers.Added>()(
  shape(
    "Added",
    { report: Text, outcome: oneOf(["new", "version", "known"]), claims: Count },
    'What came of a report; "known": the very same version stood there already.',
  ),
);

export const Stats = held<answers.Stats>()(
  shape("Stats", {
    reports: Count,
    versions: Count,
    events: Count,
    claims: Count,
    threads: Count,
    links: Count,
    corrections: Count,
    first: nullable(Day),
    last: nullable(Day),
    bytes: Count,
    analyser: Text,
  }),
);
