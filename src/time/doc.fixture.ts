import { Doc } from "../language/doc.ts";
import { segment } from "../language/segment.ts";
import { UPOS } from "../language/tags.ts";
import { layOut } from "../report/layout.ts";

/** A text in tokens and sentences, all tags unknown and without trees. */
export function untagged(text: string): Doc {
  const segmentation = segment(text, layOut(text));
  const count = segmentation.start.length;
  return new Doc(text, segmentation, {
    upos: new Uint8Array(count).fill(UPOS.indexOf("X")),
    xpos: new Uint8Array(count),
    head: new Int32Array(count).fill(-1),
    deprel: new Uint8Array(count),
  });
}
