import { expect, test } from "vitest";
import { ModelError, readModel, writeModel } from "./model.ts";

const dims = { glove: 4, learned: 4, input: 8, hidden: 8, arc: 4, label: 4 };
const meta = { dims, upos: ["NOUN"], xpos: ["NN"], deprel: ["root"] };
const bytes = writeModel(meta, [
  { name: "a", shape: [3], data: new Int8Array([1, -2, 3]) },
  { name: "b", shape: [2, 1], data: new Float32Array([0.5, -4]) },
  { name: "c", shape: [1], data: new Uint32Array([4_000_000_000]) },
]);

test("what is written is read back", () => {
  const model = readModel(bytes);
  expect(model.dims).toEqual(dims);
  expect([...model.i8("a")]).toEqual([1, -2, 3]);
  expect([...model.f32("b")]).toEqual([0.5, -4]);
  expect([...model.u32("c")]).toEqual([4_000_000_000]);
});

test("bytes at an odd address are read as well", () => {
  const shifted = new Uint8Array(bytes.length + 1);
  shifted.set(bytes, 1);
  expect([...readModel(shifted.subarray(1)).f32("b")]).toEqual([0.5, -4]);
});

test("foreign, cut and incomplete bytes are refused", () => {
  expect(() => readModel(new Uint8Array(20))).toThrow(ModelError);
  expect(() => readModel(bytes.subarray(0, bytes.length - 2)).u32("c")).toThrow(ModelError);
  expect(() => readModel(bytes).f32("a")).toThrow(ModelError);
});
