import { h } from "preact";
import { expect, test } from "vitest";
import { sizeOf, svgOf } from "./file.tsx";
import { toXml } from "./xml.ts";

const picture = {
  title: 'A "title" <with> marks & \u0007 more',
  day: "as known on 3 May 2025",
  source: "Hearsay, thread t1",
  width: 400,
  height: 100,
  drawing: h("rect", { width: 10, height: 10, fill: "var(--yes)" }),
};

test("elements, texts and components become XML that can be read back", () => {
  const Named = ({ name }: { name: string }) => h("text", { x: 1 }, name);
  expect(
    toXml(
      h("g", null, [
        h(Named, { name: '<a> & "b"' }),
        null,
        false,
        [1, "two"],
        h("line", { x1: 0, stroke: undefined, onClick: () => {} }),
      ]),
    ),
  ).toBe('<g><text x="1">&lt;a&gt; &amp; &quot;b&quot;</text>1two<line x1="0"/></g>');
});

test("a picture stands alone: colours by value, no style, nothing from elsewhere", () => {
  const svg = svgOf(picture);
  expect(svg).toContain('fill="#1f6b3a"');
  expect(svg).not.toMatch(/var\(|undefined|style|href|NaN/);
  expect([...svg.matchAll(/https?:[^"]*/g)].map(String)).toEqual(["http://www.w3.org/2000/svg"]);
});

test("its words are there, whatever they hold", () => {
  const svg = svgOf(picture);
  expect(svg).toContain("A &quot;title&quot; &lt;with&gt; marks &amp; \ufffd more");
  expect(svg).toContain("as known on 3 May 2025");
  expect(svg).toContain("Hearsay, thread t1");
});

test("words that look like colours stay words", () => {
  expect(svgOf({ ...picture, title: '="var(--ink)"' })).toContain("=&quot;var(--ink)&quot;");
});

test("a long title makes the picture higher, not wider", () => {
  const long = sizeOf({ ...picture, title: "word ".repeat(40) });
  const short = sizeOf({ ...picture, title: "word" });
  expect(long.width).toBe(short.width);
  expect(long.height).toBeGreaterThan(short.height);
});
