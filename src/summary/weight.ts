import type { Act, Analysis, Claim, Event, Quantity } from "../analysis.ts";

/** Acts that take a stand say more than "says". */
const STANDS: ReadonlySet<Act> = new Set(["confirm", "admit", "deny", "accuse", "threaten"]);

/**
 * How much a claim matters in its report: whether it is about the main event, tells of an event of a known
 * type, says who, whom and how many, takes a stand, and stands early.
 */
export function weigh(
  claim: Claim,
  event: Event,
  quantities: readonly Quantity[],
  { main, report }: Analysis,
): number {
  let weight = 0;
  if (event.id === main) weight += 50;
  if (event.type !== "OTHER") weight += 20;
  if (event.actors.length > 0) weight += 6;
  if (event.recipients.length > 0) weight += 4;
  if (event.places.length > 0) weight += 2;
  if (event.times.length > 0) weight += 2;
  if (quantities.length > 0) weight += 6;
  if (quantities.some(({ measure }) => measure === "killed" || measure === "injured")) weight += 6;
  if (claim.holders.length > 0) weight += 6;
  if (STANDS.has(claim.act)) weight += 8;
  if (claim.factuality === "Uu") weight -= 4;
  return weight - (12 * claim.evidence[0]) / Math.max(1, report.text.length);
}
