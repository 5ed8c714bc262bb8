import { script, style } from "#inspector";
import { escapeHtml } from "./escape-html.js";

/**
 * The inspector: one page that shows what happened, what is due, and lets a person move time. It asks for no other
 * file; all it shows and does goes through the control API. Its policy lets no script run but its own, whatever text
 * a payload or a tag may bring.
 */
export function inspectorPage(version: string): string {
  const policy = [
    "default-src 'none'",
    `script-src '${script.hash}'`,
    `style-src '${style.hash}'`,
    "connect-src 'self'",
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="${policy.join("; ")}">
<meta name="generator" content="@trigger-api/mock-server ${escapeHtml(version)}">
<title>Mock server</title>
<link rel="icon" href="data:,">
<style>${style.text}</style>
</head>
<body>
<div id="inspector"></div>
<noscript><p>The inspector needs JavaScript. The same is at /_mock/status, /_mock/clock/pending and /_mock/requests.</p></noscript>
<script>${script.text}</script>
</body>
</html>
`;
}
