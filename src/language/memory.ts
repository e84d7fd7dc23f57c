import { MAX_BATCH, MAX_WINDOW } from "./batches.ts";
import { KERNEL_RESERVED } from "./kernel.ts";
import { type Model, ModelError } from "./model.ts";
import { BLOCK, blocksOf, fillMatrix, fillPanels, gateRow, Plan, planMatrix } from "./weights.ts";
import { INPUT_UNIT } from "./words.ts";

/** One step of a 16-bit state of a recurrent layer. */
const STATE_UNIT = 2 ** -14;

/** Distinct words whose share of the first layer's gates is kept. */
export const MAX_WORDS = 4096;

const pad8 = (n: number): number => Math.ceil(n / 8) * 8;

/** Where the network's weights and its workspace stand in the kernel's memory, in bytes. */
export type Addresses = ReturnType<typeof planNetwork>["at"];

/** @throws ModelError where the kernel cannot hold matrices of such widths */
export function planNetwork({ dims, upos, xpos, deprel }: Model) {
  const { input, hidden, arc, label } = dims;
  if (input % 8 !== 0 || hidden % 8 !== 0 || arc % 8 !== 0)
    throw new ModelError("the kernel needs widths that are multiples of 8");
  const plan = new Plan(KERNEL_RESERVED);
  const recurrent = () =>
    [planMatrix(plan, hidden, 4 * hidden), planMatrix(plan, hidden, 4 * hidden)] as const;
  const floats = (count: number) => plan.take(count * 4);
  const tag = planMatrix(plan, 2 * hidden, upos.length + xpos.length);
  const mlpArc = planMatrix(plan, 2 * hidden, 2 * arc);
  const mlpLabel = planMatrix(plan, 2 * hidden, 2 * label);
  const labelPanels = pad8(deprel.length) / 8;
  const at = {
    /** Both directions of a layer's input weights as one matrix, forward first. */
    wx: [planMatrix(plan, input, 8 * hidden), planMatrix(plan, 2 * hidden, 8 * hidden)],
    wh: [recurrent(), recurrent()],
    tag,
    mlpArc,
    mlpLabel,
    root: floats(arc),
    u: floats(arc * arc),
    v: floats(arc),
    labelPanels,
    labelW: floats(labelPanels * 8 * label),
    labelB: floats(labelPanels * 8),
    zeros: floats(pad8(MAX_WINDOW + 1)),
    identity: floats(MAX_WORDS),
    wordRow: floats(MAX_BATCH),
    index: floats(MAX_BATCH),
    input: plan.take(MAX_BATCH * input * 2),
    wordGates: floats(MAX_WORDS * 8 * hidden),
    gates: floats(MAX_BATCH * 4 * hidden),
    cells: floats(MAX_BATCH * hidden),
    states: [plan.take(MAX_BATCH * hidden * 4), plan.take(MAX_BATCH * hidden * 4)],
    tags: floats(MAX_BATCH * tag.blocks * BLOCK),
    arcStates: floats(MAX_BATCH * mlpArc.blocks * BLOCK),
    labelStates: floats(MAX_BATCH * mlpLabel.blocks * BLOCK),
    bilinear: floats(MAX_BATCH * arc),
    heads: floats(pad8(MAX_WINDOW + 1) * arc),
    scores: floats(MAX_WINDOW * pad8(MAX_WINDOW + 1)),
    pairs: floats(MAX_BATCH * label),
    relations: floats(MAX_BATCH * labelPanels * 8),
  };
  return { bytes: plan.size, at };
}

/** Fills in all that a batch does not change. */
export function fillNetwork(model: Model, buffer: ArrayBuffer, at: Addresses): void {
  const { hidden, arc, label } = model.dims;
  const blocks = (4 * hidden) / BLOCK;
  const row = gateRow(hidden);
  [1, 2].forEach((layer, l) => {
    const unit = l === 0 ? INPUT_UNIT : STATE_UNIT;
    ["f", "b"].forEach((direction, d) => {
      const name = `lstm${layer}${direction}`;
      const section = (part: string) => ({
        w: model.i8(`${name}.${part}`),
        scale: model.f32(`${name}.${part}.scale`),
      });
      const half = blocksOf(at.wx[l], d * blocks, (d + 1) * blocks);
      fillMatrix(buffer, half, { ...section("wx"), bias: null, unit, row });
      const bias = model.f32(`${name}.b`);
      fillMatrix(buffer, at.wh[l][d], { ...section("wh"), bias, unit: STATE_UNIT, row });
    });
  });
  const whole = (name: string, from: number, to: number) => {
    const k = 2 * hidden;
    return {
      w: model.i8(`${name}.w`).subarray(from * k, to * k),
      scale: model.f32(`${name}.w.scale`).subarray(from, to),
      bias: model.f32(`${name}.b`).subarray(from, to),
      unit: STATE_UNIT,
    };
  };
  fillMatrix(buffer, at.tag, whole("tag", 0, model.upos.length + model.xpos.length));
  fillMatrix(buffer, at.mlpArc, whole("mlp", 0, 2 * arc));
  fillMatrix(buffer, at.mlpLabel, whole("mlp", 2 * arc, 2 * arc + 2 * label));
  const f32 = new Float32Array(buffer);
  f32.set(model.f32("arc.root"), at.root >> 2);
  f32.set(model.f32("arc.v"), at.v >> 2);
  f32.set(model.f32("label.b"), at.labelB >> 2);
  fillPanels(f32.subarray(at.u >> 2), arc, arc, model.f32("arc.u"), (c) => c, arc);
  const labelW = model.f32("label.w");
  fillPanels(f32.subarray(at.labelW >> 2), label, model.deprel.length, labelW, (c) => c * label, 1);
  const identity = new Int32Array(buffer, at.identity, MAX_WORDS);
  for (let i = 0; i < MAX_WORDS; i++) identity[i] = i;
}
