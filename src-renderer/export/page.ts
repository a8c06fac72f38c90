/** A page that needs nothing but itself: no scripts, nothing fetched, and every text in it is only text. Pure. */

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** What no page can show, and what would turn the letters after it round. */
const UNSEEN = /(?![\t\n\r])[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** Somebody's text as HTML, also within an attribute. */
export function html(text: string): string {
  return text
    .toWellFormed()
    .replace(UNSEEN, '\uFFFD')
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

const STYLE = `
:root { color-scheme: light dark; --ink: light-dark(#1c1c1a, #ececea); --soft: light-dark(#5a5a54, #a9a9a4);
  --page: light-dark(#ffffff, #1a1a1d); --tint: light-dark(#f2f2ee, #26262a); --line: light-dark(#d8d8d2, #3a3a40); }
* { box-sizing: border-box; }
body { max-width: 44rem; margin: 2rem auto; padding: 0 1.25rem; background: var(--page); color: var(--ink);
  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", "Noto Sans", sans-serif; overflow-wrap: anywhere; }
h1 { margin: 0; font-size: 1.35rem; }
h2 { margin: 1.75rem 0 .5rem; padding-bottom: .25rem; border-bottom: 1px solid var(--line); font-size: 1rem; }
.about, time, .state { color: var(--soft); font-size: .85rem; }
article { margin: .75rem 0; break-inside: avoid; }
article > p { margin: 0; }
.text { white-space: pre-wrap; }
.mine { margin-left: 2.5rem; padding: .4rem .75rem; border-radius: 6px; background: var(--tint); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: .5rem 0; }
dt { color: var(--soft); } dd { margin: 0; white-space: pre-wrap; }
@media print { :root { color-scheme: light; } body { max-width: none; margin: 0; padding: 0; font-size: 11pt; }
  .mine { background: none; border-left: 2px solid var(--line); border-radius: 0; } }
`;

/** `body` is HTML already; `title` is not. */
export function htmlPage(locale: string, title: string, body: string): string {
  return `<!doctype html>
<html lang="${html(locale)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${html(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${body}
</body>
</html>
`;
}
