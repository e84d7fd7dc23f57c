import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { sampleLedger } from "../ledger/ledger.fixture.ts";
import { eventsOf, testServer } from "./app.fixture.ts";
import { News } from "./news.ts";

/** All that a stream gives until it ends. */
const text = (stream: ReadableStream<Uint8Array>): Promise<string> => new Response(stream).text();

const asEvents = (stream: ReadableStream<Uint8Array>) => eventsOf(new Response(stream));

test("everybody who listens is told, each event with an id of its own", async () => {
  const news = new News(async () => 0, 0, 4, "run");
  const streams = [news.listen(null), news.listen(null)];
  news.publish("added", { report: "r1" });
  news.publish("corrected", { reason: "a\nb" });
  news.close();
  for (const stream of streams)
    expect(await text(stream)).toBe(
      'retry: 2000\n: hearsay\n\nid: run-1\nevent: added\ndata: {"report":"r1"}\n\nid: run-2\nevent: corrected\ndata: {"reason":"a\\nb"}\n\n',
    );
});

test("who comes back hears what was missed", async () => {
  const news = new News(async () => 0, 7, 4, "run");
  for (let n = 1; n <= 3; n++) news.publish("added", n);
  const missed = news.listen("run-1");
  const nothing = news.listen("run-3");
  news.close();
  expect((await asEvents(missed)).map(({ id }) => id)).toEqual(["run-2", "run-3"]);
  expect(await asEvents(nothing)).toEqual([]);
});

test("where that is not known any more, that something may have changed", async () => {
  const news = new News(async () => 0, 7, 4, "run");
  for (let n = 1; n <= 600; n++) news.publish("added", n);
  const streams = ["run-1", "other-3", "x", "run-1-1\nid: 7"].map((last) => news.listen(last));
  news.close();
  for (const stream of streams.slice(0, 3))
    expect(await asEvents(stream)).toEqual([{ event: "change", id: null, data: { revision: 7 } }]);
});

test("only so many listen at a time; when one leaves there is room", async () => {
  const { ask, news } = await testServer({ streams: 2 });
  const [first, second] = [await ask("/stream"), await ask("/stream")];
  const third = await ask("/stream");
  expect([third.status, await third.json()]).toMatchObject([503, { code: "H718" }]);
  await first.body!.cancel();
  expect((await ask("/stream")).status).toBe(200);
  news.close();
  await second.text();
});

test("who does not read is let go, and nothing is heaped up", () => {
  const news = new News(async () => 0, 0, 1, "run");
  news.listen(null);
  for (let n = 0; n < 2000; n++) news.publish("added", n);
  expect(() => news.listen(null)).not.toThrow();
  news.close();
});

describe("what other processes change", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test("is seen while somebody listens, and not looked for while nobody does", async () => {
    let revision = 1;
    let looks = 0;
    const ask = async (): Promise<number> => {
      looks++;
      return revision;
    };
    const news = new News(ask, 1, 4, "run");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(looks).toBe(0);
    const stream = news.listen(null);
    await vi.advanceTimersByTimeAsync(4_000);
    revision = 2;
    await vi.advanceTimersByTimeAsync(4_000);
    expect(looks).toBe(4);
    const reader = stream.getReader();
    await reader.cancel();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(looks).toBe(4);
    const late = news.listen("run-0");
    news.close();
    expect(await asEvents(late)).toEqual([{ event: "change", id: "run-1", data: { revision: 2 } }]);
  });

  test("a ledger that cannot be asked for a while ends nothing", async () => {
    let broken = true;
    const ask = async (): Promise<number> => {
      if (broken) throw new Error("gone");
      return 9;
    };
    const news = new News(ask, 1, 4, "run");
    const stream = news.listen(null);
    await vi.advanceTimersByTimeAsync(6_000);
    broken = false;
    await vi.advanceTimersByTimeAsync(2_000);
    news.close();
    expect(await asEvents(stream)).toMatchObject([{ event: "change", data: { revision: 9 } }]);
  });

  test("a quiet stream shows now and then that it lives", async () => {
    const news = new News(async () => 0, 0, 4, "run");
    const stream = news.listen(null);
    await vi.advanceTimersByTimeAsync(30_000);
    news.close();
    expect((await text(stream)).match(/^: still here$/gm)).toHaveLength(2);
  });
});

test("a report that is added is told of", async () => {
  const { ask, post } = await testServer({ ledger: sampleLedger() });
  const stream = await ask("/stream");
  expect(stream.headers.get("content-type")).toBe("text/event-stream");
  expect(stream.headers.get("cache-control")).toBe("no-store");
  const added = await (await post("/reports", { id: "r1", text: "A." })).json();
  expect(await eventsOf(stream, 1)).toEqual([{ event: "added", id: "run-1", data: added }]);
});
