import { expect, test } from "vitest";
import { lines } from "./lines.ts";

async function split(text: string, size: number, most = 1000): Promise<[number, string | null][]> {
  const bytes = new TextEncoder().encode(text);
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const out: [number, string | null][] = [];
  for await (const line of lines(chunks(), most))
    out.push([line.number, line.bytes && new TextDecoder().decode(line.bytes)]);
  return out;
}

test("gives the same lines however the bytes are cut", async () => {
  const text = 'one\n\nthree é 漢字\r\n"four"\nlast without a line feed';
  const whole = await split(text, 1000);
  expect(whole.map(([, line]) => line)).toEqual(text.split("\n"));
  for (const size of [1, 2, 3, 7]) expect(await split(text, size)).toEqual(whole);
});

test("a line that is too long keeps its number and nothing else", async () => {
  const out = await split(`a\n${"x".repeat(50)}\nb\n`, 4, 10);
  expect(out).toEqual([
    [1, "a"],
    [2, null],
    [3, "b"],
  ]);
});
