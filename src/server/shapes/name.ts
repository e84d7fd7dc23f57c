import { Type } from "@sinclair/typebox";
import type * as answers from "../../answers.ts";
import { Codes, Location } from "./analysis.ts";
import { Count, Day, Entities, Key, Text } from "./parts.ts";
import { held, nullable, part, shape } from "./shape.ts";

const entry = {
  key: Key,
  name: Text,
  kind: Entities,
  country: nullable(Text),
  reports: Count,
};

export const NameEntry = held<answers.NameEntry>()(
  shape("NameEntry", entry, "Who or what reports name."),
);

export const NameCard = held<answers.NameCard>()(
  shape("NameCard", {
    ...entry,
    codes: Type.Optional(Codes),
    location: nullable(Location),
    called: Type.Array(part({ name: Text, reports: Count })),
    same: Type.Array(Key),
    first: nullable(Day),
    last: nullable(Day),
  }),
);
