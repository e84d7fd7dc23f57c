import { writeSync } from "node:fs";
import process from "node:process";
import { openStore } from "../store/store.ts";
import { addEntries } from "./add.ts";
import { madeEntry } from "./made.fixture.ts";

/** A process that adds made reports from a number to another, a few at a time, and says which are on disk. */
const [where, from, to, step] = process.argv.slice(2);
const store = await openStore(where, "create");
for (let at = Number(from); at < Number(to); at += Number(step)) {
  const numbers = Array.from({ length: Math.min(Number(step), Number(to) - at) }, (_, i) => at + i);
  const entries = numbers.map((number) => madeEntry(number, 15, 2));
  await store.write((access) =>
    addEntries(access, entries, { analyser: "1.0.0", at: "2025-05-01T08:00:00Z" }),
  );
  writeSync(1, numbers.map((number) => `made-${number}\n`).join(""));
}
await store.close();
