/** What the preview adds to pages, and the pages it has of its own. */
import { escapeText } from './escape.ts';

/** Addresses of the preview itself, beside the site's. */
export const OWN = '/__preview/';
/** Element that loads the panel; the panel reads its data. */
const LOADER = 'data-preview';

/** What the panel is told by the page it stands on. */
export interface PanelSettings {
  /** State of the content of which the page is made. */
  version: string;
  /** Path under which the site lies. */
  base: string;
  /** Link that opens the page's source in an editor. */
  edit?: string;
}

/** Adds the panel to a page of the site: one element before the end, nothing else. */
export function withPanel(html: string, told: PanelSettings): string {
  const end = html.lastIndexOf('</body>');
  const at = end < 0 ? html.length : end;
  return html.slice(0, at) + loader(told) + html.slice(at);
}

/** Takes the panel away again: what is left is what the build writes. */
export function withoutPanel(html: string): string {
  return html.replace(new RegExp(`<script ${LOADER}[^>]*></script>`), '');
}

function loader(told: PanelSettings): string {
  const data = Object.entries(told).map(([name, value]) => ` data-${name}="${escapeText(String(value))}"`);
  return `<script ${LOADER}${data.join('')} type="module" src="${OWN}panel.js"></script>`;
}

/** A page for what cannot be shown. @param text what is the matter, in Chinese */
export function plainPage(title: string, text: string, told: PanelSettings): string {
  return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8" /><meta name="viewport" content="width=device-width, initial-scale=1" />
<title>${escapeText(title)}</title><link rel="stylesheet" href="${OWN}page.css" /></head>
<body><main><h1>${escapeText(title)}</h1><p>${escapeText(text)}</p></main>${loader(told)}</body>
</html>
`;
}
