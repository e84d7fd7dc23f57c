import type { Analysis, Report } from "./analysis.ts";
import { findAttributions } from "./attribution/attributions.ts";
import { findClaims } from "./claims/claims.ts";
import { findEntities } from "./entities/entities.ts";
import { findEvents } from "./events/events.ts";
import { mainEvent } from "./events/main.ts";
import { datedByRetelling } from "./events/retelling.ts";
import type { Doc } from "./language/doc.ts";
import type { Parser } from "./language/parser.ts";
import { segment } from "./language/segment.ts";
import { findQuantities } from "./quantities/quantities.ts";
import { layOut } from "./report/layout.ts";
import { findTimes } from "./time/times.ts";

/**
 * The whole path from a report to its claims. Each layer is read from the trees and the layers before it;
 * the same report gives the same analysis everywhere. Runs in a browser.
 */
export function analyze(report: Report, parser: Parser): Analysis {
  const doc = parse(report.text, parser);
  const times = findTimes(doc, report);
  const quantities = findQuantities(doc, times);
  const entities = findEntities(doc, report, times, quantities);
  const attributions = findAttributions(doc, times, entities);
  const found = findEvents(doc, report, times, quantities, entities, attributions);
  const claims = findClaims(doc, report, times, attributions, found);
  const main = mainEvent(doc, report, found, claims, entities);
  const events = datedByRetelling(doc, report, found, main, times);
  const sentences = doc.sentences();
  return { report, sentences, times, entities, quantities, attributions, events, claims, main };
}

/** The tokens, sentences, tags and dependency trees of a text, after Universal Dependencies. */
export function parse(text: string, parser: Parser): Doc {
  return parser.parse(text, segment(text, layOut(text)));
}
