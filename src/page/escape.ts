const SPECIAL: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const UNFIT =
  /[&<>"'\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text as HTML, fit for content and quoted attributes alike; what HTML cannot hold becomes U+FFFD. */
export function escape(text: string): string {
  return text.replace(UNFIT, (character) => SPECIAL[character] ?? "\ufffd");
}
