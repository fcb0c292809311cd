import { type Locale, MESSAGES } from '../messages/index.ts';
import { escapeHtml } from './escape.ts';
import { contentPolicy } from './policy.ts';
import { SCRIPT } from './script.ts';
import { STYLE } from './style.ts';

/** The page around a report. Nothing runs or shows in it but its own script and style, whatever a document smuggles in. */
export function pageHtml(body: string, locale: Locale): string {
  const { page } = MESSAGES[locale];
  const title = escapeHtml(page.title);
  return `<!doctype html>
<html lang="${locale === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy({ style: STYLE, script: SCRIPT })}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${body}
</main>
<nav id="bar" aria-label="${escapeHtml(page.keys)}" hidden><button id="previous" type="button" title="P">‹ ${escapeHtml(page.previous)}</button><span id="count" role="status"></span><button id="next" type="button" title="N">${escapeHtml(page.next)} ›</button><small>${escapeHtml(page.keys)}</small></nav>
<script>${SCRIPT}</script>
</body>
</html>
`;
}
