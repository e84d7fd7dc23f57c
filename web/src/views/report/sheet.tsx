import type { Claim } from "../../../../src/analysis.ts";
import { say } from "../../words/say.ts";
import type { Changed } from "./changed.ts";
import { ClaimCard } from "./claim-card.tsx";
import type { Kept, Reading } from "./reading.ts";

/** The chosen claim at the foot of a narrow screen, where the list of claims stands far below its words. */
export function Sheet({
  reading,
  claim,
  kept,
  changed,
  close,
}: {
  reading: Reading;
  claim: Claim;
  kept: Kept;
  changed: Changed;
  close(): void;
}) {
  return (
    <section class="peek screen-only" aria-label={say("claim.chosen")}>
      <button type="button" class="plain" aria-label={say("dialog.close")} onClick={close}>
        ×
      </button>
      <ClaimCard
        reading={reading}
        claim={claim}
        kept={kept}
        changed={changed.get(kept.claim)}
        chosen
      />
    </section>
  );
}
