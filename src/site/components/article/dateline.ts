import { h } from 'hastscript';
import { toHtml } from 'hast-util-to-html';

/**
 * Sets the dateline (电头, 本报讯) before the first words of the text, as papers do.
 * @param html body with numbered paragraphs
 */
export function withDateline(html: string, dateline: string | undefined): string {
  if (!dateline) return html;
  const set = `${toHtml(h('span.dateline', dateline))}\u3000`;
  const first = /<p id="p1">(?:<a class="pilcrow"[^>]*><\/a>)?/.exec(html);
  return first
    ? html.slice(0, first.index + first[0].length) + set + html.slice(first.index + first[0].length)
    : `<p>${set}</p>${html}`;
}
