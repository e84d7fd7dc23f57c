import type { Thread } from "../../../../src/answers.ts";
import { dayWords } from "../../../../src/summary/days.ts";
import { restsWords } from "../../words/rests.ts";
import { say } from "../../words/say.ts";

/**
 * What must stand beside a chart of a thread where it stands alone.
 * @param reading how the chart is read
 */
export function captionOf(thread: Thread, asOf: string | null, reading: string) {
  const { id, title, standing, positions, reports, origins } = thread;
  const read = positions.map((position) => position.read).reduce((a, b) => (a > b ? a : b), "");
  return {
    title,
    day: say("picture.day", { standing, day: dayWords(asOf ?? read) }),
    source: say("picture.source", {
      id,
      reading,
      rests: restsWords(reports.length, origins),
    }),
  };
}
