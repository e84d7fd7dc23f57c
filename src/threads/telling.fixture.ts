import type { Days, EventDigest, Role } from "../digest/digest.ts";
import type { Placed } from "./members.ts";

/** A role written "KEY words", blanks in the key as "_", its state after "@": "place:new_tarsa@NL New Tarsa". */
function roleOf(role: Role["role"], written: string): Role {
  const [, key, state, text] = /^(\S+?)(?:@(\w\w))? (.+)$/.exec(written)!;
  const country = state ?? /^country:(\w\w)$/.exec(key)?.[1] ?? null;
  const head = text.split(" ").at(-1)!.toLowerCase();
  return {
    role,
    span: [0, text.length],
    text,
    key: key === "-" ? null : key.replaceAll("_", " "),
    country,
    head,
  };
}

interface Told {
  type?: EventDigest["type"];
  mode?: string;
  word: string;
  actor?: string;
  recipient?: string;
  place?: string;
  /** "2031-05-01..2031-05-03", an end left out is open. */
  when?: string;
  terms?: string;
  setting?: string[];
  /** Stems, the rarest first. */
  passage?: string;
  about?: string;
}

let count = 0;

/** An event of a report of its own, read on a day. */
export function told(read: string, event: Told, report = `r${++count}`): Placed {
  const roles = (["actor", "recipient", "place"] as const).flatMap((role) => {
    const written = event[role];
    return written === undefined ? [] : [roleOf(role, written)];
  });
  return {
    event: {
      id: `e${String(++count).padStart(12, "0")}`,
      local: "v1",
      type: event.type ?? "OTHER",
      mode: event.mode ?? null,
      trigger: [0, 1],
      word: event.word,
      evidence: [0, 9],
      roles,
      when: daysOf(event.when),
      terms: event.terms?.split(" ").sort() ?? [],
      setting: event.setting ?? [],
      main: false,
    },
    head: { id: report, version: report, title: null, publisher: null, url: null, read },
    passage: event.passage?.split(" ") ?? [],
    about: event.about?.split(" ") ?? [],
  };
}

function daysOf(written: string | undefined): Days | null {
  if (written === undefined) return null;
  const [earliest, latest = earliest] = written.split("..");
  return { earliest: earliest || null, latest: latest || null };
}
