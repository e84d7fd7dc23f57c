/**
 * Control characters (C0, C1), which can steer a terminal, and the bidirectional controls, which can
 * make a line read other than it is (Unicode TR 36, 3.9). Tabs and line breaks are treated as space.
 */
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const BLANK = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Words from outside, safe for one line of a terminal: nothing in them can move the cursor or hide text. */
export function visible(text: string): string {
  return text.replace(BLANK, " ").replace(CONTROL, "").replace(LONE, "\ufffd");
}
