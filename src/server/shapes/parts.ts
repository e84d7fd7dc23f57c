import { Type } from "@sinclair/typebox";
import type {
  Act,
  Days as DaysOf,
  EntityKind,
  Factuality,
  Measure,
  PloverType,
  SourceKind,
  Span as SpanOf,
} from "../../analysis.ts";
import type { Standing as StandingOf } from "../../answers.ts";
import { KINDS, SOURCES, STANDINGS, TYPES } from "../../question/choices.ts";
import { held, nullable, oneOf, part } from "./shape.ts";

/** What several shapes are made of. */

export const Span = held<SpanOf>()(
  Type.Unsafe<SpanOf>(
    Type.Tuple([Type.Integer({ minimum: 0 }), Type.Integer({ minimum: 0 })], {
      description:
        "Half-open range [start, end) of UTF-16 code units into the text of the version of the report.",
    }),
  ),
);

export const Day = Type.String({ description: "A day: 2025-04-28." });

export const Days = held<DaysOf>()(
  Type.Object(
    { earliest: nullable(Day), latest: nullable(Day) },
    {
      $id: "Days",
      additionalProperties: false,
      description: "Inclusive days; null where open on that side.",
    },
  ),
);

export const Kind = held<SourceKind>()(oneOf(SOURCES));
export const Standing = held<StandingOf>()(oneOf(STANDINGS));
export const EventType = held<PloverType | "OTHER">()(
  oneOf(TYPES.map((type) => type.toUpperCase() as Uppercase<(typeof TYPES)[number]>)),
);
export const Deed = held<Act>()(
  oneOf([
    "narrate",
    "say",
    "confirm",
    "admit",
    "deny",
    "accuse",
    "speculate",
    "predict",
    "promise",
    "threaten",
    "demand",
    "propose",
    "evaluate",
  ]),
);
export const Sure = held<Factuality>()(
  oneOf(["CT+", "CT-", "PR+", "PR-", "PS+", "PS-", "CTu", "Uu"]),
);
export const Measured = held<Measure>()(
  oneOf([
    "killed",
    "injured",
    "missing",
    "captured",
    "detained",
    "displaced",
    "deployed",
    "money",
    "other",
  ]),
);
export const Entities = held<EntityKind>()(oneOf(KINDS));

/** Words of a report, and where they stand in it. */
export const Words = part({ span: Span, text: Type.String() });

export const Text = Type.String();
export const Key = Type.String({
  description: 'Who or what it is across reports: "country:KP", "person:dmitry peskov".',
});
export const Count = Type.Integer({ minimum: 0 });
