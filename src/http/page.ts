import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { OpenApi } from './openapi.ts';

/** The description of the service as a page to read, with nothing loaded from elsewhere. */
export function page({ info, paths }: OpenApi): HtmlEscapedString | Promise<HtmlEscapedString> {
  return html`<!doctype html>
<html lang="zh">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${info.title}</title>
<style>
:root { color-scheme: light dark; font: 16px/1.6 system-ui, "Noto Sans CJK SC", sans-serif; }
body { max-width: 46rem; margin: 3rem auto; padding: 0 1.25rem; }
h1 { font-weight: 600; margin-bottom: 0; }
h2 { font-size: 1.05rem; margin: 2.5rem 0 .25rem; font-family: ui-monospace, monospace; }
h2 span { text-transform: uppercase; color: #0b7285; margin-right: .5rem; }
@media (prefers-color-scheme: dark) { h2 span { color: #66d9e8; } }
dt { float: left; clear: left; width: 4rem; font-family: ui-monospace, monospace; }
dd { margin-left: 4.5rem; }
pre { overflow-x: auto; padding: .75rem 1rem; border: 1px solid color-mix(in srgb, currentcolor 20%, transparent); border-radius: .4rem; }
</style>
</head>
<body>
<h1>${info.title}</h1>
<p>${info.description} <small>${info.version} · <a href="openapi.json">openapi.json</a></small></p>
<pre>curl -H 'Content-Type: application/json' -d '{"text":"…"}' http://127.0.0.1:8765/v1/review
curl -F file=@通知.docx -F file=@附件.xlsx http://127.0.0.1:8765/v1/review</pre>
${Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(
    ([method, { summary, responses }]) => html`<section>
<h2><span>${method}</span>${path}</h2>
<p>${summary}</p>
<dl>${Object.entries(responses).map(([status, { description }]) => html`<dt>${status}</dt><dd>${description}</dd>`)}</dl>
</section>`,
  ),
)}
</body>
</html>`;
}
