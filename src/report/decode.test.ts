import { expect, test } from "vitest";
import { decodeText } from "./decode.ts";

const bytes = (...values: number[]) => Uint8Array.from(values);

test("UTF-8, with its byte order mark kept", () => {
  expect(decodeText(new TextEncoder().encode("\ufeff“é” 🙂"))).toEqual({
    text: "\ufeff“é” 🙂",
    encoding: "utf-8",
  });
  expect(decodeText(bytes()).text).toBe("");
});

test("UTF-16 by its byte order mark", () => {
  expect(decodeText(bytes(0xff, 0xfe, 0x41, 0, 0x42, 0)).text).toBe("\ufeffAB");
  expect(decodeText(bytes(0xfe, 0xff, 0, 0x41, 0, 0x42)).text).toBe("\ufeffAB");
  expect(() => decodeText(bytes(0xff, 0xfe, 0x00, 0xd8, 0x41))).toThrow(/UTF-8/);
});

test("what is no UTF-8 is Windows-1252", () => {
  expect(decodeText(bytes(0x93, 0x63, 0x61, 0x66, 0xe9, 0x94))).toEqual({
    text: "“café”",
    encoding: "windows-1252",
  });
});

test("binary is refused", () => {
  expect(() => decodeText(bytes(0x89, 0x50, 0x4e, 0x47, 0, 1, 2))).toThrow(/no text/);
  expect(() => decodeText(bytes(1, 2, 3, 4, 65, 66))).toThrow(/no text/);
});
