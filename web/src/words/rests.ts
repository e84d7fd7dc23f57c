import { say } from "./say.ts";

/** On how much something rests: "9 reports, 3 origins". */
export function restsWords(reports: number, origins: number): string {
  return say("threads.rests", {
    reports: say("count.reports", { n: reports }),
    origins: say("count.origins", { n: origins }),
  });
}
