import { Type } from "@sinclair/typebox";
import type * as answers from "../../answers.ts";
import type { Telling as TellingOf } from "../../digest/digest.ts";
import { Location } from "./analysis.ts";
import {
  Count,
  Day,
  Days,
  Deed,
  EventType,
  Key,
  Kind,
  Span,
  Standing,
  Sure,
  Text,
  Words,
} from "./parts.ts";
import { ReportHead } from "./report.ts";
import { held, nullable, oneOf, part, shape } from "./shape.ts";

const summary = {
  id: Text,
  title: Text,
  type: EventType,
  standing: Standing,
  happened: nullable(Days),
  reports: Type.Array(Text, {
    description: "Ids of the reports that tell of it, by day of publication.",
  }),
  origins: Count,
};

export const ThreadSummary = held<answers.ThreadSummary>()(
  shape("ThreadSummary", summary, "One event as several claims tell it, in short."),
);

export const Position = held<answers.Position>()(
  shape("Position", {
    claim: Text,
    report: Text,
    source: Type.Optional(Text),
    holders: Type.Array(part({ text: Text, entity: nullable(Text), kind: Kind })),
    act: Deed,
    factuality: Sure,
    said: nullable(Days),
    read: Day,
    evidence: Words,
  }),
);

const figure = {
  measure: Text,
  of: Text,
  low: nullable(Type.Number()),
  high: nullable(Type.Number()),
  holder: Text,
  asOf: nullable(Day),
  claim: Text,
  report: Text,
  verdict: oneOf(["first", "agrees", "supersedes", "differs-in-scope", "contradicts"]),
  because: Type.Optional(Text),
  against: Type.Optional(nullable(Text)),
};

export const Figure = held<answers.Figure>()(shape("Figure", figure));

export const FigureOfThread = held<answers.Figure & { thread: string }>()(
  shape("FigureOfThread", { ...figure, thread: Text }),
);

export const Thread = held<answers.Thread>()(
  shape(
    "Thread",
    {
      ...summary,
      positions: Type.Array(Position),
      figures: Type.Array(Figure),
      history: Type.Array(part({ on: Day, standing: Standing, because: Text, claim: Text })),
    },
    "One event as several claims tell it: who says what, and how its standing came about.",
  ),
);

export const Matrix = held<answers.Matrix>()(
  shape(
    "Matrix",
    {
      thread: Text,
      parties: Type.Array(
        part({
          name: Text,
          key: nullable(Key),
          role: oneOf(["actor", "recipient", "third"]),
        }),
      ),
      claims: Type.Array(part({ key: Text, text: Text })),
      cells: Type.Array(
        Type.Array(
          Type.Array(
            part({
              stance: oneOf(["affirms", "denies", "unsure"]),
              act: Deed,
              on: Day,
              claim: Text,
            }),
          ),
        ),
      ),
    },
    "cells[party][claim]; an empty list is silence.",
  ),
);

const Telling = held<TellingOf>()(
  shape("Telling", {
    claim: part({
      id: Text,
      local: Text,
      event: Text,
      holders: Type.Array(
        part({
          text: Text,
          span: nullable(Span),
          key: nullable(Key),
          name: Text,
          kind: Kind,
          country: nullable(Text),
        }),
      ),
      act: Deed,
      factuality: Sure,
      said: nullable(Days),
      evidence: Span,
    }),
    event: part({
      id: Text,
      local: Text,
      type: EventType,
      mode: nullable(Text),
      trigger: Span,
      word: Text,
      evidence: Span,
      roles: Type.Array(
        part({
          role: oneOf(["actor", "recipient", "place"]),
          span: Span,
          text: Text,
          key: nullable(Key),
          country: nullable(Text),
          head: Text,
        }),
      ),
      when: nullable(Days),
      terms: Type.Array(Text),
      setting: Type.Optional(Type.Array(Key)),
      line: Type.Optional(Text),
      main: Type.Boolean(),
    }),
    report: ReportHead,
  }),
);

export const Setting = held<answers.Setting>()(
  shape("Setting", {
    tellings: Type.Array(Telling),
    places: Type.Array(part({ key: Key, name: Text, location: Location })),
  }),
);

export const TimelineEntry = held<answers.TimelineEntry>()(
  shape("TimelineEntry", {
    happened: nullable(Days),
    thread: Text,
    title: Text,
    standing: Standing,
  }),
);

export const EventEntry = held<answers.EventEntry>()(
  shape("EventEntry", {
    happened: nullable(Days),
    assumed: Type.Optional(Type.Boolean()),
    events: Type.Array(part({ report: Text, trigger: Span, text: Text })),
  }),
);

export const ReviewItem = held<answers.ReviewItem>()(
  shape(
    "ReviewItem",
    {
      thread: Text,
      title: Text,
      standing: Standing,
      position: nullable(Position),
      because: Type.Array(part({ rule: Text, words: Text })),
      weight: Type.Number(),
    },
    "Something that a person should look at, and why.",
  ),
);
