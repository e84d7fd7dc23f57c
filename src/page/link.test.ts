import { expect, test } from "vitest";
import { linkTo, webAddress } from "./link.ts";

test("an address of the web leads there, under the name of its host", () => {
  expect(webAddress("HTTPS://news.example:8080/a?b#c")).toEqual({
    href: "HTTPS://news.example:8080/a?b#c",
    host: "news.example:8080",
  });
  expect(linkTo(`https://a.example/"x`)).toBe(
    `<a href="https://a.example/&quot;x" rel="noopener noreferrer">a.example</a>`,
  );
});

test.each([
  "javascript:alert(1)",
  " javascript:alert(1)//https://a.example",
  "data:text/html,x",
  "https://",
  "",
  null,
])("%s is no address to follow", (url) => {
  expect(webAddress(url)).toBeNull();
  expect(linkTo(url)).toBe("");
});
