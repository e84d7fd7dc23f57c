import "./exact.css";
import { clip } from "../../../src/clip.ts";
import { runsOf } from "./odd.ts";

/**
 * Words from outside as they are. Characters that would not show are named, and those that would turn the words
 * around hold for themselves alone.
 * @param most UTF-16 units that are shown
 */
export function Exact({ text, most = Infinity }: { text: string; most?: number }) {
  return (
    <>
      {runsOf(clip(text, most)).map(({ text: run, code }, n) =>
        code === null ? (
          run
        ) : (
          <span key={n} class="odd" data-code={code} title={code}>
            {run}
          </span>
        ),
      )}
    </>
  );
}
