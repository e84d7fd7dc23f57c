import { Type } from "@sinclair/typebox";
import type { EntityKind } from "../../analysis.ts";
import { Failure } from "../../failure/failure.ts";
import { given, pagingOf, viewOf } from "../../question/filter.ts";
import { wholeId } from "../../question/ids.ts";
import { inAddress } from "../answer.ts";
import { ABOUT, AS_OF, PAGING, text } from "../parameters.ts";
import { reading, type Route } from "../route.ts";
import { Correction, Explanation } from "../shapes/claim.ts";
import { NameCard, NameEntry } from "../shapes/name.ts";
import { pageOf } from "../shapes/page.ts";
import { Entities } from "../shapes/parts.ts";
import { ReadReport, ReportEntry } from "../shapes/reading.ts";
import { Change, SearchHit, Stats } from "../shapes/report.ts";
import { Position } from "../shapes/thread.ts";

export const REPORTS: readonly Route[] = [
  reading(
    "/reports",
    "All reports, those read last first",
    { query: PAGING, answer: pageOf(ReportEntry) },
    ({ ledger, options }) => ledger.reports(pagingOf(options)),
  ),
  reading(
    "/reports/{id}",
    "A report word for word, with what was found in it and where its claims stand",
    {
      query: {
        version: Type.Optional(
          text("SHA-256 of the text of one version; the latest where none is named."),
        ),
      },
      answer: ReadReport,
    },
    async ({ ledger, parts, options }) => {
      const id = await wholeId(ledger, "report", parts["id"]);
      const version = options.get("version");
      const found = await ledger.reading(id, version);
      if (found) return found;
      const near = `GET /api/v1/reports/${inAddress(id)} lists the versions of the report.`;
      throw new Failure("H601", { kind: "version", id: version ?? "", near });
    },
  ),
  reading(
    "/changes",
    "What changed reports added, dropped, softened or hardened",
    {
      query: { report: Type.Optional(text("Only of this report.")), ...PAGING },
      answer: pageOf(Change),
    },
    async ({ ledger, options }) => {
      const start = options.get("report");
      const report = start === undefined ? undefined : await wholeId(ledger, "report", start);
      return ledger.changes({ ...pagingOf(options), ...given({ report }) });
    },
  ),
  reading(
    "/search",
    "Sentences that hold all of the words, and the threads that rest on them",
    { query: { q: text("Words to find."), ...AS_OF, ...PAGING }, answer: pageOf(SearchHit) },
    ({ ledger, options }) =>
      ledger.search(options.get("q")!, { ...pagingOf(options), ...viewOf(options) }),
  ),
  reading(
    "/claims",
    "Single claims: who holds what, in which words, by the day on which they were said",
    {
      query: {
        report: Type.Optional(text("Only of this report.")),
        ...ABOUT,
        by: Type.Optional(text("Only claims that this name holds, by itself or through others.")),
        ...AS_OF,
        ...PAGING,
      },
      answer: pageOf(Position),
    },
    async ({ ledger, options }) => {
      const start = options.get("report");
      const report = start === undefined ? undefined : await wholeId(ledger, "report", start);
      const narrowed = given({ report, about: options.get("about"), by: options.get("by") });
      return ledger.claims({ ...pagingOf(options), ...viewOf(options), ...narrowed });
    },
  ),
  reading(
    "/claims/{id}",
    "For every field of a claim its rule and its words, and why it is in its thread",
    { answer: Explanation },
    async ({ ledger, parts }) => {
      const id = await wholeId(ledger, "claim", parts["id"]);
      const found = await ledger.explain(id);
      if (found) return found;
      throw new Failure("H601", { kind: "claim", id, near: "It was found by an older analysis." });
    },
  ),
  reading(
    "/names",
    "Who and what reports name, those that most of them name first",
    {
      query: {
        q: Type.Optional(text("Only names that start so, whatever their accents and capitals.")),
        kind: Type.Optional(Entities),
        ...PAGING,
      },
      answer: pageOf(NameEntry),
    },
    ({ ledger, options }) => {
      const kind = options.get("kind") as EntityKind | undefined;
      return ledger.names({ ...pagingOf(options), ...given({ starting: options.get("q"), kind }) });
    },
  ),
  reading(
    "/names/{key}",
    "All that is known of one name",
    { answer: NameCard },
    async ({ ledger, parts }) => {
      const found = await ledger.name(parts["key"]);
      if (found) return found;
      const near = "GET /api/v1/names lists those that there are.";
      throw new Failure("H601", { kind: "name", id: parts["key"], near });
    },
  ),
  reading(
    "/corrections",
    "What people decided, the latest first; undone ones too",
    {
      query: {
        target: Type.Optional(text("Only of this claim, thread or entity key.")),
        ...PAGING,
      },
      answer: pageOf(Correction),
    },
    ({ ledger, options }) =>
      ledger.corrections({ ...pagingOf(options), ...given({ target: options.get("target") }) }),
  ),
  reading("/stats", "How much the ledger holds", { answer: Stats }, ({ ledger }) => ledger.stats()),
];
