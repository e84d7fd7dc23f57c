import { BUCKET_TOTAL, learnedForm, normalForm, wordHash } from "./features.ts";
import { type Dims, type NewSection, writeModel } from "./model.ts";
import { DEPREL, UPOS, XPOS } from "./tags.ts";

/** Numbers in [0, 1) that only look random (Marsaglia's xorshift32), for tests. */
export function chance(seed: number): () => number {
  let state = seed | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** A model of random weights that knows some words, for tests and for measuring speed without training. */
export function randomModel(
  dims: Omit<Dims, "input">,
  words: readonly string[],
  seed: number,
): Uint8Array {
  const next = chance(seed);
  const { glove, learned, hidden, arc, label } = dims;
  const input = glove + learned;
  const sections: NewSection[] = [];
  const hashes = (name: string, forms: string[]) =>
    sections.push({ name, shape: [forms.length], data: Uint32Array.from(forms, wordHash) });
  const floats = (name: string, rows: number, columns: number, size: number) =>
    sections.push({
      name,
      shape: columns === 1 ? [rows] : [rows, columns],
      data: Float32Array.from({ length: rows * columns }, () => (next() * 2 - 1) * size),
    });
  const matrix = (
    name: string,
    rows: number,
    columns: number,
    size: number,
    scale = `${name}.scale`,
  ) => {
    const data = Int8Array.from({ length: rows * columns }, () => Math.floor(next() * 255) - 127);
    sections.push({ name, shape: [rows, columns], data });
    const step = Float32Array.from({ length: rows }, () => ((0.5 + next()) * size) / 127);
    sections.push({ name: scale, shape: [rows], data: step });
  };

  const normal = words.map(normalForm);
  const known = [...new Set(normal.map(learnedForm))];
  hashes("glove.hash", normal);
  matrix("glove.vectors", words.length, glove, 1, "glove.scale");
  hashes("learned.hash", known);
  matrix("learned.vectors", known.length + BUCKET_TOTAL, learned, 0.7, "learned.scale");
  for (const layer of [1, 2])
    for (const direction of ["f", "b"]) {
      const name = `lstm${layer}${direction}`;
      matrix(`${name}.wx`, 4 * hidden, layer === 1 ? input : 2 * hidden, 0.3);
      matrix(`${name}.wh`, 4 * hidden, hidden, 0.3);
      floats(`${name}.b`, 4 * hidden, 1, 0.5);
    }
  matrix("tag.w", UPOS.length + XPOS.length, 2 * hidden, 1);
  floats("tag.b", UPOS.length + XPOS.length, 1, 0.5);
  matrix("mlp.w", 2 * arc + 2 * label, 2 * hidden, 0.5);
  floats("mlp.b", 2 * arc + 2 * label, 1, 0.5);
  floats("arc.root", arc, 1, 1);
  floats("arc.u", arc, arc, 0.3);
  floats("arc.v", arc, 1, 1);
  floats("label.root", label, 1, 1);
  floats("label.w", DEPREL.length, label, 0.5);
  floats("label.b", DEPREL.length, 1, 0.5);
  const tags = { upos: [...UPOS], xpos: [...XPOS], deprel: [...DEPREL] };
  return writeModel({ dims: { ...dims, input }, ...tags }, sections);
}
