import type { Analysis, Claim } from "../analysis.ts";

/** By claim, the ids of the marks that belong to it: its own first, then what it tells of and who tells it. */
export function lightsOf({ claims, events, attributions }: Analysis): Map<Claim["id"], string[]> {
  const eventOf = new Map(events.map((event) => [event.id, event]));
  const attributionOf = new Map(attributions.map((one) => [one.id, one]));
  return new Map(
    claims.map((claim) => {
      const event = eventOf.get(claim.event);
      const sources = claim.holders.map(({ attribution }) => attribution);
      const times = sources.flatMap((id) => attributionOf.get(id)?.time ?? []);
      const told = event ? [event.id, ...sources, ...event.times, ...event.quantities] : sources;
      return [claim.id, [claim.id, ...told, ...times]];
    }),
  );
}
