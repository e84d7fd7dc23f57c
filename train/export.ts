import { type Dims, type NewSection, writeModel } from "../src/language/model.ts";
import { DEPREL, UPOS, XPOS } from "../src/language/tags.ts";
import type { Parameters, Shape } from "./parameters.ts";
import { quantiseRow, type Vectors } from "./vectors.ts";

/** Rows of a matrix, each as signed bytes with what one step of it is worth. */
function bytesOf(name: string, rows: Float32Array[], scaleName = `${name}.scale`): NewSection[] {
  const columns = rows[0].length;
  const data = new Int8Array(rows.length * columns);
  const scale = Float32Array.from(rows, (row, r) =>
    quantiseRow(row, data.subarray(r * columns, (r + 1) * columns)),
  );
  return [
    { name, shape: [rows.length, columns], data },
    { name: scaleName, shape: [rows.length], data: scale },
  ];
}

/** The model file of trained weights: matrices turned to output x input and cut to bytes. */
export function exportModel(
  shape: Shape,
  parameters: Parameters,
  weights: Float32Array,
  vectors: Vectors,
  learnedHashes: Uint32Array,
): Uint8Array {
  const { hidden, arc, label } = shape;
  const dims: Dims = {
    glove: shape.glove,
    learned: shape.learned,
    input: shape.glove + shape.learned,
    hidden,
    arc,
    label,
  };
  const matrix = (name: string) => {
    const { rows, columns, offset } = parameters.get(name);
    return { rows, columns, values: weights.subarray(offset, offset + rows * columns) };
  };
  /** Column c of an input x output matrix: the weights of one output. */
  const outputs = (name: string, count = Infinity): Float32Array[] => {
    const { rows, columns, values } = matrix(name);
    return Array.from({ length: Math.min(count, columns) }, (_, c) =>
      Float32Array.from({ length: rows }, (__, r) => values[r * columns + c]),
    );
  };
  const floats = (name: string, shapeOf: number[], count?: number): NewSection => ({
    name,
    shape: shapeOf,
    data: matrix(name).values.slice(0, count),
  });

  const learned = matrix("learned");
  const learnedRows = Array.from({ length: learned.rows }, (_, r) =>
    learned.values.subarray(r * learned.columns, (r + 1) * learned.columns),
  );
  const sections: NewSection[] = [
    { name: "glove.hash", shape: [vectors.hashes.length], data: vectors.hashes },
    { name: "glove.vectors", shape: [vectors.hashes.length, vectors.width], data: vectors.bytes },
    { name: "glove.scale", shape: [vectors.scale.length], data: vectors.scale },
    { name: "learned.hash", shape: [learnedHashes.length], data: learnedHashes },
    ...bytesOf("learned.vectors", learnedRows, "learned.scale"),
  ];
  for (let layer = 1; layer <= shape.layers; layer++)
    for (const direction of ["f", "b"]) {
      const name = `lstm${layer}${direction}`;
      sections.push(
        ...bytesOf(`${name}.wx`, outputs(`${name}.wx`)),
        ...bytesOf(`${name}.wh`, outputs(`${name}.wh`)),
        floats(`${name}.b`, [4 * hidden]),
      );
    }
  const tags = UPOS.length + XPOS.length;
  sections.push(...bytesOf("tag.w", outputs("tag.w", tags)), floats("tag.b", [tags], tags));
  const mlpBias = new Float32Array(2 * arc + 2 * label);
  mlpBias.set(matrix("mlpArc.b").values);
  mlpBias.set(matrix("mlpLabel.b").values, 2 * arc);
  const labelWeights = new Float32Array(DEPREL.length * label);
  outputs("label.w", DEPREL.length).forEach((row, r) => labelWeights.set(row, r * label));
  sections.push(
    ...bytesOf("mlp.w", [...outputs("mlpArc.w"), ...outputs("mlpLabel.w")]),
    { name: "mlp.b", shape: [mlpBias.length], data: mlpBias },
    floats("arc.root", [arc]),
    floats("arc.u", [arc, arc]),
    floats("arc.v", [arc]),
    floats("label.root", [label]),
    { name: "label.w", shape: [DEPREL.length, label], data: labelWeights },
    floats("label.b", [DEPREL.length], DEPREL.length),
  );
  return writeModel({ dims, upos: [...UPOS], xpos: [...XPOS], deprel: [...DEPREL] }, sections);
}
