import claims from "./claims.css?raw";
import { sourceExpression } from "./policy.ts";
import marks from "./marks.css?raw";
import script from "./page.client.js?raw";
import page from "./page.css?raw";
import palette from "./palette.css?raw";

/** In this order: the narrow-screen and print rules at the end of the marks change what stands before. */
const style = `${palette}\n${page}\n${claims}\n${marks}`;

/** The layers that a reader can switch on and off: class, name, and an example of its look. */
const LAYERS = [
  ["trigger", "Events"],
  ["attribution", "Who says what"],
  ["name", "Names"],
  ["time", "Times"],
  ["number", "Numbers"],
] as const;

/** The start of the page, up to the first report. The policy lets nothing in but this style and script. */
export function pageOpen(): string {
  const policy = [
    "default-src 'none'",
    `style-src '${sourceExpression(style)}'`,
    `script-src '${sourceExpression(script)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const toggles = LAYERS.map(
    ([layer, name]) =>
      `<label class="toggle toggle-${layer}"><input type="checkbox" id="show-${layer}" checked> <span>${name}</span></label>`,
  ).join("\n");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Claims, read by hearsay</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#reports">Skip to the reports</a>
<header class="top">
<h1>hearsay</h1>
<fieldset>
<legend>Show</legend>
${toggles}
</fieldset>
</header>
<main id="reports">
`;
}

export function pageClose(): string {
  return `
</main>
<footer>
<p>Choose a claim to see the words it rests on, or a marked word to see its claims; Escape lets go.</p>
</footer>
<div class="peek" role="status" aria-live="polite" hidden></div>
<script>${script}</script>
</body>
</html>
`;
}
