import type { Act, Attribution, Event } from "../analysis.ts";
import type { Cue } from "../attribution/cues.ts";
import type { Profile } from "./factuality.ts";
import type { Judgement } from "./judgements.ts";

/** What the innermost holder does in saying it, from the cue and the words of the content itself. */

/** Acts that only pass the content on; its own modals say more than they do. */
const PLAIN: ReadonlySet<Act> = new Set(["say", "confirm", "evaluate"]);

export interface ActOf {
  act: Act;
  rule: string;
}

export function actOf(
  attribution: Attribution,
  cue: Cue | null,
  event: Event,
  { modal, probable, judged }: Pick<Profile, "modal" | "probable" | "judged">,
  verdict: Judgement | null,
): ActOf {
  const judgement = verdict ?? judged;
  if (judgement) return { act: judgement.act, rule: `act.judged.${judgement.word}` };
  const said = cue?.act ?? "say";
  const byCue = { act: said, rule: `act.cue.${cue?.lemma ?? "none"}` };
  if (!PLAIN.has(said)) return byCue;
  if (modal === "will" || modal === "shall" || modal === "would") {
    if (!actsItself(attribution, event)) return { act: "predict", rule: "act.future.other" };
    const hostile = event.type === "THREATEN" || event.type === "ASSAULT";
    return hostile
      ? { act: "threaten", rule: "act.future.own-threat" }
      : { act: "promise", rule: "act.future.own" };
  }
  if (modal === "must") return { act: "demand", rule: "act.must" };
  if (modal === "should") return { act: "propose", rule: "act.should" };
  if (modal === "may" || modal === "might" || modal === "could" || probable)
    return { act: "speculate", rule: modal ? `act.modal.${modal}` : "act.probable" };
  return byCue;
}

/** True where the one who speaks is the one who is to act. */
function actsItself(attribution: Attribution, event: Event): boolean {
  return event.actors.some(({ entity, span }) => {
    if (entity && entity === attribution.holder) return true;
    return (attribution.source ?? []).some(([start, end]) => start <= span[0] && span[1] <= end);
  });
}
