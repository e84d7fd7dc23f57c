import { settingOf, THREADS } from "../ledger/depot.fixture.ts";
import type { Leaf } from "./leaf.ts";

/** The threads of the sample ledger, as exports get them. */
export function sampleLeaves(): Leaf[] {
  return THREADS.map((thread) => ({
    thread: structuredClone(thread),
    setting: settingOf(thread.id)!,
  }));
}

/** Texts that try to be more than text: markup, formulas, turned writing, broken characters. */
export const HOSTILE = [
  '<script>alert("x")</script>',
  "</script><img src=x onerror=alert(1)>",
  '"><a href="javascript:alert(1)">x</a>',
  '=HYPERLINK("https://evil.example","x")',
  "+1+cmd|' /C calc'!A0",
  "-2+3",
  "@SUM(A1:A9)",
  "\t=1",
  "\r\n=1",
  "＝1+1",
  "\u202egnp.exe",
  "a\u0000b\u001b[2J",
  "\ud800 alone",
  'comma, "quote"; semicolon',
  "two\nlines",
  "]]>&amp;&#60;",
  "\u2028 line",
];
