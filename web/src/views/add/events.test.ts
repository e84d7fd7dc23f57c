import { expect, test } from "vitest";
import { eventReader } from "./events.ts";

const STREAM =
  ': hello\n\nevent: progress\ndata: {"done":1}\n\nevent: done\r\ndata: one\r\ndata: two\r\n\r\ndata: bare\n\n';

test("events come out whole, wherever the stream is cut", () => {
  const whole = eventReader()(STREAM);
  expect(whole).toEqual([
    { event: "progress", data: '{"done":1}' },
    { event: "done", data: "one\ntwo" },
    { event: "message", data: "bare" },
  ]);
  for (let size = 1; size < 20; size++) {
    const read = eventReader();
    const found = [];
    for (let at = 0; at < STREAM.length; at += size)
      found.push(...read(STREAM.slice(at, at + size)));
    expect(found).toEqual(whole);
  }
});
