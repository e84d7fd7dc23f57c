import type { Telling } from "../digest/digest.ts";
import type { Figure, Position, Setting, Thread } from "../answers.ts";

/** One thread with all that exports tell of it. */
export interface Leaf {
  thread: Thread;
  setting: Setting;
}

/** One position with what stands around it. */
export interface Stand {
  position: Position;
  /** Its claim in its setting. */
  telling: Telling | null;
  figures: Figure[];
}

/** The positions of a thread, each with its event, its report and its figures. */
export function standsOf({ thread, setting }: Leaf): Stand[] {
  const tellings = new Map(setting.tellings.map((telling) => [telling.claim.id, telling]));
  return thread.positions.map((position) => ({
    position,
    telling: tellings.get(position.claim) ?? null,
    figures: thread.figures.filter(({ claim }) => claim === position.claim),
  }));
}
