import { expect, test } from "vitest";
import type { Event, Report, Span } from "../analysis.ts";
import { untagged } from "../time/doc.fixture.ts";
import { findTimes } from "../time/times.ts";
import { datedByRetelling } from "./retelling.ts";

const TITLE = "Rebels seize Kerma port";
const SEIZED = "Rebels seized the port of Kerma on Monday";
const FAILED = "Talks of a rebel envoy in Abri failed on Tuesday";

/** The main event, the first of those told in the title and in two sentences, dated from the rest. */
function mainOf(told: string, other: string, published?: string, main: Partial<Event> = {}) {
  const text = `${TITLE}\n\n${told}. ${other}.`;
  const doc = untagged(text);
  const report: Report = { id: "", text, published, title: TITLE };
  const times = findTimes(doc, report);
  const event = (id: string, trigger: string, clause: string): Event => {
    const start = text.indexOf(clause);
    const evidence: Span = [start, start + clause.length];
    const at = text.indexOf(trigger, start);
    const inside = times.filter(({ span }) => evidence[0] <= span[0] && span[1] <= evidence[1]);
    return {
      id,
      type: "OTHER",
      trigger: [at, at + trigger.length],
      evidence,
      actors: [],
      recipients: [],
      places: [],
      times: inside.map((time) => time.id),
      quantities: [],
      when: inside[0]?.range,
    };
  };
  const events = [
    { ...event("v1", "seize", TITLE), ...main },
    event("v2", told.split(" ")[1], told),
    event("v3", "failed", other),
  ];
  const [found] = datedByRetelling(doc, report, events, "v1", times);
  return found.times.map((id) => text.slice(...times.find((time) => time.id === id)!.span));
}

test("a title's event is dated by the sentence that tells it again", () => {
  expect(mainOf(SEIZED, FAILED, "2025-12-30")).toEqual(["Monday"]);
});

test("another event, one long past or a report of no day date nothing", () => {
  expect(mainOf("Nobody seized on Monday", FAILED, "2025-12-30")).toEqual([]);
  expect(mainOf(SEIZED.replace("Monday", "3 May 2019"), FAILED, "2025-12-30")).toEqual([]);
  expect(mainOf(SEIZED, FAILED)).toEqual([]);
});

test("what is to come is not dated by what has been", () => {
  const when = { earliest: "2025-12-30", latest: null };
  expect(mainOf(SEIZED, FAILED, "2025-12-30", { when })).toEqual([]);
});
