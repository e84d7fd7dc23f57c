import { DEPREL, UPOS, XPOS } from "../src/language/tags.ts";

/** Sizes of a network; a teacher and the student that ships differ only here. */
export interface Shape {
  glove: number;
  learned: number;
  hidden: number;
  layers: number;
  arc: number;
  label: number;
}

export interface Parameter {
  name: string;
  rows: number;
  columns: number;
  /** In floats, from the start of the weights. */
  offset: number;
  /** Weights start uniform within this bound (Glorot & Bengio 2010); 0: zeros. */
  bound: number;
}

export const pad8 = (n: number): number => Math.ceil(n / 8) * 8;

export const TAG_WIDTH = pad8(UPOS.length + XPOS.length);
export const LABEL_WIDTH = pad8(DEPREL.length);

/** Every trained matrix as input x output, in one run of floats. */
export class Parameters {
  readonly list: Parameter[] = [];
  readonly byName = new Map<string, Parameter>();
  size = 0;

  constructor(shape: Shape, learnedRows: number) {
    const { hidden: h, arc, label } = shape;
    const glorot = (rows: number, columns: number) => Math.sqrt(6 / (rows + columns));
    this.add("learned", learnedRows, shape.learned, 0.1);
    for (let layer = 1; layer <= shape.layers; layer++) {
      const input = layer === 1 ? shape.glove + shape.learned : 2 * h;
      for (const direction of ["f", "b"]) {
        const name = `lstm${layer}${direction}`;
        this.add(`${name}.wx`, input, 4 * h, glorot(input, h));
        this.add(`${name}.wh`, h, 4 * h, glorot(h, h));
        this.add(`${name}.b`, 1, 4 * h, 0);
      }
    }
    this.add("tag.w", 2 * h, TAG_WIDTH, glorot(2 * h, TAG_WIDTH));
    this.add("tag.b", 1, TAG_WIDTH, 0);
    this.add("mlpArc.w", 2 * h, 2 * arc, glorot(2 * h, arc));
    this.add("mlpArc.b", 1, 2 * arc, 0);
    this.add("mlpLabel.w", 2 * h, 2 * label, glorot(2 * h, label));
    this.add("mlpLabel.b", 1, 2 * label, 0);
    this.add("arc.root", 1, arc, 0.1);
    this.add("arc.u", arc, arc, glorot(arc, arc));
    this.add("arc.v", 1, arc, 0);
    this.add("label.root", 1, label, 0.1);
    this.add("label.w", label, LABEL_WIDTH, glorot(label, LABEL_WIDTH));
    this.add("label.b", 1, LABEL_WIDTH, 0);
  }

  get(name: string): Parameter {
    const parameter = this.byName.get(name);
    if (!parameter) throw new Error(`no parameter "${name}"`);
    return parameter;
  }

  private add(name: string, rows: number, columns: number, bound: number): void {
    const parameter = { name, rows, columns, offset: this.size, bound };
    this.list.push(parameter);
    this.byName.set(name, parameter);
    this.size += pad8(rows * columns);
  }
}

/** Seeded start values; forget gates lean open by 1 (Jozefowicz et al. 2015). */
export function initialise(
  weights: Float32Array,
  parameters: Parameters,
  shape: Shape,
  seed: number,
) {
  let state = seed >>> 0 || 1;
  const random = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4294967296;
  };
  for (const { name, rows, columns, offset, bound } of parameters.list) {
    const part = weights.subarray(offset, offset + rows * columns);
    if (bound > 0) for (let i = 0; i < part.length; i++) part[i] = (random() * 2 - 1) * bound;
    if (/^lstm.*\.b$/.test(name)) part.fill(1, shape.hidden, 2 * shape.hidden);
  }
}
