import { type ComponentChild, type ComponentChildren, Fragment, type VNode } from "preact";
import { escape } from "../../../src/page/escape.ts";

/**
 * A tree of elements as XML text, without a document: what is drawn on screen can so be a file of its own.
 * Its components use no hooks.
 */
export function toXml(children: ComponentChildren): string {
  if (Array.isArray(children)) return children.map(toXml).join("");
  const child = children as ComponentChild;
  if (child === null || child === undefined || typeof child === "boolean") return "";
  if (typeof child !== "object") return escape(String(child));
  const { type, props } = child as VNode<Record<string, unknown>>;
  if (type === Fragment) return toXml(props["children"] as ComponentChildren);
  if (typeof type === "function")
    return toXml((type as (given: unknown) => ComponentChildren)(props));
  const inside = toXml(props["children"] as ComponentChildren);
  const attributes = Object.entries(props)
    .filter(([name, value]) => name !== "children" && isWritten(value))
    .map(([name, value]) => ` ${name}="${escape(String(value))}"`)
    .join("");
  return inside === "" ? `<${type}${attributes}/>` : `<${type}${attributes}>${inside}</${type}>`;
}

const isWritten = (value: unknown): boolean =>
  typeof value === "string" || typeof value === "number";
