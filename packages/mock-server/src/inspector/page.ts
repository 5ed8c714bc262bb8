import { escapeHtml } from "./escape-html.js";
import { script } from "./script.js";
import { style } from "./style.js";

/**
 * The inspector: one page that shows each environment's time, what is due, and the last requests with the reasons for
 * their answers. It asks for no other file; all it shows and does goes through the control API.
 */
export function inspectorPage(version: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'">
<title>Mock server</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<header>
<h1>Mock server <small>${escapeHtml(version)}</small></h1>
<p id="digest"></p>
<div class="buttons">
<button type="button" data-advance='{"by":"1m"}'>+1 min</button>
<button type="button" data-advance='{"by":"1h"}'>+1 h</button>
<button type="button" data-advance='{"next":true}'>Next event</button>
</div>
<p id="notice" role="status"></p>
</header>
<main id="environments"><p class="quiet">Loading …</p></main>
<noscript><p>The inspector needs JavaScript. The same is at /_mock/status, /_mock/clock/pending and /_mock/requests.</p></noscript>
<script>${script}</script>
</body>
</html>
`;
}
