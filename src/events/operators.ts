import type { PloverType } from "../analysis.ts";
import type { Doc } from "../language/doc.ts";
import { isNegated } from "./clause.ts";
import { childOf, prepositionOf } from "../language/clause.ts";
import { modalOf } from "../language/tense.ts";
import type { Frame } from "./frame.ts";
import type { Operator } from "./lexicon.ts";

const COOPERATION: ReadonlySet<Frame["type"]> = new Set([
  "AGREE",
  "CONSULT",
  "SUPPORT",
  "CONCEDE",
  "COOPERATE",
  "AID",
  "RETREAT",
]);

/** What an operator makes of the frame it governs; null where nothing comes of it. */
export function operate(
  doc: Doc,
  operator: Operator,
  token: number,
  content: number,
  inner: Frame | undefined,
): Frame["type"] | null {
  const friendly = inner ? COOPERATION.has(inner.type) : true;
  switch (operator) {
    case "do":
      return inner?.type ?? null;
    case "vow":
      if (content >= 0 && isNegated(doc, content)) return friendly ? "REJECT" : "AGREE";
      return friendly ? "AGREE" : "THREATEN";
    case "intend":
      if (!inner || isNegated(doc, token)) return null;
      return friendly ? "AGREE" : threatens(inner.type) ? "THREATEN" : inner.type;
    case "cease":
      if (!inner) return null;
      if (friendly) return "SANCTION";
      return inner.type === "ASSAULT" || inner.type === "MOBILIZE" ? "RETREAT" : "CONCEDE";
    case "warn":
      return inner && !friendly && inner.type !== "ASSAULT" ? "THREATEN" : null;
    case "accuse":
      return inner && !friendly ? "ACCUSE" : null;
    case "say":
      return content >= 0 && obliges(doc, content) ? "REQUEST" : null;
  }
}

/** True where a reported clause says what another must do. */
function obliges(doc: Doc, clause: number): boolean {
  if (!["must", "should", "shall"].includes(modalOf(doc, clause))) return false;
  const subject = childOf(doc, clause, "nsubj", "nsubj:pass");
  return subject >= 0 && !["we", "i", "there"].includes(doc.lower(subject));
}

/** Types of conflict that can be threatened; to announce a demand or a protest is to make it. */
function threatens(type: Frame["type"]): boolean {
  return ["SANCTION", "COERCE", "ASSAULT", "MOBILIZE", "PROTEST", "REJECT"].includes(type);
}

/**
 * What a future or a denial of will makes of a frame: "will send aid" is a promise, "will blockade" a
 * threat, "will not meet the demands" a refusal. Null where the type stands.
 */
export function projected(doc: Doc, frame: Frame, reported: boolean): PloverType | null {
  const modal = modalOf(doc, frame.token);
  const future = modal === "will" || modal === "shall" || (modal === "would" && reported);
  if (!future) return null;
  if (hasUnless(doc, frame.token) && frame.type !== "AGREE") return "THREATEN";
  if (isNegated(doc, frame.token)) return COOPERATION.has(frame.type) ? "REJECT" : null;
  if (COOPERATION.has(frame.type))
    return frame.type === "RETREAT" && frame.mode === "resign" ? null : "AGREE";
  return threatens(frame.type) ? "THREATEN" : null;
}

/** "will withdraw unless …" presses the other side whatever it would do. */
function hasUnless(doc: Doc, token: number): boolean {
  for (const child of doc.children(token))
    if (doc.relation(child) === "advcl" && prepositionOf(doc, child) === "unless") return true;
  return false;
}
